import { expect, test } from 'vitest'
import { apiUrlFor, isProduction, isVendorHost, loginUrlFor } from './hosts.js'

const PRODUCTION = 'https://login.procore.com'
const DEVELOPER = 'https://login-sandbox.procore.com'
const MONTHLY = 'https://login-sandbox-monthly.procore.com'
const FEDERAL = 'https://login.procoregov.com'

test.each([
  ['https://api.procore.com', true, PRODUCTION],
  // who answers is the same with any letter case, port, scheme and any number of root dots
  ['https://API.Procore.com.', true, PRODUCTION],
  ['https://api.procore.com..', true, PRODUCTION],
  ['https://api.procore.com:8443/', true, PRODUCTION],
  ['http://api.procore.com', true, PRODUCTION],
  ['https://somebody@api.procore.com', true, PRODUCTION],
  ['https://api%2Eprocore%2Ecom', true, PRODUCTION],
  ['https://api\u3002procore\uFF0Ecom', true, PRODUCTION],
  // regions, and those that nobody has listed yet
  ['https://us02.procore.com', true, PRODUCTION],
  ['https://UK01.procore.com:443', true, PRODUCTION],
  ['https://app.procore.com', true, PRODUCTION],
  ['https://au09.procore.com', true, PRODUCTION],
  ['https://a.b.procore.com.', true, PRODUCTION],
  ['https://procore.com.', true, PRODUCTION],
  ['https://login.procore.com', true, PRODUCTION],
  ['https://sandbox.procore.com', false, DEVELOPER],
  ['https://SANDBOX.procore.com..:443', false, DEVELOPER],
  ['https://login-sandbox.procore.com', false, DEVELOPER],
  ['https://api-monthly.procore.com/', false, MONTHLY],
  ['https://api-sandbox-monthly.procore.com', false, MONTHLY],
  // looks like one of these, and nobody knows that it is no production host
  ['https://sandbox-monthly.procore.com', true, PRODUCTION],
  ['https://sandbox.us02.procore.com', true, PRODUCTION],
  ['https://api.procoregov.com', true, FEDERAL],
  ['https://sandbox.procoregov.com', true, FEDERAL],
])("the vendor's %s: production %s, login at %s", (url, production, login) => {
  expect(isProduction(url)).toBe(production)
  expect(loginUrlFor(url)).toBe(login)
  expect(isVendorHost(url)).toBe(true)
})

test.each([
  ['https://notprocore.com', 'https://notprocore.com'],
  ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010'],
  ['http://[::1]:4010', 'http://[::1]:4010'],
  ['http://localhost.', 'http://localhost.'],
  ['https://api.procore.com.example.com', 'https://api.procore.com.example.com'],
])('a stranger, %s, gives tokens itself', (url, login) => {
  expect(loginUrlFor(url)).toBe(login)
  expect(isVendorHost(url)).toBe(false)
  expect(isProduction(url)).toBe(false)
})

test.each([
  ['https://login.procore.com', 'https://api.procore.com'],
  ['https://login-sandbox.procore.com.', 'https://sandbox.procore.com'],
  ['https://login-sandbox-monthly.procore.com', 'https://api-monthly.procore.com'],
  ['https://sandbox.procore.com', undefined],
  ['https://example.com', undefined],
])('a login host belongs to an API: %s to %s', (url, api) => {
  expect(apiUrlFor(url)).toBe(api)
})

test.each(['', 'undefined', 'http://[::1', '/rest', 'http://%'])(
  'text that is no URL is no host of the vendor: %j',
  text => {
    expect(isVendorHost(text)).toBe(false)
  },
)

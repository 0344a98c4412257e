import { expect, test } from 'vitest'
import { isProduction, loginUrlFor } from './hosts.js'

test.each([
  ['https://api.procore.com', true, 'https://login.procore.com'],
  ['https://API.Procore.com.', true, 'https://login.procore.com'],
  ['https://sandbox.procore.com', false, 'https://login-sandbox.procore.com'],
  ['https://api-monthly.procore.com/', false, 'https://login-sandbox-monthly.procore.com'],
  ['https://api.procoregov.com', true, 'https://login.procoregov.com'],
  ['https://us02.procore.com', true, 'https://us02.procore.com'],
  ['https://procore.com', true, 'https://procore.com'],
  ['https://notprocore.com', false, 'https://notprocore.com'],
  ['http://127.0.0.1:4010/', false, 'http://127.0.0.1:4010'],
  ['https://api.procore.com.example.com', false, 'https://api.procore.com.example.com'],
])('%s: production %s, login at %s', (url, production, login) => {
  expect(isProduction(url)).toBe(production)
  expect(loginUrlFor(url)).toBe(login)
})

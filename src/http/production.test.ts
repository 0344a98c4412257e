import { describe, expect, it } from 'vitest'
import { isProductionCompany, productionHosts } from './production.js'

const SANDBOX = 'https://sandbox.procore.com'
const PRODUCTION = 'https://api.procore.com..'
const LOGIN = 'https://login.procore.com'
const GATEWAY = 'http://127.0.0.1:8080'

describe('the production hosts of a target', () => {
  it.each([
    { apiUrl: SANDBOX, loginUrl: 'https://login-sandbox.procore.com', hosts: [] },
    { apiUrl: GATEWAY, loginUrl: GATEWAY, hosts: [] },
    { apiUrl: PRODUCTION, loginUrl: LOGIN, hosts: [PRODUCTION, LOGIN] },
    // whoever takes a token of production leads to production, whatever it is called
    { apiUrl: GATEWAY, loginUrl: LOGIN, hosts: [LOGIN] },
    { apiUrl: SANDBOX, loginUrl: LOGIN, hosts: [LOGIN] },
    { apiUrl: PRODUCTION, loginUrl: GATEWAY, hosts: [PRODUCTION] },
    { apiUrl: 'https://uk01.procore.com', loginUrl: 'https://uk01.procore.com', hosts: ['https://uk01.procore.com'] },
  ])('$apiUrl with tokens of $loginUrl', ({ hosts, ...reach }) => {
    expect(productionHosts(reach)).toEqual(hosts)
  })
})

describe('a company with real people', () => {
  const onProduction = { apiUrl: PRODUCTION, loginUrl: LOGIN }

  it('is each on a production host that is not declared a sandbox', () => {
    expect(isProductionCompany(onProduction, '7')).toBe(true)
    expect(isProductionCompany({ ...onProduction, sandboxCompanies: ['7', '8'] }, '8')).toBe(false)
    expect(isProductionCompany({ ...onProduction, sandboxCompanies: ['7', '8'] }, '78')).toBe(true)
    expect(isProductionCompany({ apiUrl: GATEWAY, loginUrl: LOGIN, sandboxCompanies: ['7'] }, '9')).toBe(true)
  })

  it('is none elsewhere', () => {
    expect(isProductionCompany({ apiUrl: SANDBOX, loginUrl: SANDBOX }, '7')).toBe(false)
    expect(isProductionCompany({ apiUrl: GATEWAY, loginUrl: GATEWAY, sandboxCompanies: ['9'] }, '7')).toBe(false)
  })
})

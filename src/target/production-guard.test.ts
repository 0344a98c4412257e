import { describe, expect, it } from 'vitest'
import { UsageError } from '../findings/usage-error.js'
import { urlTarget, type UrlTargetOptions } from './url-target.js'

const environment = (company = '7', more: Readonly<Record<string, string>> = {}) => ({
  PROCORE_CLIENT_ID: 'somebody',
  PROCORE_CLIENT_SECRET: 'a-secret-of-this-test',
  PROCORE_COMPANY_ID: company,
  ...more,
})
const open = (url: string, env: Readonly<Record<string, string>>, options: UrlTargetOptions) => () =>
  urlTarget(url, env, options)

const PRODUCTION = ['https://api.procore.com', 'https://api.procore.com..', 'https://US02.procore.com:8443']
const READ = { write: false }
const WRITE = { write: true }
const KNOWN = { iKnowThisIsProduction: true }

describe.each(PRODUCTION)('%s', url => {
  it.each<[string, UrlTargetOptions, Readonly<Record<string, string>>]>([
    ['reading it, with nothing said', READ, environment()],
    ['writing to it, with nothing said', WRITE, environment()],
    ['writing to it, although it is known', { ...WRITE, ...KNOWN }, environment()],
    ['a company that differs from the one declared', { ...READ, sandboxCompany: '8' }, environment()],
    ['a company whose id only begins like the one declared', { ...READ, sandboxCompany: '70' }, environment()],
    [
      'a second company that is not declared',
      { ...WRITE, sandboxCompany: '7' },
      environment('7', { PROCORE_SECOND_COMPANY_ID: '8' }),
    ],
    [
      'writing where the second company is merely known',
      { ...WRITE, ...KNOWN, sandboxCompany: '7' },
      environment('7', { PROCORE_SECOND_COMPANY_ID: '8' }),
    ],
  ])('refuses %s', (_, options, env) => {
    expect(open(url, env, options)).toThrow(UsageError)
  })

  it.each<[string, UrlTargetOptions, Readonly<Record<string, string>>]>([
    ['reading it, known as it is', { ...READ, ...KNOWN }, environment()],
    ['a sandbox company, declared', { ...WRITE, sandboxCompany: '7' }, environment()],
    [
      'two sandbox companies, both declared',
      { ...WRITE, sandboxCompany: '8, 7' },
      environment('7', { PROCORE_SECOND_COMPANY_ID: '8' }),
    ],
    [
      'reading a second company that is known',
      { ...READ, ...KNOWN, sandboxCompany: '7' },
      environment('7', { PROCORE_SECOND_COMPANY_ID: '8' }),
    ],
  ])('allows %s', (_, options, env) => {
    expect(open(url, env, options)()).toMatchObject({ companyId: '7' })
  })
})

describe('a host that nobody knows, whose tokens production gives', () => {
  const env = environment('7', { PROCORE_LOGIN_URL: 'https://login.procore.com' })

  it('is production too', () => {
    expect(open('http://127.0.0.1:4010', env, READ)).toThrow('https://login.procore.com is a production host')
    expect(open('http://127.0.0.1:4010', env, { ...WRITE, ...KNOWN })).toThrow('is a production host')
    expect(open('http://127.0.0.1:4010', env, { ...WRITE, sandboxCompany: '7' })()).toMatchObject({ companyId: '7' })
  })
})

describe('a host that nobody knows', () => {
  it('is written to by whoever says so', () => {
    expect(open('http://127.0.0.1:4010', environment(), WRITE)()).toMatchObject({ companyId: '7' })
  })

  it('is not written to where another company was declared a sandbox', () => {
    expect(open('http://127.0.0.1:4010', environment(), { ...WRITE, sandboxCompany: '8' })).toThrow('differ')
  })
})

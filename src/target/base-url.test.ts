import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../findings/usage-error.js'
import { originOf } from './base-url.js'

const api = { name: '--target', host: 'api' } as const
const login = { name: 'PROCORE_LOGIN_URL', host: 'login' } as const

function refusal(text: string, purpose: Parameters<typeof originOf>[1] = api): UsageError {
  try {
    throw new Error(`taken as ${originOf(text, purpose)}`)
  } catch (error) {
    if (error instanceof UsageError) return error
    throw error
  }
}

describe('a base URL', () => {
  it.each([
    ['https://sandbox.procore.com', 'https://sandbox.procore.com'],
    ['https://Sandbox.Procore.com:443/', 'https://sandbox.procore.com'],
    ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
    ['HTTP://localhost:4010', 'http://localhost:4010'],
  ])('%s is the origin %s', (text, origin) => {
    expect(originOf(text, api)).toBe(origin)
  })

  it.each([
    ['http://127.0.0.1:4010/?company_id=5', /a query/, 'http://127.0.0.1:4010'],
    ['https://sandbox.procore.com/rest/v1.0', /the path \/rest\/v1\.0/, 'https://sandbox.procore.com'],
    ['https://example.com//', /the path \/\//, 'https://example.com'],
    ['https://example.com/a/b?c=d#e', /the path \/a\/b and a query and a fragment/, 'https://example.com'],
    ['https://example.com/#top', /a fragment/, 'https://example.com'],
    ['https://me:pa55@example.com', /a user name or password/, 'without them'],
    ['https://example.com/pa55@example.org', /a user name or password/, 'without them'],
    ['https://:pa55@example.com', /a user name or password/, 'without them'],
    ['https://me:p@ss/pa55@example.com', /a user name or password/, 'without them'],
    ['https://example.com?access_token=pa55', /a query/, 'https://example.com'],
    ['sandbox.procore.com', /http:\/\//, 'https://sandbox.procore.com'],
    ['sandbox.procore.com:443/', /http:\/\//, 'https://sandbox.procore.com:443'],
    ['localhost:4010', /http:\/\//, 'http://localhost:4010'],
    ['127.0.0.1:4010', /http:\/\//, 'http://127.0.0.1:4010'],
    ['http://sandbox.procore.com', /in the clear/, 'https://sandbox.procore.com'],
    ['http://us02.procore.com', /in the clear/, 'https://us02.procore.com'],
    ['https://login-sandbox.procore.com', /gives tokens/, 'https://sandbox.procore.com'],
    ['https://login.procore.com', /gives tokens/, 'https://api.procore.com'],
    ['https://sandbox\n.procore.com', /invisible/, 'https://sandbox.procore.com'],
    ['https://sand box.procore.com', /space/, 'https://sandbox.procore.com'],
    ['\u200bhttps://sandbox.procore.com', /invisible/, 'https://sandbox.procore.com'],
    ['“https://sandbox.procore.com”', /29 characters/, 'https://sandbox.procore.com'],
    ['"https://example.com"', /\\"https/, 'https://sandbox.procore.com'],
    ['ftp://example.com', /ftp:/, 'https://sandbox.procore.com'],
    ['undefined', /"undefined"/, 'https://sandbox.procore.com'],
    ['$API_URL', /\$API_URL/, 'https://sandbox.procore.com'],
    ['me:pa55@example.com', /19 characters/, 'https://sandbox.procore.com'],
    ['', /empty/, 'https://sandbox.procore.com'],
  ])('%j is refused, and told what to write', (text, why, write) => {
    const { what, where, remedy } = refusal(text)
    expect(what).toBe('--target is no usable URL')
    expect(where).toMatch(why)
    expect(remedy).toContain(write)
    expect(what + where + remedy).not.toContain('pa55')
  })

  it('of a login host may be one that gives tokens, and has no path either', () => {
    expect(originOf('https://login.procore.com', login)).toBe('https://login.procore.com')
    expect(refusal('https://login.procore.com/oauth/token', login).remedy).toContain('https://login.procore.com')
    expect(refusal('http://127.0.0.1:4010/sso', login).where).toMatch(/the path \/sso/)
    expect(refusal('', login).remedy).toContain('https://login-sandbox.procore.com')
  })

  it('is refused or is what a parser reads, and is never something else', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), text => {
        const { origin, pathname, search, hash } = new URL(text)
        if (pathname === '/' && search === '' && hash === '') expect(originOf(text, api)).toBe(origin)
        else expect(refusal(text).remedy).toContain(text.includes('@') ? 'without them' : origin)
      }),
      { numRuns: 50 },
    )
  })

  it('that is no URL is not repeated where it might be a token', () => {
    const header = Buffer.from('{"alg":"HS256"}').toString('base64url')
    const token = `${header}.${header}.${'c2lnbmF0dXJl'.repeat(3)}`
    const { where, remedy } = refusal(token)
    expect(where + remedy).not.toContain(header)
  })
})

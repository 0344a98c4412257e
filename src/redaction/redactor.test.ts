import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRedactor, type Redactor, type Secret } from './index.js'

/** Spellings in which a secret may travel, written here once more, apart from the code under test. */
const spellings: Readonly<Record<string, (secret: string) => string>> = {
  plain: secret => secret,
  percent: secret => encodeURIComponent(secret),
  'percent, small hex digits': secret => encodeURIComponent(secret).replace(/%../g, code => code.toLowerCase()),
  'form field': secret => new URLSearchParams({ x: secret }).toString().slice(2),
  JSON: secret => JSON.stringify(secret).slice(1, -1),
  'JSON, slashes escaped': secret => JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
  'JSON within JSON': secret => JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
  base64: secret => Buffer.from(secret).toString('base64'),
  'base64 without padding': secret => Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  base64url: secret => Buffer.from(secret).toString('base64url'),
  Basic: secret => Buffer.from(`${CLIENT}:${secret}`).toString('base64'),
  'Basic, encoded first': secret => Buffer.from(`${CLIENT}:${encodeURIComponent(secret)}`).toString('base64'),
}
const CLIENT = 'the-client'
const VARIABLE = '$PROCORE_CLIENT_SECRET'

function redactorOf(...values: readonly string[]): Redactor {
  const redactor = createRedactor()
  for (const value of values) redactor.learn(secretOf(value))
  return redactor
}
const secretOf = (value: string): Secret => ({ kind: 'client-secret', value, variable: VARIABLE, clientId: CLIENT })

const characters = fc.constantFrom(...'abXY019-_.~ "\\/+%&=é€\n$(*!')
/** Long enough to be nothing else, well-formed, and no part of the variable that stands for it. */
const secrets = fc
  .string({ unit: characters, minLength: 8, maxLength: 24 })
  .filter(secret => !/^\d+$/.test(secret) && /[a-zé€]/.test(secret))
const around = fc.string({ unit: fc.constantFrom(...'a Z0"{=&/+%é\n$'), maxLength: 12 })
const spelling = fc.constantFrom(...Object.keys(spellings))
const spell = (how: string, secret: string): string => spellings[how]?.(secret) ?? ''

describe('laws', () => {
  test('no secret survives, in any of its spellings', () => {
    fc.assert(
      fc.property(secrets, spelling, around, around, (secret, how, before, after) => {
        const redactor = redactorOf(secret)
        const text = before + spell(how, secret) + after
        for (const clean of [redactor.redact(text), redactor.redactBytes(Buffer.from(text)).toString()]) {
          for (const other of Object.keys(spellings)) expect(clean).not.toContain(spell(other, secret))
          expect(clean).toContain(VARIABLE)
        }
        expect(redactor.mightRedact(text)).toBe(true)
        expect(redactor.secretsIn(text)).toEqual(['client-secret'])
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  test('several secrets do not shield each other', () => {
    fc.assert(
      fc.property(secrets, secrets, spelling, around, (one, other, how, between) => {
        const text = spell(how, one) + between + spell(how, other)
        const clean = redactorOf(one, other).redact(text)
        for (const secret of [one, other]) expect(clean).not.toContain(spell(how, secret))
      }),
      { numRuns: 150, seed: 2 },
    )
  })

  test('what is redacted stays as it is', () => {
    fc.assert(
      fc.property(secrets, secrets, spelling, around, (one, other, how, between) => {
        const redactor = redactorOf(one, other)
        const clean = redactor.redact(spell(how, one) + between + spell(how, other))
        expect(redactor.redact(clean)).toBe(clean)
        expect(redactor.secretsIn(clean)).toEqual([])
      }),
      { numRuns: 150, seed: 3 },
    )
  })

  test('a text without secrets is returned as it came', () => {
    fc.assert(
      fc.property(secrets, fc.string({ unit: 'binary' }), (secret, text) => {
        fc.pre(!Object.keys(spellings).some(how => text.includes(spell(how, secret))))
        expect(redactorOf(secret).redact(text)).toBe(text)
      }),
      { numRuns: 100, seed: 4 },
    )
  })
})

test('bytes that are no UTF-8 stay as they are around a secret', () => {
  const [start, end] = [Buffer.from([0xff, 0xfe]), Buffer.from([0xff])]
  const clean = redactorOf('a-long-secret').redactBytes(Buffer.concat([start, Buffer.from('a-long-secret'), end]))
  expect(clean).toEqual(Buffer.concat([start, Buffer.from(VARIABLE), end]))
})

test('a secret that has every right to be there is no leak, and is replaced all the same', () => {
  const redactor = redactorOf('a-long-secret')
  expect(redactor.secretsIn('{"access_token":"a-long-secret"}', ['a-long-secret'])).toEqual([])
  expect(redactor.redact('{"access_token":"a-long-secret"}')).toBe(`{"access_token":"${VARIABLE}"}`)
})

describe.each([
  ['might be a word', 'secret', 'client_secret=secret&x=secretary', `client_secret=${VARIABLE}&x=secretary`],
  ['might be an id', '1234567', 'client_secret=1234567&x=12345678', `client_secret=${VARIABLE}&x=12345678`],
])('a secret that %s', (_, secret, text, clean) => {
  const redactor = redactorOf(secret)

  test('is replaced where it stands alone', () => {
    expect(redactor.redact(text)).toBe(clean)
  })

  test('is no leak', () => {
    expect(redactor.secretsIn(`the ${secret} is wrong`)).toEqual([])
  })
})

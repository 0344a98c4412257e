import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRedactor, isDistinctive, type Redactor, type Secret } from './index.js'
import { shownIn, spellings } from './spellings.fixture.js'

const VARIABLE = '$PROCORE_CLIENT_SECRET'

function redactorOf(...values: readonly string[]): Redactor {
  const redactor = createRedactor()
  for (const value of values) redactor.learn(secretOf(value))
  return redactor
}
const secretOf = (value: string): Secret => ({ kind: 'client-secret', value, variable: VARIABLE })

const characters = fc.constantFrom(...'abXY019-_.~ "\\/+%&=é€😀\n$(*!<;')
/** Long enough to be nothing else, well-formed, and no part of what stands for it. */
const secrets = fc
  .oneof(
    fc.string({ unit: characters, minLength: 8, maxLength: 40 }),
    fc.base64String({ minLength: 12, maxLength: 80 }),
    fc.constantFrom('pa%41ss\\word&amp;x1', 'a\\u0041b%2541&#65;c-0123', 'ends-with-99%', '&amp;amp;-secret-1'),
  )
  .map(secret => secret.trim())
  .filter(secret => isDistinctive(secret) && secret.length >= 8 && !VARIABLE.includes(secret))
/** Half an escape would take in the beginning of what follows it, for whoever reads the text. */
const around = fc.string({ unit: fc.constantFrom(...'a Z0"{=/+é\n$', '%41', '\\n', '&amp;'), maxLength: 12 })
const spelling = fc.constantFrom(...Object.keys(spellings))
const spell = (how: string, secret: string): string => spellings[how]?.(secret) ?? ''

describe('laws', { timeout: 60_000 }, () => {
  test('no secret survives, in any of its spellings', () => {
    fc.assert(
      fc.property(secrets, spelling, around, around, (secret, how, before, after) => {
        const redactor = redactorOf(secret)
        const text = before + spell(how, secret) + after
        for (const clean of [redactor.redact(text), redactor.redactBytes(Buffer.from(text)).toString()]) {
          expect(shownIn(clean, secret)).toEqual([])
          expect(clean).toContain('$PROCORE_')
        }
        expect(redactor.secretsIn(text)).toEqual(['client-secret'])
      }),
      { numRuns: 500, seed: 1 },
    )
  })

  test('a spelling of a spelling is one too', () => {
    fc.assert(
      fc.property(secrets, spelling, spelling, (secret, inner, outer) => {
        // letters of another case cannot be read again where they stand for something else
        fc.pre(![inner, outer].some(how => how.endsWith('letters') || how === 'capitals'))
        fc.pre(!(inner.includes('base64') && outer.includes('base64')) && !inner.includes('twice'))
        const clean = redactorOf(secret).redact(spell(outer, spell(inner, secret)))
        expect(clean).not.toContain(spell(outer, spell(inner, secret)))
      }),
      { numRuns: 300, seed: 5 },
    )
  })

  test('several secrets do not shield each other', () => {
    fc.assert(
      fc.property(secrets, secrets, spelling, around, (one, other, how, between) => {
        const text = spell(how, one) + between + spell(how, other)
        const clean = redactorOf(one, other).redact(text)
        for (const secret of [one, other]) expect(shownIn(clean, secret)).toEqual([])
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

  test('what stands around a secret stays as it is', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abc 019.,\n'), minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(secrets, fc.constantFrom('plain', 'percent', 'JSON', 'HTML decimal'), words, (secret, how, text) => {
        const clean = redactorOf(secret).redact(`${text}|${spell(how, secret)}|${text}`)
        fc.pre(shownIn(text, secret).length === 0)
        expect(clean).toBe(`${text}|${VARIABLE}|${text}`)
      }),
      { numRuns: 150, seed: 6 },
    )
  })

  test('a text without secrets is returned as it came', () => {
    fc.assert(
      fc.property(secrets, fc.string({ unit: fc.constantFrom(...'ab XY019-_.~"\\/+%&<>é€\n') }), (secret, text) => {
        fc.pre(shownIn(text, secret).length === 0)
        expect(redactorOf(secret).redact(text)).toBe(text)
      }),
      { numRuns: 300, seed: 4 },
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
  expect(redactor.secretsIn('{"grant":"a-long-secret"}', ['a-long-secret'])).toEqual([])
  expect(redactor.redact('{"grant":"a-long-secret"}')).toBe(`{"grant":"${VARIABLE}"}`)
})

test('the beginning of a secret that was cut off is hidden, that of another that begins alike is not', () => {
  const redactor = redactorOf('0123456789abcdef0123456789')
  expect(redactor.redact('got 0123456789abcdef01… and so on')).toBe(`got ${VARIABLE}… and so on`)
  expect(redactor.secretsIn('got 0123456789abcdef01… and so on')).toEqual([])
  expect(redactor.redact('0123456789abcdef-another')).toBe('0123456789abcdef-another')
})

describe.each([
  ['a word', 'secret'],
  ['a word that stands on every page', 'violation'],
  ['the name of a user', 'admin'],
  ['the name of a field', 'email_address'],
  ['a mark', '[REDACTED]'],
  ['stars', '***'],
  ['a number like an id', '562949953500001'],
])('a value that is %s', (_, value) => {
  const redactor = redactorOf(value)
  const text = `the ${value} stands in a sentence, as ${JSON.stringify({ role: value })}`

  test('is hidden in the place of a secret alone', () => {
    expect(redactor.redact(text)).toBe(text)
    expect(redactor.secretsIn(text)).toEqual([])
  })
})

test('a short secret that is no word is hidden where it stands alone', () => {
  const redactor = redactorOf('hunter2')
  expect(redactor.redact('is hunter2, not hunter22')).toBe(`is ${VARIABLE}, not hunter22`)
  expect(redactor.secretsIn('is hunter2')).toEqual([])
})

test('what is made up for all to see is no secret, until it is learned', () => {
  const redactor = redactorOf('a-long-secret')
  redactor.permit('a-long-secret')
  expect(redactor.redact('client_secret=a-long-secret')).toBe('client_secret=a-long-secret')
  redactor.learn(secretOf('a-long-secret'))
  expect(redactor.redact('a-long-secret')).toBe(VARIABLE)
})

import fc from 'fast-check'
import type { Json } from '../json/index.js'

export const maxInt64 = 2n ** 63n - 1n
export const minInt64 = -(2n ** 63n)
const maxSafe = BigInt(Number.MAX_SAFE_INTEGER)

// Where readers lose digits or overflow, and 2^49, where ids of new regions begin.
const powers = [8n, 16n, 31n, 32n, 49n, 53n, 63n].map(exponent => 2n ** exponent)
const edges = [0n, 1n, 10n, 100n, ...powers.flatMap(power => [power - 1n, power, power + 1n])]
const boundaries = [...edges, ...edges.filter(edge => edge > 0n).map(edge => -edge)]

/** As a lossless reader gives it: `number` up to 2^53-1, `bigint` beyond. */
const compact = (whole: bigint): number | bigint => (whole >= -maxSafe && whole <= maxSafe ? Number(whole) : whole)

/**
 * Whole numbers between two bounds, both included, with the boundaries that machines get wrong. Throws on an empty
 * range.
 */
export const integerBetween = (low: bigint, high: bigint): fc.Arbitrary<number | bigint> => {
  if (low > high) throw new Error(`No whole number between ${low} and ${high}`)
  const marks = [...new Set([low, high, ...boundaries])].filter(mark => mark >= low && mark <= high).map(compact)
  const safe = low <= maxSafe && high >= -maxSafe
  const common = safe
    ? fc.integer({ min: Number(low < -maxSafe ? -maxSafe : low), max: Number(high > maxSafe ? maxSafe : high) })
    : fc.constantFrom(...marks)
  const wide = low < -maxSafe || high > maxSafe
  return fc.oneof(
    { arbitrary: common, weight: 5 },
    { arbitrary: fc.constantFrom(...marks), weight: 3 },
    ...(wide ? [{ arbitrary: fc.bigInt({ min: low, max: high }).map(compact), weight: 1 }] : []),
  )
}

/** A `format`: the values that it has, whether a value fits, and values that fit no reading of it. */
export interface Format {
  readonly of: 'string' | 'number'
  readonly arbitrary: fc.Arbitrary<Json>
  readonly accepts: (value: Json) => boolean
  readonly wrong: readonly Json[]
  readonly example: Json
}

/** Seconds since 1970 as the API writes an instant: `2024-02-29T23:59:59Z`. */
export const instantOf = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`

const realDay = (text: string): boolean => {
  const instant = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

const onText =
  (accepts: (text: string) => boolean) =>
  (value: Json): boolean =>
    typeof value === 'string' && accepts(value)

const within =
  (low: bigint, high: bigint) =>
  (value: Json): boolean =>
    (typeof value === 'bigint' || typeof value === 'number') && value >= low && value <= high

const instants = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 4_102_444_799 }).map(instantOf), weight: 4 },
  fc.constantFrom(
    '1970-01-01T00:00:00Z',
    '2000-02-29T23:59:59Z',
    '2024-12-31T23:59:59Z',
    '2038-01-19T03:14:08Z',
    '9999-12-31T23:59:59Z',
  ),
)

const beforeAt = ['a', 'ada.lovelace', "o'brien", 'x+tag', 'under_score', 'UPPER', '0', '100%', 'a-b', '{x}']
const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
  minLength: 1,
  maxLength: 12,
})
const mailboxes = fc.oneof(letters, fc.constantFrom(...beforeAt))
const domains = fc.constantFrom(
  'example.com',
  'example.org',
  'mail.sub.example.net',
  'EXAMPLE.com',
  'xn--bcher-kva.example',
)

/** All formats that schemas may name; one that is not here is refused. */
const formats: Readonly<Record<string, Format>> = {
  int64: {
    of: 'number',
    arbitrary: integerBetween(minInt64, maxInt64),
    accepts: within(minInt64, maxInt64),
    example: 1,
    wrong: [maxInt64 + 1n, minInt64 - 1n, 2n ** 64n, 10n ** 30n],
  },
  int32: {
    of: 'number',
    arbitrary: integerBetween(-(2n ** 31n), 2n ** 31n - 1n),
    example: 1,
    accepts: value => Number.isInteger(value) && within(-(2n ** 31n), 2n ** 31n - 1n)(value),
    wrong: [2 ** 31, -(2 ** 31) - 1],
  },
  'date-time': {
    of: 'string',
    arbitrary: instants,
    example: '2024-05-06T07:08:09Z',
    accepts: onText(text => {
      const [day = '', time = ''] = text.split(/t/i)
      return realDay(day) && /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i.test(time)
    }),
    wrong: [
      '',
      'yesterday',
      '2024-01-01',
      '2024-13-01T00:00:00Z',
      '2023-02-29T00:00:00Z',
      '2024-01-01T25:00:00Z',
      '1704067200',
    ],
  },
  date: {
    of: 'string',
    arbitrary: instants.map(instant => instant.slice(0, 10)),
    accepts: onText(realDay),
    example: '2024-05-06',
    wrong: ['', 'yesterday', '2024-13-01', '2023-02-29', '06/05/2024', '20240506'],
  },
  email: {
    of: 'string',
    example: 'ada@example.com',
    arbitrary: fc.tuple(mailboxes, domains).map(([mailbox, domain]) => `${mailbox}@${domain}`),
    accepts: onText(text => /^[^\s@]+@[^\s@]+$/.test(text)),
    wrong: [
      '',
      'plain',
      '@example.com',
      'ada@',
      'ada@@example.com',
      'ada lovelace@example.com',
      'ada@exa mple.com',
      ' ',
    ],
  },
  uri: {
    of: 'string',
    example: 'https://example.com/1',
    arbitrary: fc
      .tuple(fc.constantFrom('https', 'http'), domains, letters, fc.constantFrom('', '?a=1&b=%20', '#part'))
      .map(([scheme, host, path, rest]) => `${scheme}://${host}/${path}${rest}`),
    accepts: onText(text => /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(text)),
    wrong: ['', 'no uri', '//example.com', '://', 'https://exa mple.com'],
  },
  uuid: {
    of: 'string',
    arbitrary: fc.uuid(),
    example: '00000000-0000-4000-8000-000000000001',
    accepts: onText(text => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)),
    wrong: ['', 'no-uuid', '00000000-0000-4000-8000-00000000000', 'g0000000-0000-4000-8000-000000000001'],
  },
}

/** The format of that name. Throws on one that is not known. */
export const formatOf = (name: unknown): Format => {
  const format = Object.hasOwn(formats, String(name)) ? formats[String(name)] : undefined
  if (format === undefined) throw new Error(`Unsupported JSON Schema keyword "format": "${String(name)}"`)
  return format
}

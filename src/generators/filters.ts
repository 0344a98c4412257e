import fc from 'fast-check'
import { instantOf } from './formats.js'

/** One way to write a value of the query; not yet percent-encoded. */
export interface Spelling {
  readonly label: string
  readonly value: string
}

const day = /^\d{4}-\d\d-\d\d$/
const secondsOf = (instant: string): number => Date.parse(instant) / 1000

/** The same instant on a clock that is `minutes` ahead of UTC: `2024-01-01T05:30:00+05:30`. */
const shifted = (instant: string, minutes: number): string => {
  const size = Math.abs(minutes)
  const two = (n: number): string => String(n).padStart(2, '0')
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
  return instantOf(secondsOf(instant) + minutes * 60).replace('Z', offset)
}

/**
 * Spellings of one range, all with the same meaning (LIST-3): with `Z`, with offsets, quoted. Bounds are instants
 * (`2024-01-01T00:00:00Z`), or both are whole UTC days (`2024-01-01`), which have the spelling as dates besides.
 */
export const rangeSpellings = (from: string, to: string): readonly Spelling[] => {
  const days = day.test(from) && day.test(to)
  const [first, last] = days ? [`${from}T00:00:00Z`, `${to}T23:59:59Z`] : [from, to]
  const between = (label: string, a: string, b: string): Spelling => ({ label, value: `${a}...${b}` })
  return [
    ...(days ? [between('dates', from, to), between('quoted dates', `"${from}`, `${to}"`)] : []),
    between('UTC', first, last),
    between('offset of nought', shifted(first, 0), shifted(last, 0)),
    between('offset ahead', shifted(first, 330), shifted(last, 330)),
    between('offset behind', shifted(first, -480), shifted(last, -480)),
    between('two offsets', shifted(first, 60), shifted(last, -60)),
    between('quoted', `"${first}`, `${last}"`),
  ]
}

export interface TimeRange {
  readonly from: string
  readonly to: string
  readonly value: string
}

/** Ranges between known instants in UTC, or days, in any spelling; the earlier one first. Throws on an empty list. */
export const rangesBetween = (moments: readonly string[]): fc.Arbitrary<TimeRange> => {
  const sorted = moments.toSorted()
  const index = fc.nat(sorted.length - 1)
  return fc.tuple(index, index, fc.nat(99)).map(([one, other, pick]) => {
    const from = sorted[Math.min(one, other)] ?? ''
    const to = sorted[Math.max(one, other)] ?? ''
    const spellings = rangeSpellings(from, to)
    return { from, to, value: spellings[pick % spellings.length]?.value ?? '' }
  })
}

/** Ranges that nobody can read (LIST-12): refused, or no filter at all; never a 5xx. */
export const malformedRanges: readonly Spelling[] = [
  { label: 'a word', value: 'yesterday' },
  { label: 'a single date', value: '2024-01-01' },
  { label: 'no such month', value: '2024-13-01...2024-14-01' },
  { label: 'no such day', value: '2023-02-30...2023-02-31' },
  { label: 'no such hour', value: '2024-01-01T25:00:00Z...2024-01-02T25:00:00Z' },
  { label: 'dots alone', value: '...' },
  { label: 'no end', value: '2024-01-01...' },
  { label: 'no beginning', value: '...2024-01-01' },
  { label: 'digits', value: '0...1' },
  { label: 'other script', value: '２０２４-０１-０１...２０２４-０１-０２' },
]

// ASCII letters only: what case means beyond them depends on language and database.
const upper = (text: string): string => text.replaceAll(/[a-z]/g, letter => letter.toUpperCase())
const lower = (text: string): string => text.replaceAll(/[A-Z]/g, letter => letter.toLowerCase())

/** Spellings of a text that find what the text finds: in other letter cases, and parts of it (LIST-8). */
export const searchSpellings = (text: string): readonly Spelling[] => {
  const letters = [...text]
  const mixed = letters.map((letter, index) => (index % 2 === 0 ? upper : lower)(letter)).join('')
  const cases = [
    { label: 'as it stands', value: text },
    { label: 'upper case', value: upper(text) },
    { label: 'lower case', value: lower(text) },
    { label: 'mixed case', value: mixed },
  ]
  const part = letters.slice(0, Math.max(1, letters.length - 1)).join('')
  return [...cases, { label: 'a part', value: part }].filter(
    ({ value }, index, all) =>
      value.trim() === value && value !== '' && all.findIndex(other => other.value === value) === index,
  )
}

// A wildcard stands alone: beside other text nobody would see that it matches everybody.
const patterns = ['\\', '*', '(', '.*', '語', '*', '_', '.*', '😀', '*', '[', '.*']

/**
 * Searches that a careless server takes for wildcards or for the beginning of an expression. Every other one is the
 * commonest wildcard, so that of two neighbours one has it.
 */
export const wildcardSearches: readonly string[] = patterns.flatMap(text => [text, '%'])

/**
 * Searches with both quotation marks and another awkward character: answered with a list, never a 5xx. Every other one
 * opens a bracket; a backslash stands last, where it escapes what the server puts behind it.
 */
export const quotedSearches: readonly string[] = [
  `('"`,
  `'"`,
  `['"`,
  `'"\\`,
  `('"`,
  `'"${'x'.repeat(300)}`,
  `['"`,
  `'"語😀`,
]

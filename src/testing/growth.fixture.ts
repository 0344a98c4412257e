import { expect } from 'vitest'

/** What doubling the input may cost. */
export const MOST_GROWTH = 2.3
/** Milliseconds that are nothing: on an input as long as ours, whatever grows faster takes a hundred times that. */
const NOTHING = 1
/** Measurements of each size: some, and more where they do not agree. */
const ROUNDS = { few: 3, most: 12 } as const
/** Doublings: where one costs more, the cache of the machine may have come to its end, so the next one is measured. */
const DOUBLINGS = 3

/** Milliseconds of processor time: how busy the machine is otherwise does not count. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Some work on an input of a size. */
export interface Work<T> {
  readonly name: string
  /** Makes the input; not measured. */
  readonly make: (size: number) => T
  readonly size: number
  readonly run: (input: T) => unknown
}

/**
 * How many times as long the work takes on twice the input: the shortest of several measurements of each, for only what
 * disturbs a measurement makes it longer. Zero where it takes no time to speak of. What really grows faster than its
 * input does so more at each doubling.
 */
export function growthOf<T>({ make, size, run }: Work<T>): number {
  let growth = Infinity
  for (let doubling = 0; doubling < DOUBLINGS && growth > MOST_GROWTH; doubling += 1) {
    const [single, double] = [make(size * 2 ** doubling), make(size * 2 ** (doubling + 1))]
    growth = ratioOf(
      () => run(single),
      () => run(double),
    )
  }
  return growth
}

function ratioOf(single: () => unknown, double: () => unknown): number {
  let [shorter, longer] = [Infinity, Infinity]
  for (let round = 1; round <= ROUNDS.most; round += 1) {
    longer = Math.min(longer, timeOf(double))
    if (longer < NOTHING) return 0
    shorter = Math.min(shorter, timeOf(single))
    if (round >= ROUNDS.few && longer <= MOST_GROWTH * shorter) break
  }
  return longer / shorter
}

/** Fails where the work grows faster than its input. */
export function expectLinear<T>(work: Work<T>): void {
  expect(growthOf(work), `${work.name}: twice the input takes so many times as long`).toBeLessThanOrEqual(MOST_GROWTH)
}

/** Texts on which careless scanners and expressions go back again and again; of at least so many characters. */
export const slowTexts: Readonly<Record<string, (length: number) => string>> = Object.fromEntries(
  [
    'a',
    '1',
    ' ',
    '\n',
    '\t\n ',
    '\\',
    '"',
    '\\"',
    '<',
    '[',
    '{"a":',
    '/',
    '~1',
    '%41',
    '%',
    '&',
    '=',
    ',',
    ';',
    ':',
    '.',
    '#1 ',
    'at ',
    'at x ',
    ' at System.a(',
    'a.b.c',
    '(a.js:1:1)',
    '(a.java:1)',
    '.rb:1:in ',
    '.php(1): ',
    ':line 1',
    '<br ',
    '&lt;',
    'File "',
    'goroutine 1 [',
    "thread 'a",
    '(a 1) a',
    'Bearer ',
    'access_token=',
    '"access_token":"',
    '\u0000',
    '\u202e',
    '\ud800',
    'é',
    'QUJD',
    '\\u0041',
    '; rel=',
    '<a>; rel="x", ',
    '12345678901234567890',
    '12345678901234567890,',
    'a=b&',
  ].map(part => [part, (length: number) => part.repeat(Math.ceil(length / part.length))]),
)

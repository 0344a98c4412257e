/** What came of one hostile input. */
export interface Played {
  /** Plays it again: `npm run fuzz -- --only …`. */
  readonly name: string
  readonly problems: readonly string[]
  /** Of each command that was run; null where we ended it. */
  readonly exitCodes: readonly (number | null)[]
  /** Milliseconds. */
  readonly took: number
  /** The most that a command took, and held the event loop for: MiB, milliseconds. */
  readonly memory: number
  readonly held: number
}

/** What a problem is about, numbers and the words of the input left out. */
const kindOf = (problem: string): string => problem.replace(/\d+/g, '0').slice(0, 60)

/**
 * Plays an input. What is wrong must come again, for a busy machine is no fault of ours; then parts are left out one by
 * one as long as the same is wrong.
 */
export async function playAndShrink<T, P>(
  input: T,
  {
    play,
    partsOf,
    without,
  }: {
    readonly play: (input: T) => Promise<Played>
    readonly partsOf: (input: T) => readonly P[]
    readonly without: (input: T, part: P) => T
  },
): Promise<Played> {
  const first = await play(input)
  if (first.problems.length === 0) return first
  const kinds = new Set(first.problems.map(kindOf))
  const isSame = ({ problems }: Played): boolean => problems.some(problem => kinds.has(kindOf(problem)))
  const again = await play(input)
  if (!isSame(again)) return { ...again, problems: [] }
  let [smallest, played] = [input, again]
  for (const part of partsOf(input)) {
    const smaller = without(smallest, part)
    const found = await play(smaller)
    if (isSame(found)) [smallest, played] = [smaller, found]
  }
  return played
}

/** One line for what came of an input, and a line for each problem. */
export function tellPlayed({ name, problems, exitCodes, took }: Played): string {
  const found = problems.map(problem => `\n    ${problem}`).join('')
  return `${name}  exit ${exitCodes.join(', ')}, ${took} ms${found}`
}

/** What many inputs come to, for a proof. */
export function judgePlayed(played: readonly Played[]) {
  const most = (of: (one: Played) => number): number => Math.max(...played.map(of))
  return {
    summary: `at most ${most(({ memory }) => memory)} MiB, ${most(({ held }) => held)} ms without a look at signals`,
    problems: played.flatMap(({ name, problems }) =>
      problems.length === 0 ? [] : [{ text: `npm run fuzz -- --only ${name}\n    ${problems.join('\n    ')}` }],
    ),
  }
}

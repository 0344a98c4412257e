import { numberFrom } from '../draw.js'
import { compositionNamed } from '../fuzz/composition.js'
import { playAndShrink, type Played } from '../fuzz/play-target.js'
import { defineProof, type Draw, type Job } from '../proof.js'

const TARGETS = 200
/** Seeds that are drawn lie below. */
const BOUND = 2 ** 31
/** Of a run of the sound sandbox: as long as one target takes. */
const REQUESTS = 1000

function seedsOf({ full, hash }: Draw): readonly number[] {
  return Array.from({ length: TARGETS }, (_, i) => (full ? i + 1 : numberFrom(`${hash} target ${i}`) % BOUND))
}

const jobNamed = (name: string): Job => ({ name, requests: REQUESTS })

/** `verify` and `cleanup` against servers that do whatever a server can do: they end in time, and with a sentence. */
export const hostileTargetProof = defineProof<Job, Played>({
  id: 'targets',
  title: 'Hostile targets',

  jobs: draw => seedsOf(draw).map(seed => jobNamed(`target-${seed}`)),

  jobNamed: name => (compositionNamed(name) === null ? null : jobNamed(name)),

  work({ name }) {
    const composition = compositionNamed(name)
    if (composition === null) throw new Error(`there is no target ${name}`)
    return playAndShrink(composition)
  },

  tell({ name, problems, calls, exitCodes, took }) {
    const found = problems.map(problem => `\n    ${problem}`).join('')
    return `${name}  exit ${exitCodes.join(', ')}, ${calls} requests, ${took} ms${found}`
  },

  judge(played) {
    const most = (of: (one: Played) => number): number => Math.max(...played.map(of))
    return {
      summary: `at most ${most(({ memory }) => memory)} MiB, ${most(({ held }) => held)} ms without a look at signals`,
      problems: played.flatMap(({ name, problems }) =>
        problems.length === 0 ? [] : [{ text: `npm run fuzz -- --only ${name}\n    ${problems.join('\n    ')}` }],
      ),
    }
  },
})

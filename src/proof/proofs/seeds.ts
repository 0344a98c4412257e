import { numberFrom } from '../draw.js'
import { breachLines, MOST_REQUESTS, soundRun, type SoundRun } from '../full-run.js'
import { defineProof, type Draw, type Job, type ProofProblem } from '../proof.js'

interface SeedJob extends Job {
  readonly seed: number
}

const SEEDS = 100
/** Seeds that are drawn lie below. */
const BOUND = 2 ** 31

/** In full always the same ones, so that what README tells can be seen again; otherwise others with each commit. */
function seedsOf({ full, hash }: Draw): readonly number[] {
  return Array.from({ length: SEEDS }, (_, i) => (full ? i + 1 : numberFrom(`${hash} seed ${i}`) % BOUND))
}

function problemsOf({ seed, verdict, breaches, unjudged, requests }: SoundRun): readonly ProofProblem[] {
  const texts = [
    ...(verdict === 'conformant' ? [] : [verdict]),
    ...(breaches.length === 0 ? [] : [breaches[0] ?? '']),
    ...(unjudged.length === 0 ? [] : [`not judged: ${unjudged.join(', ')}`]),
    ...(requests <= MOST_REQUESTS ? [] : [`${requests} requests, ${MOST_REQUESTS} at most`]),
  ]
  return texts.map(text => ({ text: `seed ${seed}: ${text}` }))
}

/** The full run on the sandbox as it is, with many seeds: nothing found, no clause left out, not too many requests. */
export const seedProof = defineProof<SeedJob, SoundRun>({
  id: 'seeds',
  title: 'Seeds',

  jobs: draw => seedsOf(draw).map(seed => ({ name: `seed-${seed}`, seed, requests: MOST_REQUESTS })),

  work: ({ seed }) => soundRun(seed),

  tell(run) {
    const unjudged = run.unjudged.length === 0 ? '' : `, not judged: ${run.unjudged.join(', ')}`
    return `seed ${String(run.seed).padEnd(10)} ${run.verdict}, ${run.requests} requests${unjudged}${breachLines(run)}`
  },

  judge(runs) {
    const requests = runs.map(run => run.requests)
    return {
      summary: `${runs.length} seeds, ${Math.min(...requests)} to ${Math.max(...requests)} requests`,
      problems: runs.flatMap(problemsOf),
    }
  },
})

import { cleanRun, hunt, type Clean } from './hunt.js'
import type { Job } from './jobs.js'
import { soundRun } from './sound.js'

const cleanRuns = new Map<number, Promise<Clean>>()

function cleanOf(seed: number): Promise<Clean> {
  const known = cleanRuns.get(seed) ?? cleanRun(seed)
  cleanRuns.set(seed, known)
  return known
}

/** Does one job after another, as they are sent. */
process.on('message', (job: Job) => {
  const result =
    job.kind === 'hunt'
      ? cleanOf(job.seed).then(clean => hunt(job.fault, job.seed, clean, job.prover))
      : soundRun(job.seed, job.variant)
  void result.then(done => process.send?.(done))
})

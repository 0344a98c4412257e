import { execFileSync } from 'node:child_process'
import { inspect } from 'node:util'
import { elapsed } from './clock.js'
import { drawJobs, selectJobs } from './draw.js'
import { HELP, readOptions, type ProofOptions } from './options.js'
import { concludeProofs, prove } from './prove.js'
import { proofs } from './proofs/registry.generated.js'
import type { Draw } from './proof.js'
import { createWorkerPool } from './worker-pool.js'

const MINUTE = 60_000

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

function hashOfCommit(): string {
  return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
}

async function carryOut({ minutes, only, seed, workers, commit, accept }: ProofOptions): Promise<number> {
  const draw: Draw = { full: minutes === undefined, hash: commit ?? hashOfCommit(), seed }
  const jobs = selectJobs(drawJobs(proofs, draw), only, proofs)
  say(`${jobs.length} jobs${minutes === undefined ? '' : `, as many as fit into ${minutes} min`}, commit ${draw.hash}`)
  const pool = createWorkerPool(workers)
  try {
    const proven = await prove({
      jobs,
      draw,
      workers,
      time: minutes === undefined ? undefined : minutes * MINUTE,
      elapsed,
      work: pool.work,
      tell: say,
    })
    const { lines, exitCode } = concludeProofs(proven, draw, accept)
    lines.forEach(say)
    return exitCode
  } finally {
    await pool.close()
  }
}

/** `npm run proof`: shows what the suite catches, and that it accuses nobody. */
try {
  const options = readOptions(process.argv.slice(2))
  if (options.help) process.stdout.write(HELP)
  else process.exitCode = await carryOut(options)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : inspect(error)}\n`)
  process.exitCode = 2
}

import type { DrawnJob } from './draw.js'
import type { Draw, Proof } from './proof.js'

export interface ProveInput {
  readonly jobs: readonly DrawnJob[]
  readonly draw: Draw
  readonly workers: number
  /** No job is begun when so many milliseconds are over; one that is under way is finished. */
  readonly time?: number | undefined
  /** Milliseconds that have gone by. */
  readonly elapsed: () => number
  readonly work: (drawn: DrawnJob) => Promise<unknown>
  readonly tell: (text: string) => void
}

/** What came of one proof. */
export interface Proven {
  readonly proof: Proof
  /** Jobs that it has, and those of them that were done. */
  readonly total: number
  readonly done: number
  /** Of the jobs, and of what was looked at besides. */
  readonly results: readonly unknown[]
}

/** Does jobs in their order, several at a time, until all are done or the time is up. */
export async function prove(input: ProveInput): Promise<readonly Proven[]> {
  const { jobs, draw, workers, time = Infinity, elapsed, work, tell } = input
  const end = elapsed() + time
  const proofs = [...new Set(jobs.map(({ proof }) => proof))]
  const totals = new Map(proofs.map(proof => [proof, proof.jobs(draw).length]))
  const results = new Map<Proof, unknown[]>(proofs.map(proof => [proof, []]))
  const resultsOf = (proof: Proof): unknown[] => results.get(proof) ?? []

  async function workOff(waiting: DrawnJob[]): Promise<void> {
    const workOne = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = elapsed() < end ? waiting.shift() : undefined) {
        const { proof } = next
        const result = await work(next)
        resultsOf(proof).push(result)
        tell(`${proof.id} ${resultsOf(proof).length}/${totals.get(proof) ?? 0}  ${proof.tell(result)}`)
      }
    }
    if (elapsed() < end) await Promise.all(Array.from({ length: workers }, workOne))
  }

  await workOff([...jobs])
  const proven = proofs.map(proof => ({ proof, total: totals.get(proof) ?? 0, done: resultsOf(proof).length }))
  for (const { proof, total, done } of proven) {
    while (draw.full && done === total) {
      const more = proof.followUp?.(resultsOf(proof), draw) ?? []
      if (more.length === 0) break
      await workOff(more.map(job => ({ proof, job })))
    }
  }
  return proven.map(one => ({ ...one, results: resultsOf(one.proof) }))
}

export interface Conclusion {
  readonly lines: readonly string[]
  /** 0: nothing is wrong. 1: something is. 2: nothing was looked at, so that nobody knows. */
  readonly exitCode: 0 | 1 | 2
}

/** Says what was looked at, what was not and what is wrong; has the tables of whole proofs written. */
export function concludeProofs(proven: readonly Proven[], draw: Draw, accept: boolean): Conclusion {
  const lines: string[] = []
  let wrong = false
  for (const { proof, total, done, results } of proven) {
    if (done === 0) {
      lines.push(`${proof.title}: none of ${total} looked at`)
      continue
    }
    const whole = draw.full && done === total
    const { summary, problems } = proof.judge(results, whole)
    const left = problems.filter(({ acceptable }) => !accept || acceptable !== true)
    if (whole && (left.length === 0 || accept)) proof.publish?.(results, draw)
    wrong ||= left.length > 0
    const rest = done === total ? `all ${total} looked at` : `${done} of ${total} looked at, ${total - done} not`
    lines.push(`${proof.title}: ${rest}; ${summary}`, ...problems.map(({ text }) => `  ${text}`))
  }
  if (proven.every(({ done }) => done === 0))
    return { lines: [...lines, 'Nothing was looked at, so nothing is shown'], exitCode: 2 }
  return { lines, exitCode: wrong ? 1 : 0 }
}

import { Tinypool } from 'tinypool'
import type { DrawnJob } from './draw.js'
import type { Job } from './proof.js'

/** What a worker is sent. */
interface Task {
  readonly proof: string
  readonly job: Job
}

/** Processes that do jobs, each one at a time: what a proof keeps in its modules is kept from job to job. */
export interface WorkerPool {
  /** @throws Error where the work does, or where its process ends. */
  readonly work: (drawn: DrawnJob) => Promise<unknown>
  readonly close: () => Promise<void>
}

export function createWorkerPool(workers: number): WorkerPool {
  const pool = new Tinypool({
    filename: import.meta.url,
    runtime: 'child_process',
    execArgv: ['--import', 'tsx'],
    minThreads: workers,
    maxThreads: workers,
    isolateWorkers: false,
  })
  return {
    work: ({ proof, job }) => pool.run({ proof: proof.id, job } satisfies Task),
    close: () => pool.destroy(),
  }
}

/** What a worker does: it imports this file and calls its default export. */
export default async function work({ proof: id, job }: Task): Promise<unknown> {
  const { proofs } = await import('./proofs/registry.generated.js')
  const proof = proofs.find(candidate => candidate.id === id)
  if (proof === undefined) throw new Error(`there is no proof ${id}`)
  return proof.work(job)
}

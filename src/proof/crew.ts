import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Job, Results } from './jobs.js'

/** Does jobs of one kind in so many processes at once, and tells of each result as it comes. @throws where a process ends. */
export async function employ<K extends Job['kind']>(
  jobs: readonly (Job & { readonly kind: K })[],
  workers: number,
  tell: (result: Results[K]) => void,
): Promise<void> {
  const waiting = [...jobs]
  async function work(): Promise<void> {
    const worker = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const done = new Promise<Results[K]>((resolve, reject) => {
        worker.once('message', message => {
          resolve(message as Results[K])
        })
        worker.once('exit', code => {
          reject(new Error(`a worker ended with ${code} at ${JSON.stringify(job)}`))
        })
      })
      worker.send(job)
      tell(await done)
      worker.removeAllListeners('exit')
    }
    worker.kill()
  }
  await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, work))
}

import { setMaxListeners } from 'node:events'
import { loadCatalogue } from '../catalogue/index.js'
import { checks } from '../checks/index.js'
import { targetOf } from '../target/embedded-target.js'
import type { ClauseId, Run, Severity } from '../findings/index.js'
import { buildPlan, everything, run } from '../runner/index.js'
import { startSandbox, type SandboxOptions } from '../sandbox/index.js'
import { scenarios } from '../scenarios/index.js'

export const catalogue = loadCatalogue()

/** A breach, as soon as somebody sees it. */
export interface Seen {
  readonly clause: ClauseId
  readonly check: string
  readonly operationId: string
  readonly severity: Severity
}

/** The whole of `verify --write` against a sandbox, until `enough` says so. */
export async function fullRun(
  options: SandboxOptions,
  enough: (seen: Seen, requests: number) => boolean = () => false,
): Promise<Run> {
  const sandbox = await startSandbox(options)
  const controller = new AbortController()
  // every request that waits listens to it
  setMaxListeners(0, controller.signal)
  const plan = buildPlan({ catalogue, checks, scenarios, selection: everything, write: true, seed: options.seed ?? 1 })
  let requests = 0
  const look = (seen: Seen, soFar: number): void => {
    if (!controller.signal.aborted && enough(seen, soFar)) controller.abort()
  }
  try {
    const stream = run(plan, targetOf(sandbox), {
      maxWait: 20,
      signal: controller.signal,
      onStep: step => {
        requests = step.requests
      },
      onBreach: breach => {
        look(breach, breach.requests)
      },
    })
    for await (const outcome of stream) {
      requests += outcome.requests
      for (const finding of outcome.findings) look(finding, requests)
    }
    return stream.report()
  } finally {
    await sandbox.close()
  }
}

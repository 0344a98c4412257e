import type { Target } from '../http/index.js'
import type { Plan } from '../runner/index.js'

/** What a live test account allows: 25 requests in 10 seconds. */
const LIVE_REQUESTS_PER_SECOND = 2.5

/** What is going to happen, before it does: target, mode, planned requests and, where it matters, how long they take. */
export function announce(plan: Plan, target: Target): string {
  const where = target.embedded ? 'the embedded sandbox' : target.apiUrl
  const mode = plan.write ? 'full run' : 'read-only run'
  const operations = new Set([...plan.steps, ...plan.checkCells].map(part => part.operation.id)).size
  const lines = [`Asbuilt verifies ${operations} operations on ${where} (${mode}, seed ${plan.seed})`]
  const minutes = Math.ceil(plan.requests / LIVE_REQUESTS_PER_SECOND / 60)
  const duration = target.embedded ? '' : `, about ${minutes} min at 25 requests in 10 s`
  lines.push(`Planned: about ${plan.requests} requests${duration}`)
  return `${lines.join('\n')}\n`
}

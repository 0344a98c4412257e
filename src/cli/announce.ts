import type { Plan } from '../runner/index.js'
import type { ChosenTarget } from '../target/index.js'

/** What a live test account allows: 25 requests in 10 seconds. */
const LIVE_REQUESTS_PER_SECOND = 2.5

/** What is going to happen, before it does: target, mode, planned requests and, where it matters, how long they take. */
export function announce(
  plan: Plan,
  { name, embedded }: Pick<ChosenTarget, 'name' | 'embedded'>,
  budget = Infinity,
): string {
  const mode = plan.write ? 'full run' : 'read-only run'
  const lines = [`Asbuilt verifies ${plan.operations} operations on ${name} (${mode}, seed ${plan.seed})`]
  const minutes = Math.ceil(Math.min(plan.requests, budget) / LIVE_REQUESTS_PER_SECOND / 60)
  const duration = embedded ? '' : `, about ${minutes} min at 25 requests in 10 s`
  const part = plan.requests > budget ? `; the budget of ${budget} goes first to what is likely to find most` : ''
  lines.push(`Planned: about ${plan.requests} requests${part}${duration}`)
  return `${lines.join('\n')}\n`
}

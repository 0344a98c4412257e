import type { Interaction } from '../interactions.js'
import type { ContractOutcome } from './outcome.js'
import { keyOf } from './state-server.js'
import type { VerifierResult } from './verifier-result.js'

export interface Evidence {
  readonly results: readonly VerifierResult[]
  /** How often states were entered, and what went wrong with them. */
  readonly entered: (interaction: Interaction) => number
  readonly failures: ReadonlyMap<string, string>
  /** Why the verifier did not come to its end. */
  readonly broken: string | null
}

/**
 * One outcome for each interaction that should have been verified. Passed is only what the verifier named exactly once,
 * found fitting, and had entered the state for: no result, an unknown state or a failing handler is never a pass.
 */
export function judge(
  interactions: readonly Interaction[],
  { results, entered, failures, broken }: Evidence,
): readonly ContractOutcome[] {
  const sharing = (interaction: Interaction): number =>
    interactions.filter(other => keyOf(other) === keyOf(interaction)).length
  return interactions.map(interaction => {
    const {
      description,
      operation: { version },
    } = interaction
    const errored = (message: string): ContractOutcome => ({
      description,
      version,
      status: 'errored',
      messages: [message],
    })
    const own = results.filter(result => result.description === description)
    const failure = failures.get(keyOf(interaction))
    if (failure !== undefined) return errored(`its provider state could not be entered: ${failure}`)
    const [result] = own
    if (result === undefined || own.length > 1) return errored(broken ?? `the verifier named it ${own.length} times`)
    if (entered(interaction) < sharing(interaction)) return errored('its provider state was never entered')
    return { description, version, status: result.ok ? 'passed' : 'failed', messages: result.messages }
  })
}

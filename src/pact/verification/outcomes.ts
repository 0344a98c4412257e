import { isObject, type Json, type JsonObject } from '../../json/index.js'
import type { Interaction } from '../interactions.js'
import type { StateSkipReason } from '../states/state-handlers.js'
import { stateKeyOf } from './state-server.js'

/** What became of one interaction; `errored`: the verification itself went wrong. */
export interface ContractOutcome {
  readonly description: string
  readonly version: string
  readonly status: 'passed' | 'failed' | 'skipped' | 'errored'
  readonly reason?: StateSkipReason
  /** What did not fit, or why it was skipped. */
  readonly messages: readonly string[]
}

export type ContractCounts = Readonly<Record<ContractOutcome['status'], number>>

export function countsOf(outcomes: readonly ContractOutcome[]): ContractCounts {
  const count = (status: ContractOutcome['status']): number =>
    outcomes.filter(outcome => outcome.status === status).length
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped'), errored: count('errored') }
}

/** 1 where an interaction failed, 2 where one could not be judged or none was, else 0. */
export function exitCodeOf(outcomes: readonly ContractOutcome[]): 0 | 1 | 2 {
  const { passed, failed, errored } = countsOf(outcomes)
  return failed > 0 ? 1 : errored > 0 || passed === 0 ? 2 : 0
}

/** What the native verifier says of one interaction. */
export interface VerifierResult {
  readonly description: string
  readonly ok: boolean
  readonly messages: readonly string[]
}

/**
 * Reads the report of the native verifier on one pact.
 * @throws Error where it is no such report.
 */
export function readVerifierReport(report: Json): readonly VerifierResult[] {
  if (!isObject(report) || !Array.isArray(report['interactionResults']))
    throw new Error(`the verifier gave no report: ${JSON.stringify(report).slice(0, 300)}`)
  const errors = listOf(report['errors'])
  return listOf(report['interactionResults']).map(result => {
    const description = String(result['description'])
    const own = errors.filter(error => String(error['interaction']).endsWith(` - ${description}`))
    return {
      description,
      ok: result['result'] === 'OK' && own.length === 0,
      messages: own.flatMap(error => messagesOf(error['mismatch'])),
    }
  })
}

function listOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function messagesOf(mismatch: Json | undefined): readonly string[] {
  if (!isObject(mismatch)) return []
  if (typeof mismatch['message'] === 'string') return [mismatch['message']]
  return listOf(mismatch['mismatches']).map(one => {
    const place = one['path'] ?? one['key'] ?? one['parameter']
    const text =
      typeof one['mismatch'] === 'string'
        ? one['mismatch']
        : `expected ${JSON.stringify(one['expected'])}, got ${JSON.stringify(one['actual'])}`
    return typeof place === 'string' ? `${place}: ${text}` : text
  })
}

/** What a verification showed. */
export interface VerifierEvidence {
  readonly results: readonly VerifierResult[]
  /** How often the state of an interaction was set up. */
  readonly setUps: (interaction: Interaction) => number
  /** What went wrong when states were set up, by `stateKey`. */
  readonly failures: ReadonlyMap<string, string>
  /** Why the verifier did not come to its end. */
  readonly aborted: string | null
}

/**
 * One outcome for each interaction that should have been verified. It passes only where the verifier named it exactly
 * once, found no mismatch, and had its state set up: no result, an unknown state or a failing handler is never a pass.
 */
export function outcomesOf(
  interactions: readonly Interaction[],
  { results, setUps, failures, aborted }: VerifierEvidence,
): readonly ContractOutcome[] {
  const sharing = (interaction: Interaction): number =>
    interactions.filter(other => stateKeyOf(other) === stateKeyOf(interaction)).length
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
    const failure = failures.get(stateKeyOf(interaction))
    if (failure !== undefined) return errored(`its provider state could not be entered: ${failure}`)
    const [result] = own
    if (result === undefined || own.length > 1) return errored(aborted ?? `the verifier named it ${own.length} times`)
    if (setUps(interaction) < sharing(interaction)) return errored('its provider state was never entered')
    return { description, version, status: result.ok ? 'passed' : 'failed', messages: result.messages }
  })
}

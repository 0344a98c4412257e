import type { Finding } from './finding.js'
import type { Outcome, SkipReason } from './outcome.js'

/** What a run says in one word; `exitCodes` gives its number. */
export type Verdict = 'conformant' | 'non-conformant' | 'not-verified'

/** Reasons that say the run broke off, not that the account or the mode leaves something out. */
const brokeOff: readonly SkipReason[] = ['target-down', 'budget-exhausted', 'interrupted', 'journal-unwritable']

/** Those of them after which nothing is a verdict, however much was seen before: nobody chose to stop there. */
const noVerdict: readonly SkipReason[] = ['target-down', 'interrupted', 'journal-unwritable']

export interface VerdictInput {
  readonly outcomes: readonly Outcome[]
  /** Deviations count as violations. */
  readonly strict: boolean
  /** Drift counts as a violation. */
  readonly strictAdditions: boolean
  readonly preflightFailed: boolean
  /** The run was asked to end before it had. Default: false. */
  readonly interrupted?: boolean
}

/** The group of a rule: `PAGE-4` → `PAGE`. */
export function groupOf(rule: string): string {
  return rule.replace(/-\d+$/, '')
}

/** Does a finding make a run `non-conformant`? What is no violation does so only where the run was strict. */
export function failsRun(
  { severity, clause }: Pick<Finding, 'severity' | 'clause'>,
  { strict = false, strictAdditions = false }: { readonly strict?: boolean; readonly strictAdditions?: boolean },
): boolean {
  return (
    severity === 'violation' ||
    (strict && severity === 'deviation') ||
    (strictAdditions && clause === 'HTTP-4/unknown-fields-are-drift')
  )
}

/**
 * `non-conformant` where a violation was seen, whatever else happened; `not-verified` where the run could not tell:
 * the preflight failed, it was interrupted, the target went away, an outcome is our own error, or the budget was spent
 * before every rule group that it could have looked at had run once; else `conformant`.
 * @example
 * verdictOf({ outcomes, strict: true, strictAdditions: false, preflightFailed: false }) // deviations count
 */
export function verdictOf({
  outcomes,
  strict,
  strictAdditions,
  preflightFailed,
  interrupted = false,
}: VerdictInput): Verdict {
  const findings = outcomes.flatMap(outcome => outcome.findings)
  if (findings.some(finding => failsRun(finding, { strict, strictAdditions }))) return 'non-conformant'
  if (preflightFailed || interrupted || outcomes.some(outcome => outcome.status === 'errored')) return 'not-verified'
  const ran = new Set(
    outcomes
      .filter(outcome => outcome.status === 'passed' || outcome.status === 'failed')
      .map(outcome => groupOf(outcome.rule)),
  )
  const cutShort = outcomes.some(
    outcome =>
      outcome.status === 'skipped' &&
      outcome.reason !== undefined &&
      brokeOff.includes(outcome.reason) &&
      !ran.has(groupOf(outcome.rule)),
  )
  const brokenOff = outcomes.some(({ reason }) => reason !== undefined && noVerdict.includes(reason))
  return cutShort || brokenOff || ran.size === 0 ? 'not-verified' : 'conformant'
}

/**
 * The exit code of the process by the verdict: 0 conformant, 1 non-conformant, 2 could not tell.
 * @example
 * process.exitCode = exitCodes[stream.report().verdict]
 */
export const exitCodes: Readonly<Record<Verdict, 0 | 1 | 2>> = { conformant: 0, 'non-conformant': 1, 'not-verified': 2 }

import type { Finding, Run } from '../findings/index.js'

export const AGAIN = 'came again'
const UNSTABLE = 'came again once and then no more: the target answers now so, now so'
export const GONE = 'did not come again'

/** What became of a finding in a run that did again what met it: in words, for the terminal. */
export function fateOf(
  { fingerprint, clause, check, operationId, severity }: Finding,
  report: Pick<Run, 'findings' | 'outcomes'>,
): string {
  const again = report.findings.find(found => found.fingerprint === fingerprint)
  if (again !== undefined) return severity !== 'info' && again.severity === 'info' ? UNSTABLE : AGAIN
  const outcome = report.outcomes.find(
    candidate => candidate.clause === clause && candidate.check === check && candidate.operationId === operationId,
  )
  if (outcome?.status === 'passed') return GONE
  if (outcome?.status === 'failed') return `${GONE}; the clause is broken in another place`
  return `could not be told (${[outcome?.reason ?? 'the clause was not judged', outcome?.detail?.split('\n')[0]].filter(Boolean).join(': ')})`
}

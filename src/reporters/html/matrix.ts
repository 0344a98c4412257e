import { groupOf, type Outcome, type Run, versionOrder } from '../../findings/index.js'

export type CellState = 'failed' | 'deviating' | 'errored' | 'passed' | 'skipped' | 'disabled' | 'none'

export interface MatrixCell {
  readonly version: string
  readonly state: CellState
  /** `12 of 14` places judged: clauses on operations. */
  readonly judged: number
  readonly of: number
}

export interface MatrixRow {
  readonly rule: string
  readonly group: string
  readonly title: string
  /** How many of its clauses are addressed to clients: no version has them, our own client's tests prove them. */
  readonly client: number
  readonly cells: readonly MatrixCell[]
}

function stateOf(outcomes: readonly Outcome[]): CellState {
  if (outcomes.length === 0) return 'none'
  if (outcomes.some(outcome => outcome.findings.some(finding => finding.severity === 'violation'))) return 'failed'
  if (outcomes.some(outcome => outcome.status === 'errored')) return 'errored'
  if (outcomes.some(outcome => outcome.status === 'failed')) return 'deviating'
  if (outcomes.some(outcome => outcome.status === 'passed')) return 'passed'
  return outcomes.some(outcome => outcome.status === 'skipped') ? 'skipped' : 'disabled'
}

const placesOf = (outcomes: readonly Outcome[]): number =>
  new Set(outcomes.map(({ clause, operationId }) => `${clause} ${operationId}`)).size

/** Rules × versions: the worst that any clause of the rule came to on any operation of the version. */
export function matrix(run: Run): { readonly versions: readonly string[]; readonly rows: readonly MatrixRow[] } {
  const judgeable = run.outcomes.filter(outcome => outcome.reason !== 'client-clause')
  const versions = [...new Set(judgeable.map(outcome => outcome.version))].toSorted(versionOrder)
  const rules = [...new Map(run.requirements.map(clause => [clause.rule, clause])).values()]
  const rows = rules.map(({ rule, title }) => ({
    rule,
    title,
    group: groupOf(rule),
    client: run.requirements.filter(clause => clause.rule === rule && clause.subject === 'client').length,
    cells: versions.map(version => {
      const outcomes = judgeable.filter(outcome => outcome.rule === rule && outcome.version === version)
      const judged = outcomes.filter(outcome => outcome.status === 'passed' || outcome.status === 'failed')
      return { version, state: stateOf(outcomes), judged: placesOf(judged), of: placesOf(outcomes) }
    }),
  }))
  return { versions, rows }
}

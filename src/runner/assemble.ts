import {
  RUN_SCHEMA_VERSION,
  severities,
  verdictOf,
  withCauses,
  type Outcome,
  type OutcomeStatus,
  type ReportedClause,
  type Run,
  type SandboxChoice,
  type Severity,
} from '../findings/index.js'
import type { Catalogue } from '../catalogue/index.js'
import { toolIdentity } from '../package-root.js'
import type { Target } from '../http/index.js'
import type { Session } from './session.js'
import type { Plan } from './plan.js'

interface Assembly {
  readonly plan: Plan
  readonly target: Target
  readonly outcomes: readonly Outcome[]
  readonly options: {
    readonly strict?: boolean
    readonly strictAdditions?: boolean
    readonly sandbox?: SandboxChoice
  }
  readonly session: Session
  readonly startedAt: number
  readonly preflightFailed: boolean
  readonly problem?: string
}

export const statuses = [
  'passed',
  'failed',
  'skipped',
  'disabled',
  'errored',
] as const satisfies readonly OutcomeStatus[]

/** How often each key is among the items. */
export function countBy<K extends string>(keys: readonly K[], items: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map(key => [key, items.filter(item => item === key).length])) as Record<K, number>
}

const severityOrder = (severity: Severity): number => severities.indexOf(severity)

/** Every clause, as reports print it. */
export function reportedClauses(catalogue: Catalogue): ReportedClause[] {
  return catalogue.requirements.flatMap(rule =>
    rule.clauses.map((clause): ReportedClause => ({
      id: clause.id,
      rule: rule.id,
      title: rule.title,
      text: clause.text,
      sources: clause.sources,
      severity: clause.severity,
      subject: clause.subject,
    })),
  )
}

/** Puts the whole run together, in the shape of `schemas/meta/run.schema.json`. */
export function assembleRun({
  plan,
  target,
  outcomes,
  options,
  session,
  startedAt,
  preflightFailed,
  problem,
}: Assembly): Run {
  const findings = withCauses(
    outcomes
      .flatMap(outcome => outcome.findings)
      .toSorted((a, b) => severityOrder(a.severity) - severityOrder(b.severity)),
  )
  const wanted = new Set(findings.flatMap(finding => finding.evidence))
  const judged = outcomes.filter(outcome => outcome.status === 'passed' || outcome.status === 'failed')
  const cells = plan.catalogue.requirements.flatMap(rule => rule.clauses).filter(clause => clause.subject === 'target')
  return {
    schemaVersion: RUN_SCHEMA_VERSION,
    tool: toolIdentity(),
    target: {
      url: target.apiUrl,
      embedded: target.embedded,
      mode: plan.write ? 'full' : 'read-only',
      company: target.companyId,
      ...(options.sandbox === undefined ? {} : { sandbox: options.sandbox }),
    },
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(target.clock.now()).toISOString(),
    seed: plan.seed,
    verdict: verdictOf({
      outcomes,
      strict: options.strict ?? false,
      strictAdditions: options.strictAdditions ?? false,
      preflightFailed,
    }),
    ...(problem === undefined ? {} : { problem }),
    counts: {
      requests: session.client.requests,
      planned: plan.requests,
      operations: new Set(judged.map(outcome => outcome.operationId)).size,
      outcomes: countBy(
        statuses,
        outcomes.map(outcome => outcome.status),
      ),
      findings: countBy(
        severities,
        findings.map(finding => finding.severity),
      ),
    },
    findings,
    outcomes,
    requirements: reportedClauses(plan.catalogue),
    coverage: {
      cells: cells.reduce((sum, clause) => sum + clause.operationIds.length, 0),
      judged: new Set(judged.map(outcome => `${outcome.clause} ${outcome.operationId}`)).size,
      clauses: cells.length,
      clausesJudged: new Set(judged.map(outcome => outcome.clause)).size,
    },
    exchanges: session.client.exchanges.filter(exchange => wanted.has(exchange.id)),
  }
}

import {
  RUN_SCHEMA_VERSION,
  outcomeStatuses,
  redactExchange,
  severities,
  verdictOf,
  withCauses,
  type Exchange,
  type Finding,
  type Outcome,
  type ReportedClause,
  type Run,
  type SandboxChoice,
  type TargetedRun,
} from '../findings/index.js'
import type { Catalogue } from '../catalogue/index.js'
import { toolIdentity } from '../package-root.js'
import type { Redactor } from '../redaction/index.js'
import type { Slices } from '../slices.js'
import type { Target } from '../http/index.js'
import type { Session } from './session.js'
import type { Plan } from './plan.js'

/** What makes a run fail beside violations. */
export interface Strictness {
  /** Deviations fail it too. */
  readonly strict?: boolean
  /** Fields that no model names fail it too. */
  readonly strictAdditions?: boolean
}

interface TargetedInput {
  readonly plan: Plan
  readonly target: Target
  readonly outcomes: readonly Outcome[]
  readonly options: Strictness & { readonly sandbox?: SandboxChoice }
  readonly session: Session
  /** Milliseconds since 1970, by the clock on the wall. */
  readonly startedAt: number
  readonly finishedAt: number
  readonly preflightFailed: boolean
  readonly interrupted: boolean
  readonly problem?: string
}

/** Makes a run of what came of asking a target. */
export function* targetedRun({
  plan,
  target,
  outcomes,
  options,
  session,
  startedAt,
  finishedAt,
  preflightFailed,
  interrupted,
  problem,
}: TargetedInput): Slices<TargetedRun> {
  const judged = outcomes.filter(outcome => outcome.status === 'passed' || outcome.status === 'failed')
  const cells = plan.catalogue.requirements.flatMap(rule => rule.clauses).filter(clause => clause.subject === 'target')
  return {
    kind: 'targeted',
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
    finishedAt: new Date(finishedAt).toISOString(),
    seed: plan.seed,
    ...(yield* judgement({
      catalogue: plan.catalogue,
      outcomes,
      findings: withCauses(findingsOf(outcomes)),
      exchanges: session.client.exchanges,
      redactor: session.client.redactor,
      strictness: options,
      preflightFailed,
      interrupted,
      ...(problem === undefined ? {} : { problem }),
      requests: session.client.requests,
      planned: plan.requests,
      operations: new Set(judged.map(outcome => outcome.operationId)).size,
      coverage: {
        cells: cells.reduce((sum, clause) => sum + clause.operationIds.length, 0),
        judged: new Set(judged.map(outcome => `${outcome.clause} ${outcome.operationId}`)).size,
        clauses: cells.length,
        clausesJudged: new Set(judged.map(outcome => outcome.clause)).size,
      },
    })),
  }
}

interface JudgementInput {
  readonly catalogue: Catalogue
  readonly outcomes: readonly Outcome[]
  readonly findings: readonly Finding[]
  /** All of them, as they came; those are kept that findings name, redacted. */
  readonly exchanges: readonly Exchange[]
  readonly redactor: Redactor
  readonly strictness: Strictness
  readonly preflightFailed: boolean
  readonly interrupted?: boolean
  readonly problem?: string
  readonly requests: number
  readonly planned: number
  readonly operations: number
  readonly coverage: Run['coverage']
}

type Judgement = Pick<
  Run,
  | 'verdict'
  | 'strict'
  | 'strictAdditions'
  | 'problem'
  | 'counts'
  | 'findings'
  | 'outcomes'
  | 'requirements'
  | 'coverage'
  | 'exchanges'
>

/** What runs of every kind tell, in the order of `schemas/meta/run.schema.json`. */
export function* judgement({
  catalogue,
  outcomes,
  findings,
  exchanges,
  redactor,
  strictness: { strict = false, strictAdditions = false },
  preflightFailed,
  interrupted = false,
  problem,
  requests,
  planned,
  operations,
  coverage,
}: JudgementInput): Slices<Judgement> {
  const evidence = new Set(findings.flatMap(finding => finding.evidence))
  const shown: Exchange[] = []
  for (const exchange of exchanges) if (evidence.has(exchange.id)) shown.push(yield* redactExchange(exchange, redactor))
  return {
    verdict: verdictOf({ outcomes, strict, strictAdditions, preflightFailed, interrupted }),
    ...(strict ? { strict } : {}),
    ...(strictAdditions ? { strictAdditions } : {}),
    ...(problem === undefined ? {} : { problem }),
    counts: {
      requests,
      planned,
      operations,
      outcomes: countBy(
        outcomeStatuses,
        outcomes.map(({ status }) => status),
      ),
      findings: countBy(
        severities,
        findings.map(({ severity }) => severity),
      ),
    },
    findings,
    outcomes,
    requirements: reportedClauses(catalogue),
    coverage,
    exchanges: shown,
  }
}

/** The findings of all outcomes, the gravest first. */
export function findingsOf(outcomes: readonly Outcome[]): readonly Finding[] {
  return outcomes
    .flatMap(outcome => outcome.findings)
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

/** How often each key is among the items. */
function countBy<K extends string>(keys: readonly K[], items: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map(key => [key, items.filter(item => item === key).length])) as Record<K, number>
}

/** Every clause, as reports print it. */
function reportedClauses(catalogue: Catalogue): ReportedClause[] {
  return catalogue.requirements.flatMap(rule =>
    rule.clauses.map(({ id, text, sources, severity, subject }): ReportedClause => ({
      id,
      rule: rule.id,
      title: rule.title,
      text,
      sources,
      severity,
      subject,
    })),
  )
}

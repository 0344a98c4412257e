import type { Catalogue } from '../catalogue/index.js'
import { inspectInSlices, type Check } from '../checks/index.js'
import {
  RUN_SCHEMA_VERSION,
  type Exchange,
  type Finding,
  type Observation,
  type Outcome,
  type RecordedRun,
} from '../findings/index.js'
import { toolIdentity } from '../package-root.js'
import type { Redactor } from '../redaction/index.js'
import { atOnce, type Slices } from '../slices.js'
import { createValidators } from '../validators/index.js'
import { findingsOf, judgement, type Strictness } from './assemble.js'
import { emptyOutcome, foldFindings } from './outcomes.js'

export interface RecordingInput extends Strictness {
  readonly catalogue: Catalogue
  /** Each with an id of its own, an operation and a response. */
  readonly exchanges: readonly Exchange[]
  /** Knows the secrets of the recording, which are judged as they are and are nowhere in the run. */
  readonly redactor: Redactor
  /** What was read, as reports name it: the files. */
  readonly source: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Holds exchanges that were recorded elsewhere against every check. Scenarios need a target: they are left out. */
export function judgeRecording(input: RecordingInput): RecordedRun {
  return atOnce(judgeRecordingInSlices(input))
}

/** The same for whoever can wait: it may rest within and between the exchanges. */
export function* judgeRecordingInSlices(input: RecordingInput): Slices<RecordedRun> {
  const { catalogue, exchanges, redactor, source, now, ...strictness } = input
  const outcomes = yield* judge(catalogue, exchanges, redactor)
  const operations = new Set(exchanges.flatMap(({ operationId }) => operationId ?? []))
  const clauses = catalogue.requirements.flatMap(rule => rule.clauses).filter(({ subject }) => subject === 'target')
  const applying = clauses.map(clause => clause.operationIds.filter(id => operations.has(id)).length)
  const time = new Date(now).toISOString()
  return {
    kind: 'recorded',
    schemaVersion: RUN_SCHEMA_VERSION,
    tool: toolIdentity(),
    source: redactor.redact(source),
    startedAt: time,
    finishedAt: time,
    ...(yield* judgement({
      catalogue,
      outcomes,
      findings: findingsOf(outcomes),
      exchanges,
      redactor,
      strictness,
      preflightFailed: false,
      requests: exchanges.length,
      planned: exchanges.length,
      operations: operations.size,
      coverage: {
        cells: applying.reduce((sum, count) => sum + count, 0),
        judged: new Set(outcomes.map(({ clause, operationId }) => `${clause} ${operationId}`)).size,
        clauses: applying.filter(count => count > 0).length,
        clausesJudged: new Set(outcomes.map(({ clause }) => clause)).size,
      },
    })),
  }
}

interface Entry {
  readonly check: Check
  readonly operationId: string
  readonly failures: {
    readonly observation: Observation
    readonly evidence: { readonly exchanges: readonly Exchange[] }
  }[]
}

/** One outcome for each check that could judge an operation. */
function* judge(catalogue: Catalogue, exchanges: readonly Exchange[], redactor: Redactor): Slices<Outcome[]> {
  const validators = createValidators(catalogue)
  const entries = new Map<string, Entry>()
  for (const exchange of exchanges) {
    for (const { check, applicable, observations } of yield* inspectInSlices(exchange, { catalogue, validators })) {
      if (!applicable || exchange.operationId === null) continue
      const key = `${check.id} ${exchange.operationId}`
      const entry = entries.get(key) ?? { check, operationId: exchange.operationId, failures: [] }
      entries.set(key, entry)
      for (const observation of observations) entry.failures.push({ observation, evidence: { exchanges: [exchange] } })
    }
  }
  const addressed = new Set(exchanges.filter(({ unknown = [] }) => !unknown.includes('request')).map(({ id }) => id))
  return [...entries.values()].map(({ check, operationId, failures }) => {
    const cell = {
      clause: catalogue.clause(check.clause),
      operation: catalogue.operation(operationId),
      evaluator: check.id,
    }
    const findings = foldFindings(cell, failures, { seed: 0, redactor }).map(finding => repeatable(finding, addressed))
    return {
      ...emptyOutcome(cell, findings.some(({ severity }) => severity !== 'info') ? 'failed' : 'passed'),
      findings,
    }
  })
}

/** Without the request there is nothing to send again. */
function repeatable({ replay, ...finding }: Finding, addressed: ReadonlySet<string>): Finding {
  return replay !== undefined && finding.evidence.every(id => addressed.has(id)) ? { ...finding, replay } : finding
}

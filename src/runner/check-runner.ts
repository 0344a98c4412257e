import { setImmediate } from 'node:timers/promises'
import type { Catalogue } from '../catalogue/index.js'
import { inspectInSlices } from '../checks/index.js'
import type { ClauseId, Exchange, Outcome, Severity } from '../findings/index.js'
import { inSlices, type Slices } from '../slices.js'
import type { Redactor } from '../redaction/index.js'
import type { Validators } from '../validators/index.js'
import type { Cell, Step } from './cells.js'
import { emptyOutcome, foldFindings } from './outcomes.js'
import type { Plan } from './plan.js'
import type { Failure } from './result-collector.js'

interface Entry {
  judged: number
  readonly failures: Failure[]
}

/** What a check saw in one exchange. */
export interface Breach {
  readonly clause: ClauseId
  readonly check: string
  readonly operationId: string
  readonly at: string
  readonly severity: Severity
  /** Requests of the run so far. */
  readonly requests: number
}

/** Holds every exchange of the run against every check: soon after it came, while the target works on the next one. */
export interface CheckRunner {
  /** `requests`: those of the run so far; `step`: what asked for it, null before the first. */
  add(exchange: Exchange, requests: number, step: Step | null): void
  /** One outcome for each check cell of the plan, as soon as all exchanges are judged. */
  outcomes(reasonForNone: (cell: Cell) => Outcome, redactor: Redactor): Promise<Outcome[]>
}

export function createCheckRunner(
  plan: Plan,
  catalogue: Catalogue,
  validators: Validators,
  onBreach?: (breach: Breach) => void,
): CheckRunner {
  const byOperation = new Map<string, Map<string, Entry>>()
  const entryOf = (check: string, operation: string): Entry => {
    const entries = byOperation.get(operation) ?? new Map<string, Entry>()
    byOperation.set(operation, entries)
    const entry = entries.get(check) ?? { judged: 0, failures: [] }
    entries.set(check, entry)
    return entry
  }
  const waiting: { readonly exchange: Exchange; readonly requests: number; readonly step: Step | null }[] = []
  /** Operation → a mistake of ours met in one of its exchanges. */
  const mistakes = new Map<string, Error>()
  const inspect = async (
    { exchange, requests, step }: (typeof waiting)[number],
    operationId: string,
  ): Promise<void> => {
    const work = inspectInSlices(exchange, { catalogue, validators, checks: plan.checks })
    for (const { check, applicable, observations } of await inSlices(work)) {
      if (!applicable) continue
      const entry = entryOf(check.id, operationId)
      entry.judged++
      for (const observation of observations) {
        entry.failures.push({
          observation,
          evidence: { exchanges: [exchange] },
          ...(step === null ? {} : { step: { scenario: step.scenario.id, operationId: step.operation.id } }),
        })
        const severity = observation.severity ?? catalogue.clause(check.clause).severity
        onBreach?.({ clause: check.clause, check: check.id, operationId, at: observation.at, severity, requests })
      }
    }
  }
  const inspectNext = async (): Promise<void> => {
    const next = waiting.shift()
    const id = next?.exchange.operationId ?? null
    if (next === undefined || id === null) return
    try {
      await inspect(next, id)
    } catch (error) {
      mistakes.set(id, error as Error)
    }
  }
  /** Judges one exchange after the other, until none waits. */
  let judging: Promise<void> | null = null
  const judgeAll = async (): Promise<void> => {
    for (; waiting.length > 0; await setImmediate()) await inspectNext()
    judging = null
  }
  return {
    add(exchange, requests, step) {
      waiting.push({ exchange, requests, step })
      judging ??= setImmediate().then(judgeAll)
    },
    async outcomes(reasonForNone, redactor) {
      await judging
      return inSlices(outcomesInSlices(reasonForNone, redactor))
    },
  }

  function* outcomesInSlices(reasonForNone: (cell: Cell) => Outcome, redactor: Redactor): Slices<Outcome[]> {
    const outcomes: Outcome[] = []
    for (const cell of plan.checkCells) {
      outcomes.push(outcomeOf(cell, reasonForNone, redactor))
      yield
    }
    return outcomes
  }

  function outcomeOf(cell: Cell, reasonForNone: (cell: Cell) => Outcome, redactor: Redactor): Outcome {
    const mistake = mistakes.get(cell.operation.id)
    if (mistake !== undefined) return emptyOutcome(cell, 'errored', undefined, mistake.stack ?? mistake.message)
    const entry = entryOf(cell.evaluator, cell.operation.id)
    if (entry.judged === 0) return reasonForNone(cell)
    const findings = foldFindings(cell, entry.failures, { seed: plan.seed, redactor })
    const failed = findings.some(finding => finding.severity !== 'info')
    return { ...emptyOutcome(cell, failed ? 'failed' : 'passed'), findings }
  }
}

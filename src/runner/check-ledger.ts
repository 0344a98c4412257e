import type { Catalogue } from '../catalogue/index.js'
import { inspectExchange } from '../checks/index.js'
import type { Exchange, Observation, Outcome } from '../findings/index.js'
import type { Evidence } from '../scenarios/index.js'
import type { Validators } from '../validators/index.js'
import { emptyOutcome, foldFindings } from './judge.js'
import type { Cell, Plan } from './plan.js'
import type { Breach } from './run.js'

interface Entry {
  judged: number
  readonly failures: { readonly observation: Observation; readonly evidence: Evidence }[]
}

/** Holds every exchange of the run against every check, as it comes. */
export interface CheckLedger {
  add(exchange: Exchange): void
  /** One outcome for each check cell of the plan. */
  outcomes(reasonForNone: (cell: Cell) => Outcome): Outcome[]
}

export function createCheckLedger(plan: Plan, catalogue: Catalogue, validators: Validators, onBreach?: (breach: Omit<Breach, 'requests'>) => void): CheckLedger {
  const byOperation = new Map<string, Map<string, Entry>>()
  const entryOf = (check: string, operation: string): Entry => {
    const entries = byOperation.get(operation) ?? new Map<string, Entry>()
    byOperation.set(operation, entries)
    const entry = entries.get(check) ?? { judged: 0, failures: [] }
    entries.set(check, entry)
    return entry
  }
  return {
    add(exchange) {
      if (exchange.operationId === null) return
      for (const { check, judged, observations } of inspectExchange(exchange, { catalogue, validators, checks: plan.checks })) {
        if (!judged) continue
        const entry = entryOf(check.id, exchange.operationId)
        entry.judged++
        for (const observation of observations) {
          entry.failures.push({ observation, evidence: { exchanges: [exchange] } })
          const severity = observation.severity ?? catalogue.clause(check.clause).severity
          onBreach?.({ clause: check.clause, check: check.id, operationId: exchange.operationId, at: observation.at, severity })
        }
      }
    },
    outcomes(reasonForNone) {
      return plan.checkCells.map(cell => {
        const entry = entryOf(cell.prover, cell.operation.id)
        if (entry.judged === 0) return reasonForNone(cell)
        const findings = foldFindings(cell, entry.failures, plan.seed)
        const failed = findings.some(finding => finding.severity !== 'info')
        return { ...emptyOutcome(cell, failed ? 'failed' : 'passed'), findings }
      })
    },
  }
}

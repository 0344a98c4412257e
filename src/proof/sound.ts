import type { ClauseId } from '../findings/index.js'
import { variants } from '../sandbox/index.js'
import { catalogue, fullRun } from './full-run.js'
import type { SoundRun } from './jobs.js'

const BREACHES_SHOWN = 8

/** A full run against a sandbox without a fault, as it is or as a variant of it that is sound as well. */
export async function soundRun(seed: number, variant?: string): Promise<SoundRun> {
  const chosen = variants.find(({ id }) => id === variant)
  if (variant !== undefined && chosen === undefined) throw new Error(`there is no variant ${variant}`)
  const report = await fullRun({ seed, ...chosen?.options, ...(chosen === undefined ? {} : { variants: [chosen.id] }) })
  const judged = report.outcomes.filter(({ status }) => status === 'passed' || status === 'failed')
  const seen = new Set(judged.map(({ clause }) => clause))
  const asked: readonly ClauseId[] = catalogue.requirements
    .flatMap(rule => rule.clauses)
    .filter(({ subject }) => subject === 'target')
    .map(({ id }) => id)
  const errors = report.outcomes
    .filter(({ status }) => status === 'errored')
    .map(({ clause, operationId, detail = '' }) => `errored ${clause} ${operationId}: ${detail.split('\n')[0] ?? ''}`)
  return {
    seed,
    variant: variant ?? null,
    verdict: report.verdict,
    findings: report.counts.findings,
    requests: report.counts.requests,
    judged: report.coverage.judged,
    unjudged: asked.filter(clause => !seen.has(clause)),
    breaches: [
      ...(report.problem === undefined ? [] : [report.problem]),
      ...errors,
      ...report.findings.map(
        ({ clause, check, operationId, at, message }) => `${clause} ${check} ${operationId} ${at}: ${message}`,
      ),
    ].slice(0, BREACHES_SHOWN),
  }
}

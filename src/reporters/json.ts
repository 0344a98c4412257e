import { stringifyJson } from '../json/index.js'
import type { Exchange, Run } from '../findings/index.js'

/** The run in the shape of `schemas/meta/run.schema.json`; ids keep every digit, bodies stand as the text that came. */
export function json(run: Run): string {
  const exchanges = run.exchanges.map(writable)
  const outcomes = run.outcomes.map(({ findings, ...outcome }) => ({
    ...outcome,
    findings: findings.map(finding => finding.fingerprint),
  }))
  return `${stringifyJson({ ...run, outcomes, exchanges }, 1)}\n`
}

function writable({ response, ...exchange }: Exchange): object {
  if (response === null) return { ...exchange, response }
  const { status, headers, text } = response
  return { ...exchange, response: { status, headers, text } }
}

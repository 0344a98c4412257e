import { visibleLines } from '../encoding/index.js'
import { stringifyJson } from '../json/index.js'
import type { Exchange, Run } from '../findings/index.js'
import { defineReporter } from './reporter.js'

/** The run in the shape of `schemas/meta/run.schema.json`; ids keep every digit, bodies stand as the text that came. */
export const json = defineReporter({
  id: 'json',
  writes: 'the whole run as JSON',
  mark: /^\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "asbuilt"/,
  render,
})

function render(run: Run): string {
  const exchanges = run.exchanges.map(writable)
  const outcomes = run.outcomes.map(({ findings, ...outcome }) => ({
    ...outcome,
    findings: findings.map(finding => finding.fingerprint),
  }))
  // what does not show stands in strings alone, and is escaped as in any string of JSON
  return `${visibleLines(stringifyJson({ ...written(run), outcomes, exchanges }, 1))}\n`
}

/** In the file the mode of the target tells where the exchanges are from, and recorded ones have files for a target. */
function written(run: Run): object {
  if (run.kind === 'targeted') {
    const { kind, ...rest } = run
    return rest
  }
  const { kind, schemaVersion, tool, source, startedAt, finishedAt, ...rest } = run
  const target = { url: source, embedded: false, mode: kind, company: '' }
  return { schemaVersion, tool, target, startedAt, finishedAt, seed: 0, ...rest }
}

function writable({ response, ...exchange }: Exchange): object {
  // The format is older than the name: files keep `refused`.
  const written = Object.fromEntries(
    Object.entries(exchange).map(([key, value]) => [key === 'superseded' ? 'refused' : key, value]),
  )
  if (response === null) return { ...written, response }
  const { status, headers, text } = response
  return { ...written, response: { status, headers, text } }
}

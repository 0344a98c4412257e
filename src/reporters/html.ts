import type * as eta from 'eta'
import { htmlText } from '../encoding/index.js'
import { counted, grouped, severities, type Exchange, type Run } from '../findings/index.js'
import { loadPackage } from '../load-package.js'
import { groupFindings, inRows, type Entry, type RuleGroup } from './grouping.js'
import { matrix, type CellState } from './html/matrix.js'
import { script } from './html/script.js'
import { style } from './html/style.js'
import { pieces, template } from './html/template.js'
import { defineReporter } from './reporter.js'
import { extentOf, groupSkips } from './skips.js'
import { difference } from './values.js'

const marks: Readonly<Record<CellState, { mark: string; text: string }>> = {
  failed: { mark: '✗', text: 'violation' },
  deviating: { mark: '!', text: 'deviation' },
  errored: { mark: '?', text: 'our own error' },
  passed: { mark: '✓', text: 'holds' },
  skipped: { mark: '–', text: 'skipped' },
  disabled: { mark: '·', text: 'not looked at' },
  none: { mark: '', text: 'does not apply' },
}

const BODY_SHOWN = 4000
const EXCHANGES_SHOWN = 4

/** One offline page: verdict, findings with their exchanges, rules × versions. */
export const html = defineReporter({ id: 'html', writes: 'one offline page', mark: /<title>Asbuilt: /, render })

function render(run: Run): string {
  const groups = groupFindings(run)
  const { versions, rows } = matrix(run)
  const exchanges = new Map(run.exchanges.map(exchange => [exchange.id, exchange]))
  const entries = groups.flatMap(group => group.entries.map(entry => entryView(group, entry, exchanges)))
  const { Eta } = loadPackage('eta') as typeof eta
  const renderer = new Eta({ autoEscape: true, escapeFunction: value => htmlText(String(value)) })
  renderer.loadTemplate('@pieces', pieces)
  return renderer.renderString(template, {
    counted,
    extentOf,
    run,
    style,
    script,
    versions,
    entries,
    about: about(run),
    facts: facts(run),
    rules: groups.map(group => group.rule),
    severities: severities.filter(severity => entries.some(entry => entry.severity === severity)),
    rows: rows.map(row => ({ ...row, cells: row.cells.map(cell => ({ ...cell, mark: marks[cell.state].mark })) })),
    legend: Object.entries(marks)
      .filter(([state]) => state !== 'none')
      .map(([state, { mark, text }]) => ({ state, mark, text })),
    skips: [...groupSkips(run, 'skipped'), ...groupSkips(run, 'disabled')],
  })
}

/** Whom or what the run judged, and when. */
function about(run: Run): string {
  const when = `${run.startedAt.slice(0, 10)} ${run.startedAt.slice(11, 16)} UTC`
  if (run.kind === 'recorded') return `Recorded in ${run.source}; judged ${when}`
  const { url, embedded, company, mode } = run.target
  return `${embedded ? 'The embedded sandbox' : url}, company ${company}, ${mode} run, ${when}`
}

function facts(run: Run): { value: string; label: string }[] {
  const { counts, coverage } = run
  return [
    count(counts.findings.violation, 'violation'),
    count(counts.findings.deviation, 'deviation'),
    { value: grouped(counts.findings.info), label: 'for information' },
    { value: `${coverage.clausesJudged} of ${coverage.clauses}`, label: 'clauses judged' },
    { value: `${grouped(coverage.judged)} of ${grouped(coverage.cells)}`, label: 'places judged' },
    count(counts.operations, 'operation'),
    count(counts.requests, run.kind === 'recorded' ? 'exchange' : 'request'),
    ...(run.kind === 'recorded' ? [] : [{ value: '', label: `seed ${run.seed}` }]),
  ]
}

const count = (value: number, noun: string): { value: string; label: string } => ({
  value: grouped(value),
  label: value === 1 ? noun : `${noun}s`,
})

function entryView(group: RuleGroup, entry: Entry, exchanges: ReadonlyMap<string, Exchange>) {
  const { first, findings } = entry
  // the message tells of the first breach: what later ones added to the evidence would not show it
  const evidence = first.evidence.slice(0, first.replay?.curls.length)
  const shown = evidence
    .map(id => exchanges.get(id))
    .filter(exchange => exchange !== undefined)
    .slice(-EXCHANGES_SHOWN)
  return {
    rule: group.rule,
    title: group.title,
    sources: group.sources,
    clause: entry.clause,
    text: entry.text,
    severity: entry.severity,
    location: entry.location,
    message: first.message,
    ...difference(first.expected, first.received, 600),
    curls: inRows(first.replay?.curls ?? []),
    replayed:
      first.replay === undefined
        ? ''
        : `seed ${first.replay.seed ?? ''}${first.replay.path === undefined ? '' : `, path ${first.replay.path}`}`,
    follows: entry.follows.map(other => ({
      severity: other.severity,
      clause: other.clause,
      location: other.location,
      operations: other.findings.length,
    })),
    versions: [...new Set(findings.map(finding => finding.version))],
    operations: findings.map(({ operationId: id, version, count, fingerprint }) => ({
      id,
      version,
      count,
      fingerprint,
    })),
    exchanges: shown.map(exchangeView),
  }
}

function exchangeView({ id, caller, request, response, failure }: Exchange) {
  const head = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([name, value]) => `${name}: ${value}`).join('\n')
  return {
    request: `${id}, asked by ${caller}`,
    sent: [`${request.method} ${request.url}`, head(Object.entries(request.headers)), '', cut(request.body ?? '')]
      .join('\n')
      .trimEnd(),
    received:
      response === null
        ? `no response: ${failure?.message ?? ''}`
        : [`${response.status}`, head(response.headers), '', cut(response.text)].join('\n').trimEnd(),
  }
}

function cut(text: string): string {
  const shown = text.slice(0, BODY_SHOWN).replaceAll('\r\n', '\n')
  return text.length <= BODY_SHOWN ? shown : `${shown}\n… ${text.length - BODY_SHOWN} characters more`
}

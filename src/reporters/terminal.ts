import { terminalColors } from '../terminal-colors.js'
import type { Finding, Run, Severity } from '../findings/index.js'
import { byClause, counted, grouped, groupFindings, groupSkips, tally, type Entry, type RuleGroup } from './grouping.js'
import { defineReporter, type RenderOptions } from './reporter.js'
import { difference, marked, printable } from './values.js'

const OPERATIONS_SHOWN = 4
const CLAUSES_NAMED = 6
const PLACES_SHOWN = 3
const PLACES_NAMED = 40

/** The summary at the end of a run: verdict, counts, findings by rule, what was skipped and why. */
export const terminal = defineReporter({ id: 'terminal', render })

function render(run: Run, { color }: RenderOptions = { color: false }): string {
  const paint = terminalColors(color)
  const tone: Readonly<Record<Severity, (text: string) => string>> = {
    violation: paint.red,
    deviation: paint.yellow,
    info: paint.cyan,
  }
  const verdictTone = { conformant: paint.green, 'non-conformant': paint.red, 'not-verified': paint.yellow }[
    run.verdict
  ]
  const lines: string[] = ['']
  const groups = groupFindings(run)
  const mark = color ? (text: string) => paint.inverse(text === '' ? ' ' : text) : undefined
  for (const { rule, title, sources, severity, entries } of groups) {
    lines.push(`${tone[severity](paint.bold(rule))} ${paint.bold(title)} ${paint.dim(`(${sources.join(', ')})`)}`)
    for (const alike of byClause(entries)) {
      for (const entry of alike.slice(0, PLACES_SHOWN))
        lines.push(...entryLines(entry, run, tone[entry.severity], paint.dim, mark))
      lines.push(...placeLines(alike.slice(PLACES_SHOWN), tone))
    }
    lines.push('')
  }
  for (const outcome of run.outcomes.filter(item => item.status === 'errored').slice(0, 5)) {
    lines.push(
      paint.red(`asbuilt broke on ${outcome.clause}, ${outcome.operationId} (${outcome.check})`),
      indent(outcome.detail ?? '', 4),
      '',
    )
  }
  const { counts, coverage } = run
  // Where nothing could be judged, the problem below says it all.
  if (coverage.judged > 0) lines.push(...skipLines(run, paint.dim))
  lines.push(`${verdictTone(paint.bold(run.verdict))}  ${tally(counts)}${foldedText(groups)}`)
  if (run.problem !== undefined) lines.push(run.problem)
  const asked =
    run.kind === 'recorded'
      ? counted(counts.requests, 'exchange')
      : `${counted(counts.requests, 'request')}; seed ${run.seed}`
  const clauses = `${counted(coverage.clausesJudged, 'clause')} of ${coverage.clauses}`
  const places = `${counted(coverage.judged, 'place')} of ${grouped(coverage.cells)}`
  lines.push(paint.dim(`${counted(counts.operations, 'operation')}, ${clauses} judged in ${places}; ${asked}`))
  return `${lines.join('\n')}\n`
}

function entryLines(
  entry: Entry,
  run: Run,
  tone: (text: string) => string,
  dim: (text: string) => string,
  mark?: (text: string) => string,
): string[] {
  const { first, findings } = entry
  const { expected, received, note } = difference(first.expected, first.received)
  const seen = findings.reduce((sum, finding) => sum + finding.count, 0)
  const lines = [
    `  ${tone(entry.severity)} ${entry.clause} ${dim(entry.text)}`,
    `    ${printable(first.message)}`,
    `    at ${printable(entry.location)}${seen > 1 ? `, ${seen} times` : ''}`,
    `    expected ${marked(expected, mark)}`,
    `    received ${marked(received, mark)}`,
    ...(note === null ? [] : [dim(`    ${note}`)]),
    ...findings.slice(0, OPERATIONS_SHOWN).map(finding => `    ${operationText(finding)}`),
  ]
  if (findings.length > OPERATIONS_SHOWN)
    lines.push(`    … and ${counted(findings.length - OPERATIONS_SHOWN, 'more operation')}`)
  if (run.kind === 'recorded') {
    const evidence = [...new Set(findings.flatMap(finding => finding.evidence))]
    lines.push(`    in ${evidence.slice(0, OPERATIONS_SHOWN).map(printable).join(', ')}`)
  }
  for (const curl of first.replay?.curls ?? []) lines.push(dim(indent(printable(curl), 4)))
  if (first.replay?.path !== undefined) lines.push(dim(`    seed ${first.replay.seed}, path ${first.replay.path}`))
  for (const { severity, clause, location, findings: alike } of entry.follows)
    lines.push(`    with it ${severity} ${clause} at ${printable(location)}, ${counted(alike.length, 'operation')}`)
  return lines
}

/** The places of a clause that are not told one by one. */
function placeLines(entries: readonly Entry[], tone: Readonly<Record<Severity, (text: string) => string>>): string[] {
  const [first] = entries
  if (first === undefined) return []
  const named =
    entries
      .slice(0, PLACES_NAMED)
      .map(entry => printable(entry.location))
      .join(', ') + (entries.length > PLACES_NAMED ? ', …' : '')
  return [
    `  ${tone[first.severity](first.severity)} ${first.clause} at ${counted(entries.length, 'more place')}: ${named}`,
  ]
}

/** How few entries tell all findings, where they are fewer. */
function foldedText(groups: readonly RuleGroup[]): string {
  const entries = groups.flatMap(group => group.entries)
  const told = entries
    .flatMap(entry => [entry, ...entry.follows])
    .reduce((sum, { findings }) => sum + findings.length, 0)
  return entries.length < told ? ` (${counted(told, 'finding')} in ${counted(entries.length, 'entry', 'entries')})` : ''
}

function operationText({ version, operationId, fingerprint }: Finding): string {
  return `v${version} ${operationId}  [${fingerprint}]`
}

function skipLines(run: Run, dim: (text: string) => string): string[] {
  const skipped = groupSkips(run, 'skipped')
    .map(({ reason, sentence, detail, clauses, cells }) => {
      const named = clauses.slice(0, CLAUSES_NAMED).join(', ') + (clauses.length > CLAUSES_NAMED ? ', …' : '')
      const about = detail === '' ? '' : ` (${detail.split('\n')[0]})`
      return [
        `skipped: ${counted(clauses.length, 'clause')} in ${counted(cells, 'place')}, ${sentence}${about}`,
        dim(`  ${named} [${reason}]`),
      ]
    })
    .flat()
  const left = groupSkips(run, 'disabled').map(({ sentence, cells }) => `${counted(cells, 'place')} (${sentence})`)
  return [
    ...skipped,
    ...(left.length === 0 ? [] : [`not looked at: ${left.join(', ')}`]),
    ...(skipped.length + left.length === 0 ? [] : ['']),
  ]
}

function indent(text: string, by: number): string {
  return text
    .split('\n')
    .map(line => ' '.repeat(by) + line)
    .join('\n')
}

import {
  line,
  terminalColors,
  terminalOutput,
  wrapped,
  type TerminalColors,
  type TerminalText,
} from '../encoding/index.js'
import { counted, grouped, tally, type Finding, type Run, type Severity } from '../findings/index.js'
import { byClause, groupFindings, inRows, type Entry, type RuleGroup } from './grouping.js'
import { defineReporter, type RenderOptions } from './reporter.js'
import { extentOf, groupSkips, type SkipGroup } from './skips.js'
import { difference, type Piece } from './values.js'

const OPERATIONS_SHOWN = 4
const CLAUSES_NAMED = 6
const PLACES_SHOWN = 3
const PLACES_NAMED = 40
const ERRORS_SHOWN = 5
const DETAILS_SHOWN = 5
/** What stands before a value, and the least of a value that says something. */
const BEFORE_VALUE = '    expected '.length
const NARROWEST = 24

/** The summary at the end of a run: verdict, counts, findings by rule, what was skipped and why. */
export const terminal = defineReporter({
  id: 'terminal',
  render: (run, options) => terminalReport(run, options).toString(),
})

/** How lines are shown where they go to. */
interface View extends TerminalColors {
  readonly tone: Readonly<Record<Severity, (text: string) => TerminalText>>
  readonly mark: (text: string) => TerminalText
  /** Columns that a value may take. */
  readonly most: number
  /** A sentence; lines after its first are set in by so much. */
  readonly say: (text: TerminalText, hang?: number) => TerminalText
}

function viewOf({ color, columns }: RenderOptions): View {
  const paint = terminalColors(color)
  return {
    ...paint,
    tone: { violation: paint.red, deviation: paint.yellow, info: paint.cyan },
    mark: color ? text => paint.inverse(text === '' ? ' ' : text) : text => line`‹${text}›`,
    most: columns === undefined ? 120 : Math.max(NARROWEST, columns - BEFORE_VALUE),
    say: (text, hang = 4) => wrapped(text, columns, hang),
  }
}

/** The report as text that may be written to a terminal. */
export function terminalReport(run: Run, options: RenderOptions = { color: false }): TerminalText {
  const view = viewOf(options)
  const { say, dim } = view
  const groups = groupFindings(run)
  const { counts, coverage } = run
  const verdict = { conformant: view.green, 'non-conformant': view.red, 'not-verified': view.yellow }[run.verdict]
  const asked = run.kind === 'recorded' ? 'exchange' : 'request'
  const seed = run.kind === 'recorded' ? '' : `; seed ${run.seed}`
  const clauses = `${counted(coverage.clausesJudged, 'clause')} of ${coverage.clauses}`
  const places = `${counted(coverage.judged, 'place')} of ${grouped(coverage.cells)}`
  const judged = `${counted(counts.operations, 'operation')}, ${clauses} judged in ${places}`
  return terminalOutput([
    line``,
    ...groups.flatMap(group => groupLines(group, run, view)),
    ...errorLines(run, view),
    // Where nothing could be judged, the problem below says it all.
    ...(coverage.judged > 0 ? skipLines(run, view) : []),
    say(line`${verdict(view.bold(run.verdict))}  ${tally(counts)}${foldedText(groups)}`, 2),
    ...(run.problem === undefined ? [] : [say(line.text(run.problem), 2)]),
    say(dim(`${judged}; ${counted(counts.requests, asked)}${seed}`), 2),
  ])
}

function groupLines({ rule, title, sources, severity, entries }: RuleGroup, run: Run, view: View): TerminalText[] {
  const { tone, bold, dim, say } = view
  const head = line`${tone[severity](rule)} ${bold(title)} ${dim(`(${sources.join(', ')})`)}`
  return [
    say(head, 2),
    ...byClause(entries).flatMap(alike => [
      ...alike.slice(0, PLACES_SHOWN).flatMap((entry, i) => entryLines(entry, run, view, i === 0)),
      ...placeLines(alike.slice(PLACES_SHOWN), view),
    ]),
    line``,
  ]
}

function entryLines(entry: Entry, run: Run, view: View, withText: boolean): TerminalText[] {
  const { first, findings } = entry
  const { tone, dim, say, mark } = view
  const { expected, received, note } = difference(first.expected, first.received, view.most)
  const value = (pieces: readonly Piece[]): TerminalText =>
    line.join(pieces.map(({ text, differs }) => (differs ? mark(text) : text)))
  const seen = findings.reduce((sum, finding) => sum + finding.count, 0)
  const { curls = [], seed, path } = first.replay ?? {}
  return [
    say(line`  ${tone[entry.severity](entry.severity)} ${entry.clause}${withText ? line` ${dim(entry.text)}` : ''}`),
    say(line`    ${first.message}`, 6),
    line`    at ${entry.location}${seen > 1 ? `, ${grouped(seen)} times` : ''}`,
    line`    expected ${value(expected)}`,
    line`    received ${value(received)}`,
    ...(note === null ? [] : [dim(`    ${note}`)]),
    ...findings.slice(0, OPERATIONS_SHOWN).map(operationLine),
    ...moreThan(OPERATIONS_SHOWN, findings.length, 'operation'),
    ...(run.kind === 'recorded' ? [evidenceLine(findings)] : []),
    ...curlLines(curls).map(dim),
    ...(path === undefined ? [] : [dim(`    seed ${seed}, path ${path}`)]),
    ...entry.follows.map(({ severity, clause, location, findings: alike }) =>
      say(line`    with it ${severity} ${clause} at ${location}, ${counted(alike.length, 'operation')}`, 6),
    ),
  ]
}

function operationLine({ version, operationId, fingerprint }: Finding): TerminalText {
  return line`    v${version} ${operationId}  [${fingerprint}]`
}

function evidenceLine(findings: readonly Finding[]): TerminalText {
  const evidence = [...new Set(findings.flatMap(finding => finding.evidence))]
  return line`    in ${evidence.slice(0, OPERATIONS_SHOWN).join(', ')}`
}

/** They are for copying: never wrapped. */
function curlLines(curls: readonly string[]): string[] {
  return inRows(curls).flatMap(({ curl, times }) => [`    ${curl}`, ...(times === 1 ? [] : [`    (${times} times)`])])
}

function moreThan(shown: number, all: number, noun: string): TerminalText[] {
  return all > shown ? [line`    … and ${counted(all - shown, `more ${noun}`)}`] : []
}

/** The places of a clause that are not told one by one. */
function placeLines(entries: readonly Entry[], { tone, say }: View): TerminalText[] {
  const [first] = entries
  if (first === undefined) return []
  const named = entries.slice(0, PLACES_NAMED).map(({ location }) => location)
  const rest = entries.length > PLACES_NAMED ? ', …' : ''
  const where = line`at ${counted(entries.length, 'more place')}: ${named.join(', ')}${rest}`
  return [say(line`  ${tone[first.severity](first.severity)} ${first.clause} ${where}`)]
}

function errorLines(run: Run, { red, say }: View): TerminalText[] {
  return run.outcomes
    .filter(({ status }) => status === 'errored')
    .slice(0, ERRORS_SHOWN)
    .flatMap(({ clause, operationId, check, detail = '' }) => [
      say(red(`asbuilt broke on ${clause}, ${operationId} (${check})`)),
      ...detail.split('\n').map(text => line`    ${text}`),
      line``,
    ])
}

/** How few entries tell all findings, where they are fewer. */
function foldedText(groups: readonly RuleGroup[]): string {
  const entries = groups.flatMap(group => group.entries)
  const told = entries
    .flatMap(entry => [entry, ...entry.follows])
    .reduce((sum, { findings }) => sum + findings.length, 0)
  return entries.length < told ? ` (${counted(told, 'finding')} in ${counted(entries.length, 'entry', 'entries')})` : ''
}

function skipLines(run: Run, { say, dim }: View): TerminalText[] {
  const skipped = groupSkips(run, 'skipped').flatMap(group => [
    say(line`skipped: ${extentOf(group)}, ${group.sentence}${onlyDetail(group)}`, 2),
    ...detailLines(group).map(text => say(text)),
    say(dim(`  ${named(group.clauses)} [${group.reason}]`), 2),
  ])
  const left = groupSkips(run, 'disabled').map(({ sentence, places }) => `${counted(places, 'place')} (${sentence})`)
  return [
    ...skipped,
    ...(left.length === 0 ? [] : [say(line`not looked at: ${left.join(', ')}`, 2)]),
    ...(skipped.length + left.length === 0 ? [] : [line``]),
  ]
}

const firstLine = (detail: string): string => detail.split('\n')[0] ?? ''

/** One detail stands in the line of its group where it is that of all its clauses. */
function onlyDetail({ clauses, details: [first, ...others] }: SkipGroup): string {
  return first?.clauses === clauses.length && others.length === 0 ? ` (${firstLine(first.detail)})` : ''
}

function detailLines(group: SkipGroup): TerminalText[] {
  const { details } = group
  if (onlyDetail(group) !== '') return []
  const shown = details
    .slice(0, DETAILS_SHOWN)
    .map(({ detail, clauses }) => line`  ${counted(clauses, 'clause')}: ${firstLine(detail)}`)
  const more = details.length - DETAILS_SHOWN
  return more > 0 ? [...shown, line`  … and ${counted(more, 'more cause')}`] : shown
}

const named = (clauses: readonly string[]): string =>
  clauses.slice(0, CLAUSES_NAMED).join(', ') + (clauses.length > CLAUSES_NAMED ? ', …' : '')

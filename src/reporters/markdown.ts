import { code, gfm, tableHead, tableRow, type MarkdownText } from '../encoding/index.js'
import { counted, tally, type Run, type Verdict } from '../findings/index.js'
import { byClause, groupFindings, type Entry } from './grouping.js'
import { defineReporter } from './reporter.js'
import { extentOf, groupSkips, type SkipGroup } from './skips.js'
import { difference, marked } from './values.js'

/** A comment of GitHub holds 65,536 characters. */
const ROWS_SHOWN = 80
const PLACES_SHOWN = 3
const PLACES_NAMED = 20
const OPERATIONS_SHOWN = 3
const DETAILS_SHOWN = 5
const VALUE_COLUMNS = 60

/** A summary for a pull request: verdict, counts, one row a breach, and what was not looked at. */
export const markdown = defineReporter({
  id: 'markdown',
  writes: 'a summary for a pull request',
  mark: /^## \S+ Company Users API: (?:conformant|non-conformant|not-verified)\n/,
  render,
})

function render(run: Run): string {
  const { counts, coverage } = run
  const asked =
    run.kind === 'recorded'
      ? counted(counts.requests, 'exchange')
      : `${counted(counts.requests, 'request')} (seed ${run.seed})`
  const judged = `${coverage.clausesJudged} of ${counted(coverage.clauses, 'clause')} judged`
  const lines = [
    heading(run.verdict),
    gfm``,
    gfm`${tally(counts)}. ${judged} on ${counted(counts.operations, 'operation')} with ${asked}.`,
    ...(run.problem === undefined ? [] : [gfm``, gfm`> ${run.problem}`]),
    ...table(run),
    ...skipLines([...groupSkips(run, 'skipped'), ...groupSkips(run, 'disabled')]),
  ]
  return `${gfm.join(lines, '\n').toString()}\n`
}

/** The mark is ours, and no text that anybody sent. */
function heading(verdict: Verdict): MarkdownText {
  const texts = {
    conformant: gfm`## ✅ Company Users API: conformant`,
    'non-conformant': gfm`## ❌ Company Users API: non-conformant`,
    'not-verified': gfm`## ⚠️ Company Users API: not-verified`,
  }
  return texts[verdict]
}

function table(run: Run): MarkdownText[] {
  const all = groupFindings(run).flatMap(({ entries }) => byClause(entries).flatMap(rowsOf))
  const rows = all.slice(0, ROWS_SHOWN)
  const more = all.length - rows.length
  const head = [gfm``, tableHead(['', 'clause', 'where', 'expected', 'received'])]
  const rest = more > 0 ? [gfm``, gfm`… and ${counted(more, 'more row')}, left out here.`] : []
  return rows.length === 0 ? [] : [...head, ...rows, ...rest]
}

/** A row for each of the first places of a clause, and one for the rest. */
function rowsOf(alike: readonly Entry[]): MarkdownText[] {
  const rest = alike.slice(PLACES_SHOWN)
  const [first] = rest
  const rows = alike.slice(0, PLACES_SHOWN).map((entry, i) => entryRow(entry, i === 0))
  if (first === undefined) return rows
  const places = [
    ...rest.slice(0, PLACES_NAMED).map(({ location }) => code(location)),
    ...(rest.length > PLACES_NAMED ? ['…'] : []),
  ]
  const what = gfm`**${code(first.clause)}**<br>at ${counted(rest.length, 'more place')}`
  return [...rows, tableRow([first.severity, what, gfm.join(places, '<br>'), '', ''])]
}

function entryRow(entry: Entry, withText: boolean): MarkdownText {
  const { severity, clause, text, sources, location, first, findings, follows } = entry
  const operations = findings.slice(0, OPERATIONS_SHOWN).map(({ operationId }) => code(operationId))
  const more = findings.length - OPERATIONS_SHOWN
  const where = [...operations, ...(more > 0 ? [`… ${more} more`] : []), code(location)]
  const { expected, received } = difference(first.expected, first.received, VALUE_COLUMNS)
  const others = follows.map(other => gfm`<br>with it ${other.severity} ${code(other.clause)}`)
  const rule = withText ? gfm`**${code(clause)}** ${text} (${sources.join(', ')})` : gfm`**${code(clause)}**`
  const what = gfm`${rule}<br>${first.message}${gfm.join(others)}`
  return tableRow([severity, what, gfm.join(where, '<br>'), code(marked(expected)), code(marked(received))])
}

function skipLines(skips: readonly SkipGroup[]): MarkdownText[] {
  if (skips.length === 0) return []
  const lines = skips.map(skip => gfm`- ${extentOf(skip)}: ${skip.sentence}${detailsOf(skip)}`)
  return [gfm``, gfm`<details><summary>Not judged</summary>`, gfm``, ...lines, gfm``, gfm`</details>`]
}

function detailsOf({ details }: SkipGroup): MarkdownText {
  const shown = details.slice(0, DETAILS_SHOWN).map(({ detail }) => detail.split('\n')[0] ?? '')
  const more = details.length > DETAILS_SHOWN ? ['…'] : []
  return shown.length === 0 ? gfm`` : gfm` (${gfm.join([...shown, ...more], '; ')})`
}

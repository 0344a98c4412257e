import type { Run, Verdict } from '../findings/index.js'
import { byClause, counted, groupFindings, groupSkips, tally, type Entry } from './grouping.js'
import { defineReporter } from './reporter.js'
import { difference, marked, printable } from './values.js'

const marks: Readonly<Record<Verdict, string>> = { conformant: '✅', 'non-conformant': '❌', 'not-verified': '⚠️' }

/** Text that cannot break out of a table cell or a code span. */
const cell = (text: string): string =>
  printable(text).replace(/[|`\n\r]/g, character => (character === '|' ? '\\|' : ' '))

/** Text outside code spans: no markup of its own. */
const plain = (text: string): string => cell(text).replace(/[<>&*[\]@]/g, character => `&#${character.charCodeAt(0)};`)

/** A summary for a pull request: verdict, counts, one row a breach, and what was not looked at. */
export const markdown = defineReporter({ id: 'markdown', writes: 'a summary for a pull request', render })

function render(run: Run): string {
  const { counts, coverage } = run
  const asked =
    run.kind === 'recorded'
      ? counted(counts.requests, 'exchange')
      : `${counted(counts.requests, 'request')} (seed ${run.seed})`
  const judged = `${coverage.clausesJudged} of ${coverage.clauses} clauses judged`
  const lines = [
    `## ${marks[run.verdict]} Company Users API: ${run.verdict}`,
    '',
    `${tally(counts)}. ${judged} on ${counted(counts.operations, 'operation')} with ${asked}.`,
  ]
  if (run.problem !== undefined) lines.push('', `> ${plain(run.problem)}`)
  const rows = groupFindings(run).flatMap(({ entries }) => byClause(entries).flatMap(rowsOf))
  if (rows.length > 0) lines.push('', '| | clause | where | expected | received |', '|---|---|---|---|---|', ...rows)
  const skips = [...groupSkips(run, 'skipped'), ...groupSkips(run, 'disabled')]
  if (skips.length > 0) lines.push('', '<details><summary>Not judged</summary>', '')
  for (const { sentence, detail, clauses, cells } of skips) {
    const about = detail === '' ? '' : ` (${plain(detail)})`
    lines.push(`- ${counted(clauses.length, 'clause')} in ${counted(cells, 'place')}: ${plain(sentence)}${about}`)
  }
  if (skips.length > 0) lines.push('', '</details>')
  return `${lines.join('\n')}\n`
}

const PLACES_SHOWN = 3
const PLACES_NAMED = 20
const OPERATIONS_SHOWN = 3

const code = (text: string): string => `\`${cell(text)}\``

/** A row for each of the first places of a clause, and one for the rest. */
function rowsOf(alike: readonly Entry[]): string[] {
  const rest = alike.slice(PLACES_SHOWN)
  const [first] = rest
  const rows = alike.slice(0, PLACES_SHOWN).map(entryRow)
  if (first === undefined) return rows
  const places =
    rest
      .slice(0, PLACES_NAMED)
      .map(entry => code(entry.location))
      .join('<br>') + (rest.length > PLACES_NAMED ? '<br>…' : '')
  return [
    ...rows,
    `| ${first.severity} | **${first.clause}**<br>at ${counted(rest.length, 'more place')} | ${places} | | |`,
  ]
}

function entryRow({ severity, clause, text, sources, location, first, findings, follows }: Entry): string {
  const operations = findings.slice(0, OPERATIONS_SHOWN).map(finding => code(finding.operationId))
  if (findings.length > OPERATIONS_SHOWN) operations.push(`… ${findings.length - OPERATIONS_SHOWN} more`)
  const { expected, received } = difference(first.expected, first.received, 60)
  const values = [expected, received].map(value => code(marked(value))).join(' | ')
  const others = follows.map(other => `<br>with it ${other.severity} ${other.clause}`).join('')
  const what = `**${clause}** ${plain(text)} (${sources.join(', ')})<br>${plain(first.message)}${others}`
  return `| ${severity} | ${what} | ${[...operations, code(location)].join('<br>')} | ${values} |`
}

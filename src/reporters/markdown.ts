import type { Run, Verdict } from '../findings/index.js'
import { counted, groupFindings, groupSkips } from './grouping.js'
import { valueText } from './value-text.js'

const marks: Readonly<Record<Verdict, string>> = { 'conformant': '✅', 'non-conformant': '❌', 'not-verified': '⚠️' }

/** Text that cannot break out of a table cell or a code span. */
const cell = (text: string): string => text.replace(/[|`\n\r]/g, character => character === '|' ? '\\|' : ' ')

/** A summary for a pull request: verdict, counts, one row a breach, and what was not looked at. */
export function markdown(run: Run): string {
  const { counts, coverage } = run
  const lines = [
    `## ${marks[run.verdict]} Company Users API: ${run.verdict}`,
    '',
    `${counted(counts.findings.violation, 'violation')}, ${counted(counts.findings.deviation, 'deviation')}, ${counts.findings.info} for information. `
    + `${coverage.clausesJudged} of ${coverage.clauses} clauses judged on ${counted(counts.operations, 'operation')} with ${counted(counts.requests, 'request')} (seed ${run.seed}).`,
  ]
  if (run.problem !== undefined) lines.push('', `> ${cell(run.problem)}`)
  const groups = groupFindings(run)
  if (groups.length > 0) lines.push('', '| | clause | where | expected | received |', '|---|---|---|---|---|')
  for (const entry of groups.flatMap(group => group.entries)) {
    const where = entry.findings.slice(0, 3).map(finding => `\`${finding.operationId}\``).join('<br>') + (entry.findings.length > 3 ? `<br>… ${entry.findings.length - 3} more` : '')
    lines.push(`| ${entry.severity} | **${entry.clause}**<br>${cell(entry.first.message)} | ${where}<br>\`${cell(entry.place)}\` | \`${cell(valueText(entry.first.expected, 60))}\` | \`${cell(valueText(entry.first.received, 60))}\` |`)
  }
  const skips = [...groupSkips(run, 'skipped'), ...groupSkips(run, 'disabled')]
  if (skips.length > 0) lines.push('', '<details><summary>Not judged</summary>', '')
  for (const { sentence, detail, clauses, cells } of skips) lines.push(`- ${counted(clauses.length, 'clause')} in ${counted(cells, 'place')}: ${cell(sentence)}${detail === '' ? '' : ` (${cell(detail)})`}`)
  if (skips.length > 0) lines.push('', '</details>')
  return `${lines.join('\n')}\n`
}

import { nameOfEntry } from '../accept/accepted-change.js'
import type { ReviewedChange, VersionReview } from '../accept/review.js'
import { byOperation, levelNames, sayCounts, sayOperations, sayVerdict } from './fold.js'

/** The review for a pull request: the verdict, then a table for each operation. */
export function renderMarkdown(review: VersionReview): string {
  const sections = byOperation(review).map(({ name, changes }) =>
    [
      `### ${code(name)}`,
      '',
      '| | change | place | rule | fingerprint |',
      '|---|---|---|---|---|',
      ...changes.map(row),
    ].join('\n'),
  )
  const stale = review.stale.map(
    entry => `- Nothing fits the accepted change ${code(nameOfEntry(entry))}: ${plain(entry.reason)}`,
  )
  const parts = [
    `## Version ${plain(review.from)} → ${plain(review.to)}`,
    `**${plain(sayVerdict(review))}** ${plain(sayCounts(review))}. ${plain(sayOperations(review))}.`,
    ...sections,
    ...(stale.length === 0 ? [] : [`### Stale entries\n\n${stale.join('\n')}`]),
  ]
  return `${parts.join('\n\n')}\n`
}

function row({ level, message, accepted, at, rule, fingerprint }: ReviewedChange): string {
  const said = accepted === null ? plain(message) : `${plain(message)} (accepted: ${plain(accepted)})`
  const grade = level === 'breaking' && accepted === null ? `**${levelNames[level]}**` : levelNames[level]
  return `| ${[grade, said, at === '' ? '' : code(at), rule, code(fingerprint)].join(' | ')} |`
}

/** Text that stays text: no markup, no cell or line ends early. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}

/** Inline code; a backtick within gets a longer fence, a pipe would end the cell. */
function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return fence + pad + text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ') + pad + fence
}

import { stringifyJson } from '../json/index.js'
import { terminalColors, type TerminalColors } from '../terminal-colors.js'
import { describeEntry, type ReviewedChange, type VersionReview } from './accepted-changes.js'
import { levels, type Level } from './change.js'

/** The changes of one operation. */
export interface ChangedOperation {
  /** `GET /users` */
  readonly name: string
  readonly changes: readonly ReviewedChange[]
}

/** Groups a review by operation, in the order of the comparison; within an operation what breaks comes first. */
export function byOperation({ changes }: VersionReview): readonly ChangedOperation[] {
  const groups = new Map<string, ReviewedChange[]>()
  for (const change of changes) {
    const name = `${change.operation.method} ${change.operation.resource}`
    groups.set(name, [...(groups.get(name) ?? []), change])
  }
  return [...groups].map(([name, changesOfIt]) => ({
    name,
    changes: changesOfIt.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)),
  }))
}

/** Levels as people read them. */
export const levelNames: Readonly<Record<Level, string>> = {
  breaking: 'breaking',
  'possibly-breaking': 'possibly breaking',
  safe: 'safe',
}

/** `14 operations compared, 4 changed; 2 added, none removed` */
export function describeOperations({ operations: { compared, changed, added, removed } }: VersionReview): string {
  const some = (count: number): string => (count === 0 ? 'none' : String(count))
  const noun = compared === 1 ? 'operation' : 'operations'
  return `${compared} ${noun} compared, ${some(changed)} changed; ${some(added)} added, ${some(removed)} removed`
}

/** `10 breaking (3 of them accepted), 0 possibly breaking, 13 safe` */
export function describeCounts({ counts, unaccepted }: VersionReview): string {
  const accepted = counts.breaking - unaccepted
  return (
    `${counts.breaking} breaking${accepted === 0 ? '' : ` (${accepted} of them accepted)`}, ` +
    `${counts['possibly-breaking']} ${levelNames['possibly-breaking']}, ${counts.safe} ${levelNames.safe}`
  )
}

/** What the review comes to, in one sentence. */
export function describeVerdict({ from, to, changes, counts, unaccepted }: VersionReview): string {
  const move = `moves from ${from} to ${to}`
  if (changes.length === 0) return `Nothing changes for a client that ${move}.`
  if (unaccepted > 0) return `Something breaks for a client that ${move}.`
  return counts.breaking > 0
    ? `All that breaks for a client that ${move} is accepted.`
    : `Nothing certainly breaks for a client that ${move}.`
}

export const DIFF_SCHEMA_VERSION = 1

/** The review as JSON, described by `schemas/meta/version-review.schema.json`; ends with a line break. */
export function renderJson(review: VersionReview): string {
  return `${stringifyJson({ schemaVersion: DIFF_SCHEMA_VERSION, ...review }, 2)}\n`
}

const LEVEL_WIDTH = Math.max(...levels.map(level => levelNames[level].length))
const INDENT = ' '.repeat(LEVEL_WIDTH + 4)

/** The review for a terminal, grouped by operation; plain text unless `color`. */
export function renderText(review: VersionReview, { color }: { readonly color: boolean }): string {
  const paint = terminalColors(color)
  const sections = byOperation(review).map(({ name, changes }) =>
    [paint.bold(name), ...changes.map(change => textLine(change, paint))].join('\n'),
  )
  const stale = review.stale.map(entry =>
    paint.yellow(`stale: nothing fits the accepted change ${describeEntry(entry)} (${entry.reason})`),
  )
  const verdict = review.unaccepted > 0 ? paint.red(describeVerdict(review)) : paint.green(describeVerdict(review))
  const end = [describeOperations(review), describeCounts(review), ...stale, verdict].join('\n')
  return `${[paint.bold(`Version ${review.from} → ${review.to}`), ...sections, end].join('\n\n')}\n`
}

function textLine({ level, message, at, rule, fingerprint, accepted }: ReviewedChange, paint: TerminalColors): string {
  const where = paint.dim([at, rule, fingerprint].filter(part => part !== '').join('  '))
  const reason = accepted === null ? '' : `\n${INDENT}${paint.dim(`accepted: ${accepted}`)}`
  const name = painter(level, accepted !== null, paint)(levelNames[level].padEnd(LEVEL_WIDTH))
  return `  ${name}  ${message}\n${INDENT}${where}${reason}`
}

function painter(level: Level, accepted: boolean, paint: TerminalColors): (text: string) => string {
  if (accepted) return paint.dim
  return { breaking: paint.red, 'possibly-breaking': paint.yellow, safe: paint.green }[level]
}

/** The review for a pull request: the verdict, then a table for each operation. */
export function renderMarkdown(review: VersionReview): string {
  const sections = byOperation(review).map(({ name, changes }) =>
    [
      `### ${code(name)}`,
      '',
      '| | change | place | rule | fingerprint |',
      '|---|---|---|---|---|',
      ...changes.map(markdownRow),
    ].join('\n'),
  )
  const stale = review.stale.map(
    entry => `- Nothing fits the accepted change ${code(describeEntry(entry))}: ${plain(entry.reason)}`,
  )
  const parts = [
    `## Version ${plain(review.from)} → ${plain(review.to)}`,
    `**${plain(describeVerdict(review))}** ${plain(describeCounts(review))}. ${plain(describeOperations(review))}.`,
    ...sections,
    ...(stale.length === 0 ? [] : [`### Stale entries\n\n${stale.join('\n')}`]),
  ]
  return `${parts.join('\n\n')}\n`
}

function markdownRow({ level, message, accepted, at, rule, fingerprint }: ReviewedChange): string {
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

/** The formats that a review can be written to a file in. */
export const diffFormats = { json: renderJson, markdown: renderMarkdown } as const
export type DiffFormat = keyof typeof diffFormats

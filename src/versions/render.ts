import {
  code,
  line,
  gfm,
  tableHead,
  tableRow,
  terminalColors,
  terminalOutput,
  type MarkdownText,
  type TerminalColors,
  type TerminalText,
} from '../encoding/index.js'
import { stringifyJson } from '../json/index.js'
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
export function renderText(review: VersionReview, { color }: { readonly color: boolean }): TerminalText {
  const paint = terminalColors(color)
  const sections = byOperation(review).map(({ name, changes }) => [
    paint.bold(name),
    ...changes.flatMap(change => changeLines(change, paint)),
  ])
  const stale = review.stale.map(entry =>
    paint.yellow(`stale: nothing fits the accepted change ${describeEntry(entry)} (${entry.reason})`),
  )
  const verdict = review.unaccepted > 0 ? paint.red(describeVerdict(review)) : paint.green(describeVerdict(review))
  const end = [line`${describeOperations(review)}`, line`${describeCounts(review)}`, ...stale, verdict]
  const parts = [[paint.bold(`Version ${review.from} → ${review.to}`)], ...sections, end]
  return terminalOutput(parts.flatMap((part, i) => (i === 0 ? part : [line``, ...part])))
}

function changeLines(change: ReviewedChange, paint: TerminalColors): TerminalText[] {
  const { level, message, at, rule, fingerprint, accepted } = change
  const name = painter(level, accepted !== null, paint)(levelNames[level].padEnd(LEVEL_WIDTH))
  return [
    line`  ${name}  ${message}`,
    line`${INDENT}${paint.dim([at, rule, fingerprint].filter(part => part !== '').join('  '))}`,
    ...(accepted === null ? [] : [line`${INDENT}${paint.dim(`accepted: ${accepted}`)}`]),
  ]
}

function painter(level: Level, accepted: boolean, paint: TerminalColors): TerminalColors['dim'] {
  if (accepted) return paint.dim
  return { breaking: paint.red, 'possibly-breaking': paint.yellow, safe: paint.green }[level]
}

/** The review for a pull request: the verdict, then a table for each operation. */
export function renderMarkdown(review: VersionReview): string {
  const sections = byOperation(review).map(({ name, changes }) =>
    gfm.join(
      [
        gfm`### ${code(name)}`,
        gfm``,
        tableHead(['', 'change', 'place', 'rule', 'fingerprint']),
        ...changes.map(markdownRow),
      ],
      '\n',
    ),
  )
  const stale = review.stale.map(
    entry => gfm`- Nothing fits the accepted change ${code(describeEntry(entry))}: ${entry.reason}`,
  )
  const parts = [
    gfm`## Version ${review.from} → ${review.to}`,
    gfm`**${describeVerdict(review)}** ${describeCounts(review)}. ${describeOperations(review)}.`,
    ...sections,
    ...(stale.length === 0 ? [] : [gfm`### Stale entries`, gfm.join(stale, '\n')]),
  ]
  return `${gfm.join(parts, '\n\n').toString()}\n`
}

function markdownRow({ level, message, accepted, at, rule, fingerprint }: ReviewedChange): MarkdownText {
  const said = accepted === null ? gfm`${message}` : gfm`${message} (accepted: ${accepted})`
  const grade = level === 'breaking' && accepted === null ? gfm`**${levelNames[level]}**` : levelNames[level]
  return tableRow([grade, said, code(at), rule, code(fingerprint)])
}

/** The formats that a review can be written to a file in, and what the beginning of every such file has. */
export const diffFormats = {
  json: { render: renderJson, mark: /^\{\s*"schemaVersion": \d+,\s*"from": "[^"]*",\s*"to": "/ },
  markdown: { render: renderMarkdown, mark: /^## Version .* → .*\n\n\*\*.* for a client that moves from / },
} as const
export type DiffFormat = keyof typeof diffFormats

import { terminalColors, type TerminalColors } from '../../terminal-colors.js'
import { nameOfEntry } from '../accept/accepted-change.js'
import type { ReviewedChange, VersionReview } from '../accept/review.js'
import { levels, type Level } from '../change.js'
import { byOperation, levelNames, sayCounts, sayOperations, sayVerdict } from './fold.js'

const LEVEL_WIDTH = Math.max(...levels.map(level => levelNames[level].length))
const INDENT = ' '.repeat(LEVEL_WIDTH + 4)

/** The review for a terminal, folded by operation; plain text unless `color`. */
export function renderText(review: VersionReview, { color }: { readonly color: boolean }): string {
  const paint = terminalColors(color)
  const sections = byOperation(review).map(({ name, changes }) =>
    [paint.bold(name), ...changes.map(change => line(change, paint))].join('\n'),
  )
  const stale = review.stale.map(entry =>
    paint.yellow(`stale: nothing fits the accepted change ${nameOfEntry(entry)} (${entry.reason})`),
  )
  const verdict = review.unaccepted > 0 ? paint.red(sayVerdict(review)) : paint.green(sayVerdict(review))
  const end = [sayOperations(review), sayCounts(review), ...stale, verdict].join('\n')
  return `${[paint.bold(`Version ${review.from} → ${review.to}`), ...sections, end].join('\n\n')}\n`
}

function line({ level, message, at, rule, fingerprint, accepted }: ReviewedChange, paint: TerminalColors): string {
  const where = paint.dim([at, rule, fingerprint].filter(part => part !== '').join('  '))
  const reason = accepted === null ? '' : `\n${INDENT}${paint.dim(`accepted: ${accepted}`)}`
  const name = painter(level, accepted !== null, paint)(levelNames[level].padEnd(LEVEL_WIDTH))
  return `  ${name}  ${message}\n${INDENT}${where}${reason}`
}

function painter(level: Level, accepted: boolean, paint: TerminalColors): (text: string) => string {
  if (accepted) return paint.dim
  return { breaking: paint.red, 'possibly-breaking': paint.yellow, safe: paint.green }[level]
}

import type { Ended } from './child.js'
import { firstLines, reportProblems, textProblems } from './reports.js'
import { shows } from './spellings.js'

/** MiB that a command may take. */
const MOST_MEMORY = 1024
/** Milliseconds for which it may hold the event loop. */
const LONGEST_HOLD = 250
/** Milliseconds after which a signal must have been heard, and what was made taken back. */
const HEARD_WITHIN = 20_000

/** A line of a stack of ours. */
const STACK = /^\s+at .*(?:node:|file:|\/dist\/|\/src\/)/m

/** What a command may not show or leave, whatever it was given. */
export interface Expected {
  readonly ended: Ended
  readonly secrets: readonly string[]
  /** Files that it wrote, by their names. */
  readonly files: Readonly<Record<string, string>>
}

/** Everything that is wrong with how a command ended; empty where nothing is. */
export function problemsOf({ ended, secrets, files }: Expected): readonly string[] {
  const printed = { 'standard output': ended.stdout, 'standard error': ended.stderr }
  const texts = Object.entries({ ...printed, ...files })
  return [
    ...endProblems(ended),
    ...vitalProblems(ended),
    ...(STACK.test(ended.stdout + ended.stderr) ? ['prints a stack trace'] : []),
    ...texts.flatMap(([name, text]) => (secrets.some(secret => shows(text, secret)) ? [`${name} shows a secret`] : [])),
    ...Object.entries(printed).flatMap(([name, text]) => textProblems(text).map(problem => `${name} ${problem}`)),
    ...Object.entries(files).flatMap(([name, text]) => reportProblems(name, text, ended)),
  ]
}

function endProblems({ code, signal, ended, heard, stderr, stdout }: Ended): readonly string[] {
  if (ended === 'deadline') return ['hangs: it had to be ended']
  if (ended === 'output') return ['prints without end']
  if (signal !== null) return heard === null ? [`ended by ${signal}`] : []
  const interrupted = heard !== null && code !== null && code > 128
  return [
    ...(code === 0 || code === 1 || code === 2 || interrupted ? [] : [`exit code ${String(code)}`]),
    ...(heard !== null && heard > HEARD_WITHIN ? [`heard a signal after ${Math.round(heard)} ms`] : []),
    ...(code === 2 && (stdout + stderr).trim() === '' ? ['exit code 2 without a word'] : []),
    ...(/\bbroke \(Node|a bug of ours/.test(stderr) ? [`broke: ${firstLines(stderr)}`] : []),
  ]
}

function vitalProblems({ vitals }: Ended): readonly string[] {
  if (vitals === null) return []
  return [
    ...(vitals.memory > MOST_MEMORY ? [`took ${vitals.memory} MiB, ${MOST_MEMORY} at most`] : []),
    ...(vitals.held > LONGEST_HOLD
      ? [`held the event loop for ${vitals.held} ms, until ${vitals.heldUntil} ms; ${LONGEST_HOLD} at most`]
      : []),
  ]
}

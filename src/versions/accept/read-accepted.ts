import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { isObject } from '../../json/json.js'
import { UsageError } from '../../findings/index.js'
import { changeRules } from '../rules/index.js'
import { pickingKeys, type AcceptedChange } from './accepted-change.js'

const keys: readonly string[] = [...pickingKeys, 'reason']
const FINGERPRINT = /^[0-9a-f]{12}$/
const HOW =
  'Write a list of entries, each with a reason and at least one of change (a fingerprint), rule, operation, at.'

/**
 * Reads a list of accepted changes, YAML or JSON.
 * @throws UsageError where the file cannot be read or holds something else.
 */
export function readAccepted(file: string): AcceptedChange[] {
  return parseAccepted(contentOf(file), file)
}

/** The same from text; `file` is how errors name it. */
export function parseAccepted(text: string, file: string): AcceptedChange[] {
  const value = parseYaml(text, file)
  if (value === null || value === undefined) return []
  if (!Array.isArray(value))
    throw new UsageError(`${file} is no list of accepted changes.`, 'It holds something else than a list.', HOW)
  return value.map((entry: unknown, index) => entryOf(entry, `Entry ${index + 1} of ${file}`))
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new UsageError(
      'The list of accepted changes cannot be read.',
      `${file}: ${code}`,
      'Name a file that is there: --accept accepted-changes.yaml',
      { cause: error },
    )
  }
}

function parseYaml(text: string, file: string): unknown {
  try {
    // A fingerprint of digits alone, or like 1e5, is text here and no number.
    return parse(text, { schema: 'failsafe', uniqueKeys: true }) as unknown
  } catch (error) {
    const [what = ''] = (error as Error).message.split('\n')
    throw new UsageError(`${file} is neither YAML nor JSON.`, what.replace(/:$/, ''), HOW, { cause: error })
  }
}

function entryOf(entry: unknown, where: string): AcceptedChange {
  const wrong = (what: string, remedy = HOW): UsageError =>
    new UsageError('The list of accepted changes is wrong.', `${where} ${what}.`, remedy)
  if (!isObject(entry)) throw wrong('is no object')
  for (const [key, value] of Object.entries(entry)) {
    if (!keys.includes(key)) throw wrong(`has an unknown key ${JSON.stringify(key)}`)
    if (typeof value !== 'string' || value.trim() === '') throw wrong(`has a ${key} that is no text`)
  }
  const read = entry as unknown as AcceptedChange
  if (read.reason === undefined) throw wrong('gives no reason', 'Say in reason why the change does no harm.')
  if (pickingKeys.every(key => read[key] === undefined)) throw wrong('picks no change')
  if (read.change !== undefined && !FINGERPRINT.test(read.change)) {
    throw wrong(
      `has a change ${JSON.stringify(read.change)}, which is no fingerprint`,
      'Copy the twelve hex digits that asbuilt diff prints.',
    )
  }
  if (read.rule !== undefined && !changeRules.some(({ id }) => id === read.rule)) {
    throw wrong(
      `names a rule ${JSON.stringify(read.rule)} that there is not`,
      `The rules are ${changeRules.map(({ id }) => id).join(', ')}.`,
    )
  }
  return read
}

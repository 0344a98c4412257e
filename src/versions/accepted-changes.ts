import type * as yaml from 'yaml'
import { UsageError } from '../findings/index.js'
import { isObject } from '../json/index.js'
import { loadPackage } from '../load-package.js'
import { readRegularText } from '../regular-file.js'
import type { VersionChange } from './change.js'
import type { VersionComparison } from './compare.js'
import { changeRules } from './rules/registry.generated.js'

/**
 * An entry of a list of accepted changes: the fingerprint of one change, or a pattern of many. All that it says must
 * hold. The file is YAML or JSON, a list of entries; `schemas/meta/accepted-changes.schema.json` describes it.
 */
export interface AcceptedChange {
  /** Fingerprint of one change. */
  readonly change?: string
  /** Id of a change rule: `response-field-removed`. */
  readonly rule?: string
  /** `GET /users`, or the id of the operation in either version. */
  readonly operation?: string
  /** A place; what lies below it is accepted too. */
  readonly at?: string
  /** Why it does no harm. */
  readonly reason: string
}

/** The keys that say which changes an entry accepts. */
export const patternKeys = ['change', 'rule', 'operation', 'at'] as const satisfies readonly (keyof AcceptedChange)[]

/** Whether an entry is about this change. */
export function accepts(entry: AcceptedChange, { fingerprint, rule, operation, at }: VersionChange): boolean {
  const named = [`${operation.method} ${operation.resource}`, operation.from, operation.to]
  return (
    (entry.change ?? fingerprint) === fingerprint &&
    (entry.rule ?? rule) === rule &&
    (entry.operation === undefined || named.includes(entry.operation)) &&
    (entry.at === undefined || at === entry.at || at.startsWith(`${entry.at}/`))
  )
}

/** An entry as messages name it: `response-field-removed, GET /users`. */
export function describeEntry(entry: AcceptedChange): string {
  return patternKeys.flatMap(key => entry[key] ?? []).join(', ')
}

const keys: readonly string[] = [...patternKeys, 'reason']
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
    return readRegularText(file)
  } catch (error) {
    throw new UsageError(
      'The list of accepted changes cannot be read.',
      `${file}: ${(error as Error).message}`,
      'Name a file that is there: --accept accepted-changes.yaml',
      { cause: error },
    )
  }
}

/** Characters of a list: thousands of entries. The parser takes its time, and nothing is heard meanwhile. */
const MOST_TEXT = 512 * 1024

function parseYaml(text: string, file: string): unknown {
  if (text.length > MOST_TEXT)
    throw new UsageError(
      `${file} is too long for a list of accepted changes.`,
      `It has ${text.length} characters, and at most ${MOST_TEXT} are read.`,
      HOW,
    )
  try {
    // A fingerprint of digits alone, or like 1e5, is text here and no number.
    return (loadPackage('yaml') as typeof yaml).parse(text, { schema: 'failsafe', uniqueKeys: true }) as unknown
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
  if (patternKeys.every(key => read[key] === undefined)) throw wrong('picks no change')
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

export interface ReviewedChange extends VersionChange {
  /** Why somebody accepted it; null where nobody did. */
  readonly accepted: string | null
}

/** A comparison with its accepted changes marked. */
export interface VersionReview extends Omit<VersionComparison, 'changes'> {
  readonly changes: readonly ReviewedChange[]
  /** Entries that no change of this comparison fits. */
  readonly stale: readonly AcceptedChange[]
  /** How many breaking changes nobody accepted. */
  readonly unaccepted: number
}

/** Marks the changes that are accepted; the first entry that fits gives the reason. */
export function reviewChanges(comparison: VersionComparison, accepted: readonly AcceptedChange[] = []): VersionReview {
  const changes = comparison.changes.map(change => ({
    ...change,
    accepted: accepted.find(entry => accepts(entry, change))?.reason ?? null,
  }))
  return {
    ...comparison,
    changes,
    stale: accepted.filter(entry => !comparison.changes.some(change => accepts(entry, change))),
    unaccepted: changes.filter(change => change.level === 'breaking' && change.accepted === null).length,
  }
}

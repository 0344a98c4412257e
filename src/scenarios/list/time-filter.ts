import { userField } from '../../catalogue/index.js'
import type { ClauseId } from '../../findings/index.js'
import { SPREAD_OVER_LISTS } from '../engine/scenario-run.js'
import { defineScenario, type Scenario, type ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { pagesWanted, walk, walkedPart } from '../page/walk.js'
import { isComplete } from './list-answer.js'
import { askWithin, type Section, sectionOf } from './section.js'
import {
  answered,
  compareSelection,
  expectSelection,
  failMissing,
  failSurplus,
  type Filter,
  shows,
} from './selection.js'
import {
  dateOf,
  DAY,
  daysOf,
  middleHalf,
  plainRange,
  quietestDay,
  secondsOf,
  stampOf,
  type TimeField,
  timeFilter,
  type TimeRange,
} from './time-range.js'

/** The times of users in the list, from which the probes make ranges. */
interface TimeFilterInput {
  readonly context: ScenarioContext
  readonly section: Section
  readonly field: TimeField
  readonly rule: TimeRule
  readonly range: TimeRange
  readonly days: TimeRange | null
}

/** The rules that a filter by time is judged by, one for each field. */
type TimeRule = 'LIST-3' | 'LIST-4'

/** Asks one spelling of a range and judges what it shows. */
type Probe = (input: TimeFilterInput) => Promise<void>

/**
 * The scenario of a time filter: a range lists the users within it, both ends included, in every spelling (LIST-3,
 * LIST-4): dates, date-times with Z and with offsets, quotes, and a reversed range. Its ends are times of users in the
 * list.
 */
export function timeFilterScenario(id: string, field: TimeField, rule: TimeRule): Scenario {
  const names = [
    'only-within-range',
    'all-within-range',
    'both-ends-included',
    'dates-are-whole-utc-days',
    'date-times-in-utc',
    'date-times-with-offset',
    'quotes-tolerated',
    'reversed-range-is-empty',
  ] as const
  const clauses = names.map((name): ClauseId => `${rule}/${name}`)
  return defineScenario({
    id,
    clauses,
    appliesTo: { action: 'list', parameter: `filters[${field}]` },
    mode: 'read',
    requests: 6,
    requestsReadOnly: 0.7,
    async run(context) {
      const section = await sectionOf(context)
      const moments = section.users.flatMap(user => secondsOf(user, field) ?? [])
      const range = middleHalf(moments)
      if (range === null)
        throw new SkipError('missing-data', `the list shows fewer than two different values of ${field}`)
      const input = { context, section, field, rule, range, days: daysOf(moments, daysWithin(section, field)) }
      if (context.run.write) {
        if (await judgePlain(input)) for (const probe of probes) await probe(input)
        else throw new SkipError('baseline-refused', `the plain range of ${field} already selects the wrong users`)
      } else if (await judgeWalked(input))
        for (const probe of context.run.share(probes, { idle: 3 })) await probe(input)
      else
        for (const probe of context.run.share([...probes, async () => void (await judgePlain(input))]))
          await probe(input)
      throw context.run.write
        ? new SkipError('missing-data', `no user's ${field} shows it`)
        : new SkipError('read-only', SPREAD_OVER_LISTS)
    },
  })
}

/** A section of a large directory may itself be a range: days must stay inside of it. */
function daysWithin(section: Section, field: TimeField): (day: number) => boolean {
  const range = section.query
    .find(([name]) => name === `filters[${field}]`)?.[1]
    .split('...')
    .map(text => Date.parse(text) / 1000)
  const [from, to] = range ?? []
  return day => from === undefined || to === undefined || (day >= from && day + DAY - 1 <= to)
}

async function select(
  { context, section, field }: TimeFilterInput,
  { from, to }: TimeRange,
  value: string,
): Promise<{ filter: Filter; answer: Awaited<ReturnType<typeof askWithin>> }> {
  const filter = timeFilter(field, from, to, value)
  return { filter, answer: await askWithin(context, section, filter.pairs) }
}

/**
 * Judges the plain range between the times of two users: no user outside of it, every user inside, and those at its
 * ends.
 * @returns whether all held.
 */
async function judgePlain(input: TimeFilterInput): Promise<boolean> {
  const { context, section, field, rule, range } = input
  const { filter, answer } = await select(input, range, `${stampOf(range.from)}...${stampOf(range.to)}`)
  const [only, all, ends] = [
    `${rule}/only-within-range`,
    `${rule}/all-within-range`,
    `${rule}/both-ends-included`,
  ] as const
  if (!answered(context.verdict, `${rule}/date-times-in-utc`, answer, filter.what)) return false
  const verdict = compareSelection(section, answer, filter.matches)
  const atEnd = verdict.missing.filter(user => [range.from, range.to].includes(secondsOf(user, field) ?? 0))
  const inside = verdict.missing.filter(user => !atEnd.includes(user))
  failSurplus(context, only, answer, verdict.surplus, filter.what)
  failMissing(context.verdict, ends, answer, section, atEnd, filter.what)
  failMissing(context.verdict, all, answer, section, inside, filter.what)
  const { someIn, someOut } = shows(section, filter.matches)
  if (verdict.surplus.length === 0 && someOut) context.verdict.pass(only)
  if (inside.length === 0 && someIn) context.verdict.pass(all)
  if (atEnd.length === 0) context.verdict.pass(ends)
  return verdict.holds
}

/**
 * Judges the walk of a read-only run, where it went through a plain range of this field.
 * @returns whether it did, and met the right users.
 */
async function judgeWalked({ context, section, field, rule }: TimeFilterInput): Promise<boolean> {
  const part = walkedPart(context, section)
  const range = plainRange(section.users, field)
  if (part === section || range === null || !part.query.some(([name]) => name === `filters[${field}]`)) return false
  const { steps, whole } = await walk(context, part, [], pagesWanted(context))
  const met = {
    ...part,
    sound: whole && steps.every(step => step.sound),
    users: steps.flatMap(step => step.users),
    ids: steps.flatMap(step => step.ids),
  }
  if (!compareSelection(section, met, range.filter.matches).holds) return false
  for (const name of ['only-within-range', 'all-within-range', 'both-ends-included'] as const)
    context.verdict.pass(`${rule}/${name}`)
  return true
}

/** One second inside of either end: the two users at the ends are out. */
const tight: Probe = async input => {
  const { context, section, rule, range } = input
  const inner = { from: range.from + 1, to: range.to - 1 }
  if (inner.from > inner.to)
    return context.verdict.skip(`${rule}/date-times-in-utc`, 'missing-data', 'the moments are too close together')
  const { filter, answer } = await select(input, inner, `${stampOf(inner.from)}...${stampOf(inner.to)}`)
  expectSelection(context, `${rule}/date-times-in-utc`, section, answer, filter)
}

/**
 * Where no whole days fit into the section of a large directory, one day of its first page is used: the users known of
 * that day must be listed.
 */
const dates: Probe = async input => {
  const { context, section, field, rule } = input
  const clause: ClauseId = `${rule}/dates-are-whole-utc-days`
  const known = input.days === null && section.query.length > 0 ? { ...section, ...section.whole, query: [] } : section
  const days =
    input.days ?? (known === section ? null : quietestDay(known.users.flatMap(user => secondsOf(user, field) ?? [])))
  if (days === null) return context.verdict.skip(clause, 'missing-data', 'no range of whole days leaves anybody out')
  const { filter, answer } = await select(
    { ...input, section: known },
    { from: days.from, to: days.to + DAY - 1 },
    `${dateOf(days.from)}...${dateOf(days.to)}`,
  )
  if (answer.sound && !isComplete(answer))
    return context.verdict.skip(clause, 'missing-data', 'every day has more users than fit on a page')
  expectSelection(context, clause, known, answer, filter)
}

/** The same moments with offsets, one ahead of UTC and one behind. */
const offsets: Probe = async input => {
  const { context, section, rule, range } = input
  const { filter, answer } = await select(input, range, `${stampOf(range.from, 330)}...${stampOf(range.to, -480)}`)
  expectSelection(context, `${rule}/date-times-with-offset`, section, answer, filter)
}

const quotes: Probe = async input => {
  const { context, section, rule, range } = input
  const { filter, answer } = await select(input, range, `"${stampOf(range.from)}...${stampOf(range.to)}"`)
  expectSelection(context, `${rule}/quotes-tolerated`, section, answer, filter)
}

const reversed: Probe = async input => {
  const { context, section, rule, range } = input
  const { filter, answer } = await select(
    input,
    { from: range.to, to: range.from },
    `${stampOf(range.to)}...${stampOf(range.from)}`,
  )
  expectSelection(context, `${rule}/reversed-range-is-empty`, section, answer, {
    ...filter,
    what: `within the reversed ${filter.what}`,
    matches: () => false,
  })
}

const probes: readonly Probe[] = [tight, dates, offsets, quotes, reversed]

/** The filter by creation time (LIST-3). */
export const filterCreatedAt = timeFilterScenario('filter-created-at', userField.createdAt, 'LIST-3')

/** The filter by the time of the last update (LIST-4). */
export const filterUpdatedAt = timeFilterScenario('filter-updated-at', userField.updatedAt, 'LIST-4')

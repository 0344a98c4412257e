import { counted, type ClauseId, type Exchange } from '../../findings/index.js'
import type { QueryPair } from '../../generators/index.js'
import type { Json, JsonObject } from '../../json/index.js'
import { idText, statusOf } from '../engine/answer.js'
import type { ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { wrongStatus } from '../engine/verdict.js'
import type { Answer } from './list-answer.js'
import type { Section } from './section.js'

/** A filter with values learnt from the target. */
export interface Filter {
  readonly pairs: readonly QueryPair[]
  /** What it selects, for messages: `created within …`. */
  readonly what: string
  /** undefined where the list does not show enough of the user to tell. */
  readonly matches: (user: JsonObject) => boolean | undefined
}

/** Users in an answer that the filter must leave out, with their indexes. */
export function surplus(
  answer: Answer,
  matches: Filter['matches'],
): readonly { readonly index: number; readonly user: JsonObject }[] {
  return answer.users.map((user, index) => ({ index, user })).filter(({ user }) => matches(user) === false)
}

/** Users of the section that the filter must list and the answer lacks. */
export function missing(section: Section, answer: Answer, matches: Filter['matches']): readonly JsonObject[] {
  const ids = new Set(answer.ids)
  return section.users.filter(user => matches(user) === true && !ids.has(idText(user.id)))
}

/** Can the section show that the filter lists, and that it leaves out? */
export function shows(
  section: Section,
  matches: Filter['matches'],
): { readonly someIn: boolean; readonly someOut: boolean } {
  return {
    someIn: section.users.some(user => matches(user) === true),
    someOut: section.users.some(user => matches(user) === false),
  }
}

/** The filter for users that match both. */
export function both(a: Filter, b: Filter): Filter {
  return {
    pairs: [...a.pairs, ...b.pairs],
    what: `${a.what} and ${b.what}`,
    matches(user) {
      const answers = [a.matches(user), b.matches(user)]
      return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true
    },
  }
}

/** Which users are listed wrongly, and which are missing. */
export interface SelectionResult {
  readonly surplus: ReturnType<typeof surplus>
  readonly missing: readonly JsonObject[]
  readonly holds: boolean
}

export function compareSelection(section: Section, answer: Answer, matches: Filter['matches']): SelectionResult {
  const [over, under] = [surplus(answer, matches), missing(section, answer, matches)]
  return { surplus: over, missing: under, holds: answer.sound && over.length === 0 && under.length === 0 }
}

/**
 * Fails the clause where the list did not answer with 200 and an array.
 * @returns whether it did.
 */
export function answered(verdict: ClauseVerdict, clause: ClauseId, answer: Answer, what: string): boolean {
  if (answer.sound) return true
  const { exchange } = answer
  const observation =
    exchange.response?.status === 200
      ? {
          at: '/response/body',
          expected: 'an array',
          received: 'something else',
          message: `a list (${what}) is answered with an array`,
        }
      : wrongStatus(exchange, [200], `a list (${what}) is answered with 200, not ${String(statusOf(exchange))}`)
  verdict.fail(clause, observation, { exchanges: [exchange] })
  return false
}

/** Fails the clause for each user that should not be listed. */
export function failSurplus(
  context: ScenarioContext,
  clause: ClauseId,
  answer: Answer,
  over: SelectionResult['surplus'],
  what: string,
  compared: readonly Exchange[] = [],
): void {
  for (const { index, user } of over) {
    const observation = {
      at: `/response/body/${index}`,
      expected: what,
      received: brief(user),
      message: `the list holds nobody but users ${what}`,
    }
    context.verdict.fail(clause, observation, { exchanges: [answer.exchange], comparedWith: compared })
  }
}

/** Fails the clause for each user that should be listed and is not. */
export function failMissing(
  verdict: ClauseVerdict,
  clause: ClauseId,
  answer: Answer,
  section: Section,
  under: SelectionResult['missing'],
  what: string,
): void {
  for (const user of under) {
    const observation = {
      at: '/response/body',
      expected: brief(user),
      received: `not among the ${counted(answer.users.length, 'user')} listed`,
      message: `the list holds every user ${what}`,
    }
    verdict.fail(clause, observation, {
      exchanges: [section.exchange, answer.exchange],
      comparedWith: [section.exchange, answer.exchange],
    })
  }
}

/**
 * Judges one clause by the whole selection.
 * @returns whether it held.
 */
export function expectSelection(
  context: ScenarioContext,
  clause: ClauseId,
  section: Section,
  answer: Answer,
  { what, matches }: Filter,
): boolean {
  if (!answered(context.verdict, clause, answer, what)) return false
  const verdict = compareSelection(section, answer, matches)
  failSurplus(context, clause, answer, verdict.surplus, what)
  failMissing(context.verdict, clause, answer, section, verdict.missing, what)
  if (verdict.holds) context.verdict.pass(clause)
  return verdict.holds
}

/** A user as observations show it: only the id, as its values may be personal data. */
function brief(user: JsonObject): Json {
  return { id: user.id ?? null }
}

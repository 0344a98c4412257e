import { loadCatalogue, type Operation } from '../../catalogue/index.js'
import { bodyOf, type Exchange, wholeHeader } from '../../findings/index.js'
import type { QueryPair } from '../../generators/index.js'
import type { Json, JsonObject } from '../../json/index.js'
import { idText, listed, totalOf } from '../engine/answer.js'
import type { ScenarioContext } from '../engine/scenario.js'

/** The largest page that every target gives (PAGE-2). */
const fullPage = (): number => loadCatalogue().limits.honouredPageSize

/** The answer of a list. */
export interface Answer {
  readonly exchange: Exchange
  /** 200 with an array. */
  readonly sound: boolean
  /** The array as it stands: objects, bare ids, or whatever else came. */
  readonly items: readonly Json[]
  readonly users: readonly JsonObject[]
  /** Ids of the users, in order. */
  readonly ids: readonly string[]
  /** NaN where the header cannot be read. */
  readonly total: number
  /** The page size that the answer names, or the largest that was asked for. */
  readonly perPage: number
}

/** The page size that the answer names; undefined where it is no whole number greater than zero. */
export function pageSizeOf(exchange: Exchange): number | undefined {
  return wholeHeader(exchange, 'per-page', { atLeast: 1, mostDigits: 15 })
}

export function answerOf(exchange: Exchange): Answer {
  const body = bodyOf(exchange)
  const users = listed(exchange)
  return {
    exchange,
    users,
    sound: exchange.response?.status === 200 && Array.isArray(body),
    items: Array.isArray(body) ? body : [],
    ids: users.map(user => idText(user.id)),
    total: totalOf(exchange),
    perPage: pageSizeOf(exchange) ?? fullPage(),
  }
}

/** One page of the list, as large as every target gives it; from the pool where it was asked for before. */
export async function ask(context: ScenarioContext, list: Operation, pairs: readonly QueryPair[]): Promise<Answer> {
  return answerOf(await context.api.read({ operation: list, query: [...pairs, ['per_page', String(fullPage())]] }))
}

/** Does the page hold all users? A page that is not full is the last one (PAGE-3), whatever Total says. */
export function isComplete({ sound, items, total, perPage }: Answer): boolean {
  return sound && (items.length < Math.min(perPage, fullPage()) || items.length === total)
}

/** The pairs with later ones in place of earlier ones of the same name, so that no parameter is sent twice. */
export function combine(base: readonly QueryPair[], pairs: readonly QueryPair[]): readonly QueryPair[] {
  return [...base.filter(([name]) => !pairs.some(([other]) => other === name)), ...pairs]
}

import { readdirSync, readFileSync } from 'node:fs'
import { loadCatalogue } from '../../catalogue/index.js'
import { isObject, parseJson, type Json, type JsonObject } from '../../json/index.js'
import type { Exchange } from '../../findings/index.js'
import { parseExchange } from '../../recordings/index.js'

const folder = new URL('../../../fixtures/exchanges/', import.meta.url)

/** `fixtures/exchanges/<check>/<name>`: an exchange that passes (pass-*), fails (fail-*), or cannot tell (silent-*). */
export interface Fixture {
  /** Path below fixtures/exchanges. */
  readonly path: string
  readonly check: string
  readonly name: string
  readonly json: JsonObject
  readonly exchange: Exchange
  /** `[at, severity?]` of each observation, in order; empty but for fail-*. */
  readonly expected: readonly Json[]
}

export const foldersOfFixtures = (): readonly string[] => readdirSync(folder)

export function fixturesOf(check: string): readonly Fixture[] {
  return readdirSync(new URL(`${check}/`, folder)).map(name => {
    const json = parseJson(readFileSync(new URL(`${check}/${name}`, folder), 'utf8'))
    if (!isObject(json) || !isObject(json.exchange) || !Array.isArray(json.expected))
      throw new Error(`fixtures/exchanges/${check}/${name} needs exchange and expected`)
    return {
      path: `${check}/${name}`,
      check,
      name,
      json: json.exchange,
      exchange: parseExchange(json.exchange, loadCatalogue(), name),
      expected: json.expected,
    }
  })
}

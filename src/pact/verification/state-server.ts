import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isObject, parseJson, stringifyJson, type Json, type JsonObject } from '../../json/index.js'
import { providerStates, type StateValues } from '../provider-states.js'
import type { Interaction } from '../interactions.js'

/** An interaction to verify, and the handler that sets up its provider state. */
export interface StateSetup {
  readonly interaction: Interaction
  readonly setUp: () => Promise<StateValues>
}

/** Where the verifier asks for provider states. */
export interface StateServer {
  /** Not to be guessed, for its answers hold a token. */
  readonly url: string
  /** How often the state of an interaction was set up; interactions of one operation and state share it. */
  readonly setUps: (interaction: Interaction) => number
  /** What went wrong when states were set up, by `stateKey`. Pact would call some of it a success. */
  readonly failures: ReadonlyMap<string, string>
  close(): Promise<void>
}

/** What tells the states of interactions apart: `a user is in the project (rest_v10_…)`. */
export function stateKey(state: string, params: Json | undefined): string {
  return `${state} (${isObject(params) ? String(params['operation']) : ''})`
}

export const stateKeyOf = ({ state }: Interaction): string => stateKey(providerStates[state.name], state.params)

export async function openStateServer(setups: readonly StateSetup[]): Promise<StateServer> {
  const known = new Map(setups.map(setup => [stateKeyOf(setup.interaction), setup]))
  const counts = new Map<string, number>()
  const failures = new Map<string, string>()
  const path = `/${randomBytes(16).toString('hex')}`

  async function setUp(key: string): Promise<JsonObject> {
    counts.set(key, (counts.get(key) ?? 0) + 1)
    const setup = known.get(key)
    if (setup === undefined) throw new Error(`no handler knows the provider state ${key}`)
    return asJson(await setup.setUp())
  }

  const server = createServer((request, response) => {
    const answer = (status: number, body: JsonObject): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(stringifyJson(body))
    }
    if (request.url !== path) return answer(404, {})
    void readBody(request).then(async body => {
      const key = isObject(body) ? stateKey(String(body['state']), body['params']) : 'unreadable'
      try {
        answer(200, await setUp(key))
      } catch (error) {
        failures.set(key, error instanceof Error ? error.message : String(error))
        answer(500, {})
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    setUps: interaction => counts.get(stateKeyOf(interaction)) ?? 0,
    failures,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** Ids as numbers with all their digits: a JSON body needs numbers, and in a path they read the same. */
function asJson(values: StateValues): JsonObject {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, string]) => [
      name,
      /^\d+$/.test(value) ? BigInt(value) : value,
    ]),
  )
}

async function readBody(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    return parseJson(Buffer.concat(chunks).toString())
  } catch {
    return null
  }
}

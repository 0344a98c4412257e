import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isObject, parseJson, stringifyJson, type Json, type JsonObject } from '../../json/index.js'
import { providerStates, type StateValues } from '../provider-states.js'
import type { Interaction } from '../interactions.js'

/** An interaction to be verified, and how its state is entered. */
export interface Entrance {
  readonly interaction: Interaction
  readonly enter: () => Promise<StateValues>
}

/** Where the verifier asks for provider states. */
export interface StateServer {
  /** Not to be guessed, for its answers hold a token. */
  readonly url: string
  /** How often a state was entered for an interaction like this one. */
  readonly entered: (interaction: Interaction) => number
  /** What went wrong when states were entered, by `stateKey`. Pact alone would call some of it a success. */
  readonly failures: ReadonlyMap<string, string>
  close(): Promise<void>
}

/** Interactions of one operation and state share it. */
export function stateKey(state: string, params: Json | undefined): string {
  return `${state} (${isObject(params) ? String(params['operation']) : ''})`
}

export const keyOf = ({ state }: Interaction): string => stateKey(providerStates[state.name], state.params)

export async function openStateServer(entrances: readonly Entrance[]): Promise<StateServer> {
  const known = new Map(entrances.map(entrance => [keyOf(entrance.interaction), entrance]))
  const visits = new Map<string, number>()
  const failures = new Map<string, string>()
  const path = `/${randomBytes(16).toString('hex')}`

  async function enter(key: string): Promise<JsonObject> {
    visits.set(key, (visits.get(key) ?? 0) + 1)
    const entrance = known.get(key)
    if (entrance === undefined) throw new Error(`no handler knows the provider state ${key}`)
    return asJson(await entrance.enter())
  }

  const server = createServer((request, response) => {
    const answer = (status: number, body: JsonObject): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(stringifyJson(body))
    }
    if (request.url !== path) return answer(404, {})
    void readBody(request).then(async body => {
      const key = isObject(body) ? stateKey(String(body['state']), body['params']) : 'unreadable'
      try {
        answer(200, await enter(key))
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
    entered: interaction => visits.get(keyOf(interaction)) ?? 0,
    failures,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** Ids as bare numbers of all their digits: in a JSON body they must be numbers, and in a path they read the same. */
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

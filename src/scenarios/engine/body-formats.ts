import type { Operation } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import type { Body, Part, RequestDraft } from '../../http/index.js'
import { isObject, type Json, type JsonObject, stringifyJson } from '../../json/index.js'
import type { Identities } from './identities.js'
import { createdId, type OwnUsers } from './own-users.js'

export type Transport = 'json' | 'multipart'
export const transportNames = ['json', 'multipart'] as const satisfies readonly Transport[]

/** How a list travels in form fields: `updates[][field]`, `updates[0][field]`, or one part that holds JSON (SYNC). */
export type ListStyle = 'brackets' | 'indexed' | 'json-part'

/** Which body formats the target takes, operation by operation: learnt from one valid call for each. */
export interface Transports {
  /** The valid call that showed it; asked once for each operation and transport. */
  probe(operation: Operation, transport: Transport): Promise<Exchange>
  /** Transports whose valid call succeeded, the declared ones first. Empty where every one was refused. */
  accepted(operation: Operation): Promise<readonly Transport[]>
  /** Tells of a valid call that a scenario made anyway, so that it is not asked again. Only a 2xx counts. */
  note(operation: Operation, transport: Transport, exchange: Exchange): void
}

function formText(value: Json): string {
  return value === null ? '' : typeof value === 'object' ? stringifyJson(value) : String(value)
}

function fields(prefix: string, payload: JsonObject): Part[] {
  return Object.entries(payload).map(([name, value]) => ({ name: `${prefix}[${name}]`, value: formText(value) }))
}

/** The body of a request: `payload` is the user, the list of entries, or whatever stands under the operation's root key. */
export function encode(operation: Operation, transport: Transport, payload: Json, style: ListStyle = 'indexed'): Body {
  const root = operation.request?.root ?? ''
  if (transport === 'json') return { kind: 'json', value: { [root]: payload } }
  if (Array.isArray(payload)) {
    if (style === 'json-part') return { kind: 'multipart', parts: [{ name: root, value: stringifyJson(payload) }] }
    const parts = payload.flatMap((entry, i) =>
      isObject(entry) ? fields(`${root}[${style === 'indexed' ? i : ''}]`, entry) : [],
    )
    return { kind: 'multipart', parts }
  }
  return {
    kind: 'multipart',
    parts: isObject(payload) ? fields(root, payload) : [{ name: root, value: formText(payload) }],
  }
}

/** Does the operation's description name this transport? */
export function declares(operation: Operation, transport: Transport): boolean {
  const wanted = transport === 'json' ? 'application/json' : 'multipart/form-data'
  return operation.request?.mediaTypes.includes(wanted) ?? false
}

export function succeeded(exchange: Exchange): boolean {
  const status = exchange.response?.status ?? 0
  return status >= 200 && status < 300
}

/** Bulk bodies are lists of objects that form fields were never promised for. */
const jsonOnly = (operation: Operation): boolean =>
  operation.action === 'bulk-add' || operation.action === 'bulk-remove'

export interface TransportsInput {
  readonly send: (draft: RequestDraft) => Promise<Exchange>
  readonly users: OwnUsers
  readonly identities: Identities
}

export function createTransports({ send, users, identities }: TransportsInput): Transports {
  const probes = new Map<string, Exchange>()
  const key = (operation: Operation, transport: Transport) => `${operation.id} ${transport}`

  async function validCall(operation: Operation, transport: Transport): Promise<Exchange> {
    if (operation.action === 'create') {
      const email = identities.newEmail()
      const exchange = await send({
        operation,
        body: encode(operation, transport, { first_name: 'Asbuilt', last_name: 'Probe', email_address: email }),
      })
      const id = createdId(exchange)
      if (id !== '') users.adopt({ id, email })
      return exchange
    }
    const user = await users.take('transport')
    if (operation.action === 'update') {
      return send({ operation, path: { id: user.id }, body: encode(operation, transport, { job_title: 'Prober' }) })
    }
    if (operation.action === 'sync') {
      return send({ operation, body: encode(operation, transport, [{ id: idNumber(user.id), job_title: 'Prober' }]) })
    }
    throw new Error(`${operation.id} has no transports to try`)
  }

  return {
    async probe(operation, transport) {
      const known = probes.get(key(operation, transport))
      if (known !== undefined) return known
      const exchange = await validCall(operation, transport)
      probes.set(key(operation, transport), exchange)
      return exchange
    },
    async accepted(operation) {
      if (jsonOnly(operation)) return ['json']
      const found: Transport[] = []
      for (const transport of transportNames) {
        if (succeeded(await this.probe(operation, transport))) found.push(transport)
      }
      return found.toSorted((a, b) => Number(declares(operation, b)) - Number(declares(operation, a)))
    },
    note(operation, transport, exchange) {
      if (succeeded(exchange)) probes.set(key(operation, transport), exchange)
    },
  }
}

/** An id as the exact number that goes into a body. */
export function idNumber(id: string): number | bigint {
  const value = Number(id)
  return Number.isSafeInteger(value) ? value : BigInt(id)
}

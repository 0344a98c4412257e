import type { Operation } from '../../catalogue/index.js'
import { bodyOf, isObject, sameJson, type ClauseId, type Exchange, type Json, type JsonObject } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { ModelBreach } from './model-breach.js'
import type { DirectoryModel, Person, RealDirectory } from './directory-model.js'

/** Fields that anybody can set and every version shows alike. */
const plain = ['first_name', 'last_name', 'job_title', 'city', 'zip', 'address', 'notes', 'is_active', 'origin_id', 'email_address'] as const
const nothing = (value: Json): boolean => value === null || value === ''

/** What a command did, and which clauses it would break. */
export interface Deed {
  readonly operation: Operation
  readonly exchange: Exchange
  readonly person: Person
  /** What was sent and is stored now; nothing where the target refused. */
  readonly stored: JsonObject
  readonly clauses: {
    /** Broken where the user does not show what was stored. */
    readonly stored: ClauseId
    /** Broken where anything else of the user has changed, or anything of anybody else. */
    readonly others: ClauseId
  }
  /** The show operation that is to tell. */
  readonly view: Operation
  /** Look at somebody else as well. */
  readonly bystander: boolean
}

/** Sends a request as a step of the sequence. */
export async function ask(real: RealDirectory, draft: RequestDraft): Promise<Exchange> {
  const exchange = await real.context.send(draft)
  real.asked.push(exchange)
  return exchange
}

/** Holds the target against the model after a deed: what was stored is shown, and nothing else has changed. @throws ModelBreach */
export async function hold(model: DirectoryModel, real: RealDirectory, deed: Deed): Promise<void> {
  const { person, stored, clauses, operation, exchange, view } = deed
  await holdPerson(real, deed, person, stored)
  if (deed.bystander) {
    const others = model.people.filter(other => other !== person)
    const other = others[real.asked.length % Math.max(1, others.length)]
    if (other !== undefined) await holdPerson(real, { operation, exchange, view, clauses: { ...clauses, stored: clauses.others } }, other, {})
  }
  for (const clause of [clauses.stored, clauses.others]) real.held.add(`${clause} ${operation.id}`)
}

async function holdPerson(real: RealDirectory, { operation, exchange, view, clauses }: Pick<Deed, 'operation' | 'exchange' | 'view' | 'clauses'>, person: Person, stored: JsonObject): Promise<void> {
  const show = await ask(real, { operation: view, path: { id: person.id } })
  const user = bodyOf(show)
  const shown = show.response?.status === 200 && isObject(user) ? user : null
  if (shown === null) {
    throw new ModelBreach(clauses.stored, operation, { at: '/response/status', expected: 200, received: show.response?.status ?? null, message: 'a user that the model has is not shown' }, [exchange, show])
  }
  compare(person, shown, stored, (field, expected, received) =>
    new ModelBreach(Object.hasOwn(stored, field) ? clauses.stored : clauses.others, operation, {
      at: `/response/body/${field}`, expected, received,
      message: Object.hasOwn(stored, field) ? `${field} was stored, and another value is shown` : `${field} has changed, and nobody changed it`,
    }, [...(person.first === null || Object.hasOwn(stored, field) ? [] : [person.first]), exchange, show]))
}

/** Compares what is shown with what the model has, and learns what it does not know yet. */
export function compare(person: Person, shown: JsonObject, stored: JsonObject, breach: (field: string, expected: Json, received: Json) => Error): void {
  for (const field of plain) {
    const received = shown[field]
    if (received === undefined) continue
    const expected = Object.hasOwn(stored, field) ? stored[field] : person.known[field]
    if (expected !== undefined && !sameJson(expected, received) && !(nothing(expected) && nothing(received))) throw breach(field, expected, received)
    person.known[field] = received
  }
  for (const [field, value] of Object.entries(stored)) if (value !== undefined) person.known[field] = value
}

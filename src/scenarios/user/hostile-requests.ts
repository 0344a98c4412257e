import { userField, type Schema } from '../../catalogue/index.js'
import { type Exchange, parseBody } from '../../findings/index.js'
import { draw, invalidFor, userDraft } from '../../generators/index.js'
import { isObject, type Json, stringifyJson } from '../../json/index.js'
import { createdId, idNumber, statusOf, succeeded } from '../engine/answer.js'
import { type OwnUser } from '../engine/own-users.js'
import { encode } from '../engine/request-body.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { hostileBodies, type HostileBody } from './hostile-body.js'

const clauses = ['USER-14/answered-in-full', 'USER-14/success-or-client-error', 'USER-14/answer-is-json'] as const
const actions = ['create', 'update', 'sync', 'bulk-add', 'bulk-remove'] as const
/**
 * Bodies that every operation gets, as servers stumble over them most, and the number of others; each is sent
 * somewhere.
 */
const ALWAYS = ['control characters', 'long texts']
const OTHERS = 2
/** Answers to an oversized request, or of a gateway, need not be JSON (HTTP-2, HTTP-3). */
const notJson = new Set([413, 414, 431, 502, 503, 504])

/** Any body at all gets a complete answer, with a 2xx or 4xx and in JSON (USER-14). */
export const hostileRequests = defineScenario({
  id: 'hostile-requests',
  clauses,
  appliesTo: { action: actions },
  mode: 'write',
  requests: operation => ALWAYS.length + OTHERS + (operation.action.startsWith('bulk') ? 0 : 2),
  late: 60,
  async run(context) {
    const { operation, users } = context
    const ownUser = await users.take('user-hostile')
    let stored = false
    for (const { contentType, bytes, name } of [
      ...bodiesInTurn(context, ownUser),
      ...generatedBodies(context, ownUser),
    ]) {
      const path = operation.path.includes('{id}') ? { path: { id: ownUser.id } } : {}
      const exchange = await context.api.send({
        operation,
        ...path,
        body: { kind: 'raw', bytes: bytes(), contentType },
        mustBeRefused: true,
      })
      judge(context.verdict, name, exchange)
      stored ||= succeeded(exchange)
      const id = createdId(exchange)
      if (operation.action === 'create' && id !== '' && id !== ownUser.id) users.adopt({ id, email: ownUser.email })
    }
    if (stored) await restoreUser(context, ownUser)
  },
})

/**
 * The bodies of the table that this operation tries: its neighbours try the next ones, and the seed says where it
 * starts.
 */
function bodiesInTurn({ catalogue, operation, run }: ScenarioContext, ownUser: OwnUser): HostileBody[] {
  const table = hostileBodies(operation, ownUser)
  const position = catalogue.select({ action: actions }).findIndex(({ id }) => id === operation.id)
  const others = table.filter(({ name }) => !ALWAYS.includes(name))
  const share = Array.from(
    { length: OTHERS },
    (_, i) => others[((Math.abs(run.seed) + position) * OTHERS + i) % others.length],
  )
  return [...table.filter(({ name }) => ALWAYS.includes(name)), ...share].filter(body => body !== undefined)
}

/**
 * A body generated from the model that breaks one keyword of one field; none for memberships, whose ids may be
 * anybody's. No id is below 1: a target that takes any number for a reference would show it afterwards, where HTTP-7
 * judges it.
 */
function generatedBodies(context: ScenarioContext, ownUser: OwnUser): HostileBody[] {
  const { catalogue, operation, run } = context
  const model = catalogue.models.get(operation.request?.payload.model ?? '') as Schema
  if (operation.action === 'bulk-add' || operation.action === 'bulk-remove') return []
  // an own user keeps the marks by which it is known
  const base = userDraft(model, catalogue.models, { without: [userField.active, userField.email, userField.originId] })
  const { value, pointer } = draw(
    invalidFor(model, catalogue.models, { base }).filter(({ keyword }) => keyword !== 'minimum'),
    run.seed + context.run.pick('invented', 1_000_000),
  )
  const anchor: Json =
    operation.action === 'create'
      ? { [userField.email]: ownUser.email }
      : operation.action === 'sync'
        ? { id: idNumber(ownUser.id) }
        : {}
  const user: Json = isObject(value) ? { ...value, ...(anchor as object) } : value
  const payload: Json = operation.action === 'sync' ? [user] : user
  return [
    {
      name: `a mistake at ${pointer || 'the root'}`,
      contentType: 'application/json',
      bytes: () => Buffer.from(stringifyJson({ [operation.request?.root ?? '']: payload })),
    },
  ]
}

function judge(verdict: ClauseVerdict, name: string, exchange: Exchange): void {
  const [inFull, status, isJson] = clauses
  const evidence = { exchanges: [exchange] }
  const answered = exchange.response !== null
  verdict.expect(
    inFull,
    answered,
    () => ({
      at: '/response',
      expected: 'a complete response',
      received: statusOf(exchange),
      message: `no complete answer to ${name}`,
    }),
    evidence,
  )
  if (!answered) {
    for (const clause of [status, isJson]) verdict.skip(clause, 'baseline-refused', 'no answer came')
    return
  }
  const code = exchange.response?.status ?? 0
  verdict.expect(
    status,
    (code >= 200 && code < 300) || (code >= 400 && code < 500),
    () => ({
      at: '/response/status',
      expected: '2xx or 4xx',
      received: code,
      message: `the status that answers ${name}`,
    }),
    evidence,
  )
  verdict.expect(
    isJson,
    notJson.has(code) || parseBody(exchange).ok,
    () => ({
      at: '/response/body',
      expected: 'a JSON body',
      received: exchange.response?.text.slice(0, 80) ?? null,
      message: `the answer to ${name} is no JSON`,
    }),
    evidence,
  )
}

/** Clears what was stored of the own user, so that no list shows it later. */
async function restoreUser(context: ScenarioContext, ownUser: OwnUser): Promise<void> {
  const { catalogue, operation, api } = context
  const update = catalogue.operations.find(other => other.action === 'update' && other.version === operation.version)
  const [format] = update === undefined ? [] : await api.formats.accepted(update)
  if (update === undefined || format === undefined) return
  const empty = Object.fromEntries(
    [
      userField.notes,
      userField.city,
      userField.postalCode,
      userField.address,
      userField.originData,
      userField.signature,
      userField.personnelNumber,
      userField.fax,
    ].map(field => [field, '']),
  )
  const plain = {
    [userField.givenName]: 'Asbuilt',
    [userField.familyName]: 'Own',
    [userField.jobTitle]: 'Prober',
    [userField.email]: ownUser.email,
    [userField.active]: true,
    ...empty,
  }
  await context.api.send({ operation: update, path: { id: ownUser.id }, body: encode(update, format, plain) })
}

import { bodyOf, isObject, type ClauseId, type Json, type JsonObject } from '../../findings/index.js'
import type { ScenarioContext } from '../context.js'
import { expectStatus } from '../refusal.js'
import { keyOf, type BulkAnswer } from './pairs.js'
import { objectsIn } from './result.js'

const ENTITIES = 'BULK-3/entities-is-a-list-of-objects'
const ERRORS = 'BULK-3/errors-is-a-list-of-objects'
const IDS = 'BULK-3/ids-are-strings'
const EACH = 'BULK-3/each-pair-accounted-for'
const kinds = [
  { list: 'entities', inner: 'projects', clause: 'BULK-3/entity-keys' },
  { list: 'errors', inner: 'errors', clause: 'BULK-3/error-keys' },
] as const

export const listClauses: readonly ClauseId[] = [
  'BULK-3/all-succeed-is-200', 'BULK-3/some-fail-is-207', 'BULK-3/all-fail-is-207', ENTITIES, ERRORS, 'BULK-3/entity-keys', 'BULK-3/error-keys', IDS, EACH,
]

/** Requests by what becomes of their entries. */
export interface ListAnswers {
  readonly allSucceed: readonly BulkAnswer[]
  readonly someFail: BulkAnswer
  readonly allFail: BulkAnswer
}

/** Judges answers that should be lists of what succeeded and what failed (BULK-3). */
export function judgeLists(context: ScenarioContext, { allSucceed, someFail, allFail }: ListAnswers): void {
  if (!context.judges(ENTITIES)) return
  for (const { exchange, result } of allSucceed) {
    const answered = expectStatus(context, 'BULK-3/all-succeed-is-200', exchange, [200], 'a request whose entries all succeed is not answered with 200')
    if (answered && result.errors > 0) {
      context.fail('BULK-3/all-succeed-is-200', { at: '/response/body/errors', expected: 'no errors', received: result.errors, message: 'an answer with 200 has errors' }, { exchanges: [exchange] })
    }
  }
  expectStatus(context, 'BULK-3/some-fail-is-207', someFail.exchange, [207], 'a request of which some entries fail is not answered with 207')
  expectStatus(context, 'BULK-3/all-fail-is-207', allFail.exchange, [207], 'a request whose entries all fail is not answered with 207')
  for (const answer of [...allSucceed, someFail, allFail]) judgeBody(context, answer)
  for (const clause of listClauses) context.skip(clause, 'baseline-refused', 'no answer with 200 or 207 shows it')
}

function judgeBody(context: ScenarioContext, answer: BulkAnswer): void {
  const { exchange, pairs, result } = answer
  const status = exchange.response?.status
  const body = bodyOf(exchange)
  if ((status !== 200 && status !== 207) || !isObject(body)) return
  const list = (clause: ClauseId, name: string, least: number): void => {
    const value = body[name]
    context.expect(clause, Array.isArray(value) && value.length >= least && value.every(isObject), () => ({
      at: `/response/body/${name}`, expected: 'a list of objects', received: Array.isArray(value) ? value.slice(0, 1) : value ?? null, message: `${name} is no list of objects`,
    }), { exchanges: [exchange] })
  }
  list(ENTITIES, 'entities', 0)
  if (status === 207) list(ERRORS, 'errors', 1)
  for (const kind of kinds) objectsIn(body[kind.list]).forEach((item, i) => { judgeItem(context, answer, kind, item, i) })
  const keys = [...new Set(pairs.map(keyOf))]
  const told = [...result.pairs.keys()]
  context.expect(EACH, keys.length === told.length && keys.every(key => result.pairs.has(key)) && result.repeated.length === 0, () => ({
    at: '/response/body', expected: keys, received: [...told, ...result.repeated], message: 'entities and errors do not account for each pair sent once',
  }), { exchanges: [exchange] })
}

function judgeItem(context: ScenarioContext, { exchange, pairs }: BulkAnswer, { list, inner, clause }: (typeof kinds)[number], item: JsonObject, i: number): void {
  const projects = item[inner]
  const whole = item.userId !== undefined && Array.isArray(projects) && projects.length > 0
    && projects.every(project => isObject(project) && project.projectId !== undefined && typeof project.message === 'string')
  context.expect(clause, whole, () => ({
    at: `/response/body/${list}/${i}`, expected: { keys: ['userId', inner, 'projectId', 'message'] }, received: { keys: Object.keys(item) },
    message: `an item of ${list} lacks userId, ${inner}, projectId or message`,
  }), { exchanges: [exchange] })
  const judgeId = (value: Json | undefined, sent: readonly string[], at: string): void => {
    if (value === undefined) return
    context.expect(IDS, typeof value === 'string' && sent.includes(value), () => ({
      at: `/response/body/${list}/${i}/${at}`, expected: 'the digits of an id that was sent, as text', received: value, message: 'an id is not the text of an id that was sent',
    }), { exchanges: [exchange] })
  }
  judgeId(item.userId, pairs.map(({ user }) => user), 'userId')
  objectsIn(projects).forEach((project, j) => { judgeId(project.projectId, pairs.map(pair => pair.project), `${inner}/${j}/projectId`) })
}

import { userField, type BodySchema, type Catalogue, type Operation } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject, type Json, type JsonObject, sameJson } from '../../json/index.js'
import { idText } from '../engine/answer.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { stableData } from '../engine/stable-data.js'
import { SkipError, wrongStatus } from '../engine/verdict.js'
import { type Answer, ask } from './list-answer.js'
import { prepareSubjects } from './subjects.js'

/** The first page of the list under judgement, or for a show operation of the list of the same version and company. */
export async function listBeside(context: ScenarioContext): Promise<Answer> {
  const { operation, catalogue } = context
  const beside = (other: Operation): boolean =>
    other.action === 'list' && other.version === operation.version && other.companyIn === operation.companyIn
  const list = operation.action === 'list' ? operation : catalogue.operations.find(beside)
  if (list === undefined) throw new Error(`no list beside ${operation.id}`)
  await prepareSubjects(context)
  return ask(context, list, [])
}

/**
 * The id with the most digits that the list shows, as a careless reader would round it (HTTP-7). Among equals an odd
 * one, as an even one may survive rounding, and then the user with the most fields.
 */
export async function exactId(context: ScenarioContext): Promise<string> {
  const { users } = await listBeside(context)
  const ranked = users.map(user => {
    const id = idText(user.id)
    const filled = Object.values(user).filter(value => value !== null && value !== '').length
    return { id, rank: id.length * 1000 + (/[13579]$/.test(id) ? 500 : 0) + filled }
  })
  const [largest] = ranked.filter(({ id }) => id !== '').toSorted((a, b) => b.rank - a.rank)
  if (largest === undefined) throw new SkipError('missing-data', 'the list shows no user')
  return largest.id
}

const AGREES = 'LIST-13/listed-user-agrees-with-shown'
const DIGITS = 'HTTP-7/same-digits-in-every-answer'

/**
 * A user is shown with the values of the list (LIST-13) and by the digits of its id (HTTP-7): the largest id, in a full
 * run also the user with the most fields and an inactive one.
 */
export const listedAndShown = defineScenario({
  id: 'listed-and-shown',
  clauses: [AGREES, DIGITS],
  appliesTo: { action: ['list', 'show'] },
  mode: 'read',
  requests: 1.7,
  requestsReadOnly: 0,
  async run(context) {
    const { exchange: list, users } = await listBeside(context)
    const show =
      context.operation.action === 'show' ? context.operation : context.directory.showBeside(context.operation)
    for (const id of await chosen(context, users)) {
      const user = users.find(other => idText(other.id) === id)
      const shown = await context.api.read({ operation: show, path: { id } })
      const status = shown.response?.status
      const evidence = { exchanges: [list, shown], comparedWith: [list] }
      if (status === 404)
        context.verdict.fail(
          DIGITS,
          wrongStatus(shown, [200], 'a request by the digits that the list shows finds the user'),
          evidence,
        )
      if (status !== 200 || user === undefined) continue
      const body = bodyOf(shown)
      context.verdict.expect(
        DIGITS,
        isObject(body) && idText(body.id) === id,
        () => ({
          at: '/response/body/id',
          expected: id,
          received: isObject(body) ? idText(body.id) : null,
          message: 'the user is shown with the digits of the list',
        }),
        evidence,
      )
      if (isObject(body)) judgeFields(context, list, shown, user, body)
    }
    for (const clause of [AGREES, DIGITS] as const)
      context.verdict.skip(clause, 'baseline-refused', 'no listed user could be shown')
  },
})

async function chosen(context: ScenarioContext, users: readonly JsonObject[]): Promise<readonly string[]> {
  const largest = await exactId(context)
  if (!context.run.write || context.operation.action === 'show') return [largest]
  const filled = (user: JsonObject): number =>
    Object.values(user).filter(value => value !== null && value !== '').length
  const fullest = users
    .map(user => ({ user, count: filled(user) }))
    .reduce<{ user?: JsonObject; count: number }>((best, one) => (one.count > best.count ? one : best), {
      count: -1,
    }).user
  const inactive = users.find(user => user[userField.active] === false)
  return [...new Set([largest, idText(fullest?.id), idText(inactive?.id)].filter(id => id !== ''))]
}

function judgeFields(
  context: ScenarioContext,
  list: Exchange,
  shown: Exchange,
  listed: JsonObject,
  body: JsonObject,
): void {
  const { catalogue, operation } = context
  const beside = context.operation.action === 'list' ? context.directory.showBeside(operation) : operation
  const declared = fieldsOf(catalogue, catalogue.bodyModel(beside, 200))
  const [left, right] = [stableData(listed) as JsonObject, stableData(body) as JsonObject]
  const fields = fieldsOf(catalogue, catalogue.bodyModel(operation, 200)).filter(
    field => declared.includes(field) && field in left && field in right,
  )
  const apart = fields.filter(field => !agree(left[field] ?? null, right[field] ?? null))
  for (const field of apart) {
    context.verdict.fail(
      AGREES,
      {
        at: `/response/body/${field}`,
        expected: kind(left[field] ?? null),
        received: kind(right[field] ?? null),
        message: `${field} of a user is the same listed and shown`,
      },
      { exchanges: [list, shown], comparedWith: [list, shown] },
    )
  }
  if (apart.length === 0) context.verdict.pass(AGREES)
}

/** Fields that a body may have: of its model, or of any of its branches. */
function fieldsOf(catalogue: Catalogue, body: BodySchema | null): readonly string[] {
  if (body === null) return []
  const own = body.model === undefined ? [] : catalogue.fieldsOf(body.model)
  return [...new Set([...own, ...Object.values(body.branches).flatMap(branch => fieldsOf(catalogue, branch))])]
}

/** Are the values equal? An empty text counts as none (TEXT-1). Of two objects only the keys count that both have. */
function agree(a: Json, b: Json): boolean {
  if (isObject(a) && isObject(b))
    return Object.keys(a).every(key => !(key in b) || agree(a[key] ?? null, b[key] ?? null))
  const [left, right] = [a === '' ? null : a, b === '' ? null : b]
  return sameJson(left, right)
}

/** The value, cut short. */
function kind(value: Json): Json {
  return typeof value === 'string' && value.length > 60
    ? `${value.slice(0, 60)}…`
    : isObject(value)
      ? { id: value.id ?? null }
      : value
}

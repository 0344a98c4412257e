import { userField, propertiesOf } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { draw, userDraft } from '../../generators/index.js'
import { isObject, type Json, type JsonObject, sameJson } from '../../json/index.js'
import { createdId, idNumber, succeeded } from '../engine/answer.js'
import { encode } from '../engine/request-body.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { stableData } from '../engine/stable-data.js'
import { SkipError, wrongStatus } from '../engine/verdict.js'
import { fieldsShown } from '../user/sent-fields.js'

const EVERYWHERE = 'VER-1/write-shows-in-every-version'

interface Written {
  readonly id: string
  readonly exchange: Exchange
  /** Names of the fields that were sent. */
  readonly fields: readonly string[]
}

/** What one version wrote, every other version shows alike (VER-1). */
export const writtenOnce = defineScenario({
  id: 'written-once',
  clauses: [EVERYWHERE],
  appliesTo: { action: ['create', 'update', 'sync'] },
  mode: 'write',
  requests: 3.6,
  async run(context) {
    const { catalogue, operation } = context
    const written = await write(context)
    if (written.id === '') throw new SkipError('baseline-refused', 'the answer does not tell who was written')
    const own = context.directory.showBeside(operation)
    const home = await context.api.send({ operation: own, path: { id: written.id } })
    const here = stableData(bodyOf(home))
    if (home.response?.status !== 200 || !isObject(here))
      throw new SkipError('baseline-refused', 'the version that wrote the user does not show it')
    const shows = catalogue.operations.filter(
      other => other.action === 'show' && other.companyIn === operation.companyIn && other !== own,
    )
    // two of the other versions, in turn with the other operations that write
    const turn = context.run.pick('others', shows.length)
    for (const show of [...shows.slice(turn), ...shows.slice(0, turn)].slice(0, 2)) {
      const there = await context.api.send({ operation: show, path: { id: written.id } })
      const user = stableData(bodyOf(there))
      const exchanges = [written.exchange, home, there]
      if (there.response?.status !== 200 || !isObject(user)) {
        context.verdict.fail(
          EVERYWHERE,
          wrongStatus(there, 200, `a user written through one version is not shown in version ${show.version}`),
          { exchanges },
        )
        continue
      }
      const shared = written.fields.filter(
        field => fieldsShown(catalogue, own).has(field) && fieldsShown(catalogue, show).has(field),
      )
      const wrong = shared.filter(field => !sameValue(here[field] ?? null, user[field] ?? null))
      if (wrong.length === 0) context.verdict.pass(EVERYWHERE)
      for (const field of wrong) {
        const observation = {
          at: `/response/body/${field}`,
          expected: here[field] ?? null,
          received: user[field] ?? null,
          message: `version ${show.version} shows another ${field} than the version that wrote it`,
        }
        context.verdict.fail(EVERYWHERE, observation, { exchanges, comparedWith: [home, there] })
      }
    }
  },
})

const empty = (value: Json): boolean => value === null || value === ''
const sameValue = (a: Json, b: Json): boolean => sameJson(a, b) || (empty(a) && empty(b))

/**
 * The user that was created to learn the body formats, or an own user that is updated or synced with generated fields.
 */
async function write(context: ScenarioContext): Promise<Written> {
  const { catalogue, operation, users, api } = context
  const accepted = await api.formats.acceptedOrSkip(operation)
  const format = accepted[context.run.pick('transport', accepted.length)] ?? accepted[0]
  const model = catalogue.models.get(operation.request?.payload.model ?? '') ?? {}
  if (operation.action === 'create') {
    const exchange = await api.formats.probe(operation, format)
    return { id: createdId(exchange), exchange, fields: Object.keys(propertiesOf(model)) }
  }
  const { id } = await users.take('versions')
  const fixed = ['id', userField.email, userField.originId, userField.active, userField.picture]
  const fields: JsonObject = {
    ...draw(
      userDraft(model, catalogue.models, { without: fixed }),
      context.run.seed + context.run.pick('draft', 1_000_000),
    ),
  }
  const payload: Json = operation.action === 'sync' ? [{ ...fields, id: idNumber(id) }] : fields
  const exchange = await context.api.send({
    operation,
    ...(operation.action === 'sync' ? {} : { path: { id } }),
    body: encode(operation, format, payload),
  })
  if (!succeeded(exchange)) throw new SkipError('baseline-refused', 'the sound write was refused')
  return { id, exchange, fields: Object.keys(fields) }
}

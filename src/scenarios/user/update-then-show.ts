import fc from 'fast-check'
import { userField, type Schema } from '../../catalogue/index.js'
import { bodyOf, type ClauseId, type Exchange, type Observation } from '../../findings/index.js'
import { draw, findCounterexample, userDraft } from '../../generators/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { type BodyFormat, encode } from '../engine/request-body.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { SkipError, wrongStatus } from '../engine/verdict.js'
import { knownReferences } from './create-user.js'
import { type SentDifference, differencesFromSent, fieldsShown, unexpectedChanges } from './sent-fields.js'
import { judgeSpecialTexts, specialTextClauses, specialTextFields } from './special-texts.js'

interface Breach {
  readonly clause: ClauseId
  readonly observation: Observation
  readonly exchanges: readonly Exchange[]
}

/** An update, and the show after it. */
interface UpdateTrial {
  readonly sent: JsonObject
  readonly update: Exchange
  readonly after: Exchange
  readonly breaches: readonly Breach[]
}

const clauses = [
  'USER-7/updated-is-200',
  'USER-7/sent-fields-change',
  'USER-7/change-is-stored',
  'USER-7/other-fields-stay',
  'USER-7/updated-at-not-back',
] as const

const ALONE = userField.jobTitle

/**
 * An update is answered with 200, stores what was sent (USER-7, USER-11) and changes nothing else. An own user is
 * updated and shown: first with every field, then with one, then with generated handfuls of fields.
 */
export const updateThenShow = defineScenario({
  id: 'update-then-show',
  clauses: [...clauses, ...specialTextClauses],
  appliesTo: { action: 'update' },
  mode: 'write',
  requests: 10,
  async run(context) {
    const { operation, catalogue } = context
    const accepted = await context.api.formats.acceptedOrSkip(operation)
    const [first] = accepted
    const { id } = await context.users.take('user-writes')
    const references = await knownReferences(context)
    const model = catalogue.models.get(operation.request?.payload.model ?? '') as Schema
    const seed = context.run.seed + context.run.pick('draft', 1_000_000)
    const everything = draw(
      userDraft(model, catalogue.models, { presence: 'all', overrides: { ...references, ...specialTextFields } }),
      seed,
    )
    let before = await show(context, id)
    const attempt = async (format: BodyFormat, sent: JsonObject): Promise<UpdateTrial> => {
      const trial = await updateOnce(context, id, format, sent, before)
      const after = bodyOf(trial.after)
      before = isObject(after) ? after : null
      return trial
    }
    // of the two operations of a version one gets everything in the one body format, the other in the other
    const [usual, other] =
      operation.companyIn === 'path' ? [first, accepted.at(-1) ?? first] : [accepted.at(-1) ?? first, first]
    const whole = await attempt(usual, everything)
    report(context.verdict, whole.breaches)
    const shown = bodyOf(whole.after)
    if (whole.update.response?.status !== 200 || !isObject(shown))
      throw new SkipError('baseline-refused', 'the update of every field was refused')
    judgeSpecialTexts(
      context.verdict,
      everything,
      shown,
      fieldsShown(catalogue, context.directory.showBeside(operation)),
      [whole.update, whole.after],
    )

    // with one field alone every other one has to stay; the handfuls leave that one out
    const single = await attempt(other, { [ALONE]: 'Alone' })
    report(context.verdict, single.breaches)
    let worst: UpdateTrial | null = null
    const handful = userDraft(model, catalogue.models, { presence: 'any', without: [ALONE] }).filter(
      fields => Object.keys(fields).length > 0,
    )
    const some = fc.tuple(fc.constantFrom(...accepted), handful)
    const found = await findCounterexample(
      some,
      async ([format, sent]) => {
        const trial = await attempt(format, sent)
        if (trial.breaches.length > 0) worst = trial
        return trial.breaches.length === 0
      },
      { seed, runs: 2, shrinks: 6 },
    )
    const failed = worst as UpdateTrial | null
    if (found !== null && failed !== null)
      report(context.verdict, failed.breaches, { seed: found.seed, path: found.path })
    const all = new Set(
      [...whole.breaches, ...single.breaches, ...(failed?.breaches ?? [])].map(({ clause }) => clause),
    )
    for (const clause of clauses) if (!all.has(clause)) context.verdict.pass(clause)
  },
})

function report(verdict: ClauseVerdict, breaches: readonly Breach[], replay?: { seed: number; path: string }): void {
  for (const { clause, observation, exchanges } of breaches)
    verdict.fail(clause, observation, { exchanges, ...(replay === undefined ? {} : { replay }) })
}

async function show(context: ScenarioContext, id: string): Promise<JsonObject | null> {
  const body = bodyOf(
    await context.api.send({ operation: context.directory.showBeside(context.operation), path: { id } }),
  )
  return isObject(body) ? body : null
}

/** Sends one update and the show after it, and collects what is wrong with the two. */
async function updateOnce(
  context: ScenarioContext,
  id: string,
  format: BodyFormat,
  sent: JsonObject,
  before: JsonObject | null,
): Promise<UpdateTrial> {
  const { operation, catalogue, directory } = context
  const shows = directory.showBeside(operation)
  const update = await context.api.send({ operation, path: { id }, body: encode(operation, format, sent) })
  const after = await context.api.send({ operation: shows, path: { id } })
  const [answer, user] = [bodyOf(update), bodyOf(after)]
  if (update.response?.status !== 200 || !isObject(answer)) {
    const observation = wrongStatus(update, 200, 'a sound update is answered with 200 and the user')
    return { sent, update, after, breaches: [{ clause: 'USER-7/updated-is-200', observation, exchanges: [update] }] }
  }
  const both = [update, after]
  const inAnswer = differencesFromSent(sent, answer, fieldsShown(catalogue, operation))
  const stored = isObject(user) ? differencesFromSent(sent, user, fieldsShown(catalogue, shows)) : []
  const strays = isObject(user) && before !== null ? unexpectedChanges(before, user, Object.keys(sent)) : []
  const back =
    isObject(user) && before !== null
      ? timeTurnedBack([before[userField.updatedAt], before[userField.createdAt]], user[userField.updatedAt])
      : []
  return {
    sent,
    update,
    after,
    breaches: [
      ...inAnswer.map(wrong =>
        breach('USER-7/sent-fields-change', wrong, 'was sent, and the answer shows another value', [update]),
      ),
      ...stored.map(wrong => breach('USER-7/change-is-stored', wrong, 'was sent, and show has another value', both)),
      ...strays.map(wrong =>
        breach('USER-7/other-fields-stay', wrong, 'was not sent, and is another one after the update', both),
      ),
      ...back.map(wrong => breach('USER-7/updated-at-not-back', wrong, 'goes back', both)),
    ],
  }
}

function breach(
  clause: ClauseId,
  { field, expected, received }: SentDifference,
  what: string,
  exchanges: readonly Exchange[],
): Breach {
  return {
    clause,
    observation: { at: `/response/body/${field}`, expected, received, message: `${field} ${what}` },
    exchanges,
  }
}

/**
 * Judges that updated_at is not earlier than before, nor than the creation. Times are written alike (HTTP-6), so they
 * compare as text.
 */
function timeTurnedBack(earlier: readonly (Json | undefined)[], young: Json | undefined): SentDifference[] {
  const old = earlier
    .filter(time => typeof time === 'string')
    .toSorted()
    .at(-1)
  const back = old !== undefined && typeof young === 'string' && young < old
  return back ? [{ field: userField.updatedAt, expected: `${old} or later`, received: young }] : []
}

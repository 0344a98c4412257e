import { type ClauseId } from '../../findings/index.js'
import { idText } from '../engine/answer.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { SkipError, wrongStatus } from '../engine/verdict.js'
import { type Created, createOver, knownReferences, settable } from './create-user.js'
import { judgeReadBack, judgeUnfilled } from './created-everywhere.js'
import { judgeAvatar, judgeLayer, judgeReadOnly, readOnlyClauses } from './extras.js'
import { differencesFromSent, fieldsShown } from './sent-fields.js'
import { specialTextClauses } from './special-texts.js'

/**
 * A created user is answered with 201, comes back as sent, and is shown and listed in every version (USER-3, USER-11).
 * One user is created in each body format (USER-9), with every field that can be sent. The JSON body also carries
 * fields that cannot be set (USER-12) and unknown ones (USER-15), the form a picture: where that is refused, it is sent
 * again without.
 */
export const createThenShow = defineScenario({
  id: 'create-then-show',
  clauses: [
    'USER-3/created-is-201',
    'USER-3/sent-fields-come-back',
    'USER-3/id-is-new',
    'USER-3/shown-in-every-version',
    'USER-3/listed-in-every-version',
    'USER-9/multipart-taken',
    'USER-9/json-create-taken',
    'USER-9/avatar-file-becomes-url',
    'USER-15/bid-contact-accepted',
    'USER-15/unknown-field-ignored',
    'TEXT-1/unfilled-text-is-null-or-empty',
    ...readOnlyClauses,
    ...specialTextClauses,
  ],
  appliesTo: { action: 'create' },
  mode: 'write',
  requests: 20,
  async run(context) {
    const known = await knownIds(context)
    const references = await knownReferences(context)
    const json = await createOver(context, 'json', references)
    const multipart = await createOver(context, 'multipart', references)
    judgeFormat(context.verdict, 'USER-9/json-create-taken', json)
    judgeFormat(context.verdict, 'USER-9/multipart-taken', multipart)
    judgeExtras(context, json, multipart)
    const created = [json, multipart].filter(({ taken }) => taken)
    if (created.length === 0) {
      context.verdict.fail('USER-3/created-is-201', wrongStatus(json.exchange, 201, 'a sound request creates nobody'), {
        exchanges: [json.exchange, multipart.exchange],
      })
      throw new SkipError('baseline-refused', 'no user could be created')
    }
    for (const one of created) judgeAnswer(context, one, known)
    await judgeReadBack(
      context,
      created.filter(({ id }) => id !== ''),
    )
    for (const clause of this.clauses)
      context.verdict.skip(clause, 'baseline-refused', 'no user that shows it was created')
  },
})

async function knownIds(context: ScenarioContext): Promise<Set<string>> {
  const listed = await context.directory.sample(context.operation, 'all')
  return new Set([...listed.map(user => idText(user.id)), ...context.users.all.map(({ id }) => id)])
}

function judgeFormat(verdict: ClauseVerdict, clause: ClauseId, { taken, exchange }: Created): void {
  verdict.expect(
    clause,
    taken,
    () => wrongStatus(exchange, 201, 'not even the plainest user is created over this transport'),
    { exchanges: [exchange] },
  )
}

function judgeExtras(context: ScenarioContext, json: Created, multipart: Created): void {
  for (const one of [json, multipart].filter(({ taken }) => taken))
    judgeLayer(context.verdict, 'USER-15/bid-contact-accepted', one, 'own-field')
  if (json.taken) {
    judgeLayer(context.verdict, 'USER-15/unknown-field-ignored', json, 'unknown-field')
    judgeReadOnly(context, json, json.user)
  } else
    for (const clause of ['USER-15/unknown-field-ignored', ...readOnlyClauses] as const)
      context.verdict.skip(clause, 'transport-refused', 'JSON')
  if (multipart.taken) judgeAvatar(context.verdict, multipart, multipart.user)
  else context.verdict.skip('USER-9/avatar-file-becomes-url', 'transport-refused', 'multipart')
}

function judgeAnswer(context: ScenarioContext, created: Created, known: Set<string>): void {
  const { exchange, refusedLayer: refusedLayer, sent, user, id } = created
  const evidence = { exchanges: [exchange] }
  if (refusedLayer?.name === 'draft') {
    context.verdict.fail(
      'USER-3/created-is-201',
      wrongStatus(refusedLayer.refusal, 201, 'a sound user with every field is refused'),
      { exchanges: [exchange, refusedLayer.refusal] },
    )
  }
  context.verdict.expect(
    'USER-3/created-is-201',
    exchange.response?.status === 201 && id !== '',
    () => wrongStatus(exchange, 201, id === '' ? 'the answer to a create has no id' : 'a create is answered with 201'),
    evidence,
  )
  context.verdict.expect(
    'USER-3/id-is-new',
    id !== '' && !known.has(id),
    () => ({
      at: '/response/body/id',
      expected: 'an id that nobody had',
      received: user.id ?? null,
      message: 'the new user has the id of another one',
    }),
    evidence,
  )
  known.add(id)
  const wrong = differencesFromSent(settable(created), user, fieldsShown(context.catalogue, context.operation))
  if (wrong.length === 0) context.verdict.pass('USER-3/sent-fields-come-back')
  for (const { field, expected, received } of wrong) {
    context.verdict.fail(
      'USER-3/sent-fields-come-back',
      { at: `/response/body/${field}`, expected, received, message: `${field} does not come back as it was sent` },
      evidence,
    )
  }
  judgeUnfilled(context, sent, user, exchange)
}

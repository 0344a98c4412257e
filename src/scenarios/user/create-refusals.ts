import { searchQuery } from '../engine/directory.js'
import { userField } from '../../catalogue/index.js'
import type { ClauseId, Exchange } from '../../findings/index.js'
import type { JsonObject } from '../../json/index.js'
import { idNumber, idText, listed, textOf } from '../engine/answer.js'
import { unknownId } from '../engine/identities.js'
import { type BodyFormat } from '../engine/request-body.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { badLocations, someWrongTypes } from './bad-values.js'
import { type Probe, sendRefusedCreates } from './probe.js'

/**
 * A create with one bad or missing value is answered with 400 and creates nobody (USER-4, USER-6). The refusal names
 * the field at fault (HTTP-12). All creates carry one mark in address and job title, so that a single search shows a
 * user that was created all the same.
 */
export const createRefusals = defineScenario({
  id: 'create-refusals',
  clauses: [
    'USER-4/missing-last-name-is-400',
    'USER-4/missing-email-is-400',
    'USER-4/empty-email-is-400',
    'USER-4/malformed-email-is-400',
    'USER-4/blank-last-name-is-400',
    'USER-4/wrong-type-is-400',
    'USER-4/unknown-vendor-is-400',
    'USER-4/unknown-template-is-400',
    'USER-4/nothing-created',
    'USER-6/unknown-country-is-400',
    'USER-6/state-of-another-country-is-400',
    'HTTP-12/names-the-field-at-fault',
  ],
  appliesTo: { action: 'create' },
  mode: 'write',
  requests: 18,
  async run(context) {
    const { operation, identities } = context
    const accepted = await context.api.formats.acceptedOrSkip(operation)
    const mark = identities.newEmail().replace('@example.com', '.')
    const refused = await sendRefusedCreates(context, probesFor(context, mark, accepted))
    context.verdict.skip('HTTP-12/names-the-field-at-fault', 'baseline-refused', 'no value was refused with 400 or 422')
    await judgeNothingCreated(context, mark, refused)
  },
})

/** A sound user with the mark; each probe has one mistake. */
function markedUser(mark: string, number: number): JsonObject {
  return {
    [userField.givenName]: 'Asbuilt',
    [userField.familyName]: 'Refused',
    [userField.email]: `${mark}${number}@example.com`,
    [userField.jobTitle]: `Refused ${mark}`,
  }
}

function probesFor(context: ScenarioContext, mark: string, accepted: readonly BodyFormat[]): Probe[] {
  let number = 0
  const turn = context.run.pick('transport', accepted.length)
  const sound = (): JsonObject => markedUser(mark, ++number)
  const without = (field: string): JsonObject =>
    Object.fromEntries(Object.entries(sound()).filter(([name]) => name !== field))
  const probe = (
    clause: ClauseId,
    field: string,
    fault: string,
    payload: JsonObject,
    format = accepted[(turn + number) % accepted.length] ?? 'json',
  ): Probe => ({ clause, field, fault, payload, format })
  const blank = (text: string): Probe =>
    probe('USER-4/blank-last-name-is-400', userField.familyName, 'a user with a blank last name is created', {
      ...sound(),
      [userField.familyName]: text,
    })
  const malformed = (address: string): Probe =>
    probe(
      'USER-4/malformed-email-is-400',
      userField.email,
      `${JSON.stringify(address)} is taken for an email address`,
      { ...sound(), [userField.email]: address },
    )
  const unknown = (clause: ClauseId, field: string): Probe =>
    probe(clause, field, `${field} may name what does not exist`, { ...sound(), [field]: idNumber(unknownId(context)) })
  const { sound: location, noCountry, otherState } = badLocations(context)
  const unreadable = [
    `${mark}no-at`,
    `${mark}@`,
    `${mark}a@@example.com`,
    `${mark}a b@example.com`,
    `${mark}a@exa mple.com`,
    `@${mark}example.com`,
  ]
  const start = context.run.pick('malformed', unreadable.length)
  return [
    probe(
      'USER-4/missing-last-name-is-400',
      userField.familyName,
      'a user without a last name is created',
      without(userField.familyName),
    ),
    probe(
      'USER-4/missing-email-is-400',
      userField.email,
      'a user without an email address is created',
      without(userField.email),
    ),
    probe('USER-4/empty-email-is-400', userField.email, 'a user with an empty email address is created', {
      ...sound(),
      [userField.email]: '',
    }),
    ...[start, start + 3].map(i => malformed(unreadable[i % unreadable.length] ?? '')),
    blank(''),
    blank('   '),
    ...accepted.flatMap(format =>
      someWrongTypes(context, format, markedUser(mark, 0), format === 'json' ? 3 : 2).map(({ field, payload }) =>
        probe(
          'USER-4/wrong-type-is-400',
          field,
          `${field} takes a value of the wrong type`,
          { ...payload, [userField.email]: sound()[userField.email] ?? '' },
          format,
        ),
      ),
    ),
    unknown('USER-4/unknown-vendor-is-400', userField.vendorId),
    unknown('USER-4/unknown-template-is-400', userField.projectTemplateId),
    unknown('USER-4/unknown-template-is-400', userField.companyTemplateId),
    probe('USER-6/unknown-country-is-400', userField.country, `${noCountry} is taken for a country`, {
      ...sound(),
      [userField.country]: noCountry,
    }),
    probe(
      'USER-6/state-of-another-country-is-400',
      userField.subdivision,
      `${location[userField.country]} is given a state ${otherState}`,
      { ...sound(), [userField.country]: location[userField.country], [userField.subdivision]: otherState },
    ),
  ]
}

/** Searches for the mark: a user that is found and is not yet known as an own one came of a refused create. */
async function judgeNothingCreated(
  context: ScenarioContext,
  mark: string,
  refused: readonly Exchange[],
): Promise<void> {
  const clause = 'USER-4/nothing-created'
  if (refused.length === 0) return context.verdict.skip(clause, 'baseline-refused', 'nothing was refused')
  const list = context.directory.listOf(context.operation.version, 'all')
  const found = await context.api.send({
    operation: list,
    query: searchQuery(mark),
  })
  if (found.response?.status !== 200)
    return context.verdict.skip(clause, 'baseline-refused', 'the list of users could not be searched')
  const users = listed(found).filter(user => !context.users.all.some(({ id }) => id === idText(user.id)))
  for (const user of users) context.users.adopt({ id: idText(user.id), email: textOf(user[userField.email]) })
  context.verdict.expect(
    clause,
    users.length === 0,
    () => ({
      at: '/response/body',
      expected: 'no user of a refused create',
      received: users.map(user => user[userField.email] ?? null).slice(0, 3),
      message: 'a create that was refused has created somebody',
    }),
    { exchanges: [...refused.slice(-3), found] },
  )
}

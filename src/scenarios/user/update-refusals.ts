import { userField } from '../../catalogue/index.js'
import { bodyOf, type ClauseId, type Exchange } from '../../findings/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import { succeeded } from '../engine/answer.js'
import type { OwnUser } from '../engine/own-users.js'
import { type BodyFormat, encode } from '../engine/request-body.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { badLocations, someWrongTypes } from './bad-values.js'
import { judgeProbe, type Probe } from './probe.js'
import { unexpectedChanges } from './sent-fields.js'
import { userWithOrigin, type UserWithOrigin } from './user-with-origin.js'

/**
 * An update with one bad value, or with what another user has, is refused and stores nothing, not even its good values
 * (USER-5, USER-6, USER-8).
 */
export const updateRefusals = defineScenario({
  id: 'update-refusals',
  clauses: [
    'USER-8/bad-value-is-400',
    'USER-8/nothing-stored',
    'USER-6/unknown-country-is-400',
    'USER-6/state-of-another-country-is-400',
    'USER-6/resulting-pair-must-fit',
    'USER-5/update-to-taken-email-is-refused',
    'USER-5/update-to-taken-origin-id-is-refused',
    'USER-5/refused-update-stores-nothing',
    'HTTP-12/names-the-field-at-fault',
  ],
  appliesTo: { action: 'update' },
  mode: 'write',
  requests: 17,
  async run(context) {
    const { operation } = context
    const accepted = await context.api.formats.acceptedOrSkip(operation)
    const [format] = accepted
    const user = await context.users.take('user-writes')
    const other = await userWithOrigin(context, 'user-other')
    const { sound } = badLocations(context)
    // the probes start from these values, and a wrongly accepted one is put back to them
    const start: JsonObject = {
      ...sound,
      [userField.email]: user.email,
      [userField.familyName]: 'Asbuilt',
      [userField.jobTitle]: 'Prober',
      [userField.extension]: 7,
      [userField.employee]: false,
      [userField.active]: true,
    }
    const restore = () => context.api.send({ operation, path: { id: user.id }, body: encode(operation, format, start) })
    if (!succeeded(await restore()))
      throw new SkipError('baseline-refused', 'the same fields with good values were refused')
    await judgeAll(context, user, badValues(context, accepted), 'USER-8/nothing-stored', restore)
    await judgeAll(context, user, duplicates(context, other, accepted), 'USER-5/refused-update-stores-nothing', restore)
    context.verdict.skip('HTTP-12/names-the-field-at-fault', 'baseline-refused', 'no value was refused with 400 or 422')
  },
})

/**
 * Sends the probes between two shows. Where one is wrongly taken, the user is put back and the comparison starts again.
 */
async function judgeAll(
  context: ScenarioContext,
  user: OwnUser,
  probes: readonly Probe[],
  stored: ClauseId,
  restore: () => Promise<Exchange>,
): Promise<void> {
  const { operation, directory } = context
  const look = { operation: directory.showBeside(operation), path: { id: user.id } }
  const show = () => context.api.send(look)
  // the last look of the probes before is the first of these
  let before = await context.api.read(look)
  let refused: Exchange[] = []
  const compare = async (except: readonly string[] = []): Promise<void> => {
    if (refused.length === 0) return
    const after = await show()
    const [old, young] = [bodyOf(before), bodyOf(after)]
    if (!isObject(old) || !isObject(young))
      return context.verdict.skip(stored, 'baseline-refused', 'the user is not shown')
    const changes = unexpectedChanges(old, young, except)
    if (changes.length === 0) context.verdict.pass(stored)
    for (const { field, expected, received } of changes) {
      const observation = {
        at: `/response/body/${field}`,
        expected,
        received,
        message: `refused updates have changed ${field}`,
      }
      context.verdict.fail(stored, observation, { exchanges: [before, ...refused.slice(-3), after] })
    }
    refused = []
  }
  for (const probe of probes) {
    const exchange = await context.api.send({
      operation,
      path: { id: user.id },
      body: encode(operation, probe.format, probe.payload),
      mustBeRefused: true,
    })
    if (judgeProbe(context.verdict, probe, exchange)) refused.push(exchange)
    else {
      // what the earlier ones stored shows in the fields that this one did not set
      await compare(Object.keys(probe.payload))
      await restore()
      before = await show()
    }
  }
  await compare()
  context.verdict.skip(stored, 'baseline-refused', 'no update was refused')
}

/** Good values that must not be stored either: they tell in the read-back which probe was stored. */
const goodValues = (label: string): JsonObject => ({
  [userField.jobTitle]: `Refused ${label}`,
  [userField.city]: `Refused ${label}`,
})

function badValues(context: ScenarioContext, accepted: readonly BodyFormat[]): Probe[] {
  const { noCountry, otherState, otherCountry, sound } = badLocations(context)
  let number = context.run.pick('transport', accepted.length)
  const probe = (clause: ClauseId, field: string, fault: string, payload: JsonObject, format?: BodyFormat): Probe => {
    number += 1
    return {
      clause,
      field,
      fault,
      format: format ?? accepted[number % accepted.length] ?? 'json',
      payload: { ...goodValues(String(number)), ...payload },
    }
  }
  const unreadable = [
    `${context.run.tag}-no-at`,
    `${context.run.tag}@`,
    `${context.run.tag}@@example.com`,
    `${context.run.tag} a@example.com`,
    '',
  ]
  const address = unreadable[context.run.pick('malformed', unreadable.length)] ?? ''
  return [
    probe('USER-8/bad-value-is-400', userField.email, `${JSON.stringify(address)} is taken for an email address`, {
      [userField.email]: address,
    }),
    ...accepted.flatMap(format =>
      someWrongTypes(context, format, {}, 2).map(({ field, payload }) =>
        probe('USER-8/bad-value-is-400', field, `${field} takes a value of the wrong type`, payload, format),
      ),
    ),
    probe('USER-6/unknown-country-is-400', userField.country, `${noCountry} is taken for a country`, {
      [userField.country]: noCountry,
      [userField.subdivision]: '',
    }),
    probe(
      'USER-6/state-of-another-country-is-400',
      userField.subdivision,
      `${sound[userField.country]} is given a state ${otherState}`,
      { [userField.country]: sound[userField.country], [userField.subdivision]: otherState },
    ),
    {
      ...probe(
        'USER-6/resulting-pair-must-fit',
        '',
        `the stored country ${sound[userField.country]} is given a state ${otherState}`,
        { [userField.subdivision]: otherState },
      ),
      field: null,
    },
    // either of the two fields may be named as the one at fault
    {
      ...probe(
        'USER-6/resulting-pair-must-fit',
        '',
        `the stored state ${sound[userField.subdivision]} is given the country ${otherCountry}`,
        { [userField.country]: otherCountry },
      ),
      field: null,
    },
  ]
}

function duplicates(context: ScenarioContext, other: UserWithOrigin, accepted: readonly BodyFormat[]): Probe[] {
  const format = accepted[context.run.pick('duplicates', accepted.length)] ?? 'json'
  const allowed = [409, 400, 422]
  return [
    {
      clause: 'USER-5/update-to-taken-email-is-refused',
      field: null,
      fault: 'a user is given the email address of another',
      format,
      allowed,
      payload: { ...goodValues('email'), [userField.email]: other.email },
    },
    {
      clause: 'USER-5/update-to-taken-origin-id-is-refused',
      field: null,
      fault: 'a user is given the origin id of another',
      format,
      allowed,
      payload: { ...goodValues('origin'), [userField.originId]: other.originId },
    },
  ]
}

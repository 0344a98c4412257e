import { searchQuery } from '../engine/directory.js'
import { userField } from '../../catalogue/index.js'
import type { ClauseId, Exchange } from '../../findings/index.js'
import type { JsonObject } from '../../json/index.js'
import { idText, listed, textOf } from '../engine/answer.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { type Probe, sendRefusedCreates } from './probe.js'
import { userWithOrigin, type UserWithOrigin } from './user-with-origin.js'

/**
 * A create with the email address or the origin id of another user is answered with 409 and creates nobody (USER-5).
 */
export const createDuplicates = defineScenario({
  id: 'create-duplicates',
  clauses: [
    'USER-5/taken-email-is-409',
    'USER-5/email-case-ignored',
    'USER-5/taken-origin-id-is-409',
    'USER-5/nothing-created',
  ],
  appliesTo: { action: 'create' },
  mode: 'write',
  requests: 6,
  async run(context) {
    const { operation, identities } = context
    const accepted = await context.api.formats.acceptedOrSkip(operation)
    const format = accepted[context.run.pick('transport', accepted.length)] ?? accepted[0]
    const mark = identities.newEmail().replace('@example.com', '.')
    const taken = await userWithOrigin(context, 'user-other')
    const refused = await sendRefusedCreates(context, probesFor(taken, mark, format))
    await judgeNothingCreated(context, mark, taken, refused)
  },
})

function probesFor(taken: UserWithOrigin, mark: string, format: Probe['format']): Probe[] {
  const sound: JsonObject = {
    [userField.givenName]: 'Asbuilt',
    [userField.familyName]: 'Twice',
    [userField.jobTitle]: `Twice ${mark}`,
  }
  const loud = taken.email.replace(/^(asbuilt\+)([^@]*)/, (_, tag: string, rest: string) => tag + rest.toUpperCase())
  const probe = (clause: ClauseId, fault: string, payload: JsonObject): Probe => ({
    clause,
    fault,
    field: null,
    payload: { ...sound, ...payload },
    format,
    allowed: [409],
  })
  return [
    probe('USER-5/taken-email-is-409', 'a second user with the email address of another is created', {
      [userField.email]: taken.email,
    }),
    probe('USER-5/email-case-ignored', 'the same email address in other letter case counts as another one', {
      [userField.email]: loud,
    }),
    probe('USER-5/taken-origin-id-is-409', 'a second user with the origin id of another is created', {
      [userField.email]: `${mark}1@example.com`,
      [userField.originId]: taken.originId,
    }),
  ]
}

/** Searches for the mark, which the job title holds too: it shows a new user as well as one that was overwritten. */
async function judgeNothingCreated(
  context: ScenarioContext,
  mark: string,
  taken: UserWithOrigin,
  refused: readonly Exchange[],
): Promise<void> {
  const clause = 'USER-5/nothing-created'
  if (refused.length === 0) return context.verdict.skip(clause, 'baseline-refused', 'nothing was refused')
  const list = context.directory.listOf(context.operation.version, 'all')
  const query = (text: string) =>
    context.api.send({
      operation: list,
      query: searchQuery(text),
    })
  const exchanges = [await query(mark), await query(taken.email)]
  const known = new Set(context.users.all.map(({ id }) => id).filter(id => id !== taken.id))
  const users = exchanges
    .flatMap(listed)
    .filter(user => !known.has(idText(user.id)) && (idText(user.id) !== taken.id || isMarked(user, mark)))
  if (exchanges.some(found => found.response?.status !== 200))
    return context.verdict.skip(clause, 'baseline-refused', 'the list of users could not be searched')
  context.verdict.expect(
    clause,
    users.length === 0,
    () => ({
      at: '/response/body',
      expected: 'nobody new',
      received: users.map(user => user[userField.email] ?? null).slice(0, 3),
      message: 'a create refused as a duplicate has created somebody, or changed who was there',
    }),
    { exchanges: [...refused, ...exchanges] },
  )
}

const isMarked = (user: JsonObject, mark: string): boolean => textOf(user[userField.jobTitle]).includes(mark)

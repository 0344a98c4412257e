import type { Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { variableFor } from '../engine/needs.js'
import type { BodyFormat } from '../engine/request-body.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { acceptedRequest } from '../engine/sound-request.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { judgeNoDataShown, rootlessBody, sendToBeRefused } from './refused-request.js'
import { sideEffectProbe, type SideEffectProbe } from './side-effect-probe.js'

/**
 * A write without a token is answered with 401, one without permission to write with 403 (AUTH-1, AUTH-4). None shows
 * data or is carried out (AUTH-3).
 */
export const refusedWrites = defineScenario({
  id: 'refused-writes',
  clauses: [
    'AUTH-1/no-token-is-401',
    'AUTH-3/no-data',
    'AUTH-3/no-effect',
    'AUTH-4/write-with-read-access-is-403',
    'AUTH-4/write-without-access-is-403',
    'AUTH-9/access-before-body',
  ],
  appliesTo: { action: ['create', 'update', 'invite', 'sync', 'bulk-add', 'bulk-remove'] },
  mode: 'write',
  requests: 4.8,
  async run(context) {
    const sound = await acceptedRequest(context)
    const write = await sideEffectProbe(context, sound)
    const { draft } = write
    const refusals = [await sendToBeRefused(context, { ...draft, caller: 'nobody' })]
    context.verdict.expectStatus(
      'AUTH-1/no-token-is-401',
      refusals[0]!,
      [401],
      'a write without a token is answered with 401',
    )
    if (context.target.noaccess === undefined)
      context.verdict.skip('AUTH-4/write-without-access-is-403', 'missing-variable', variableFor('noaccess'))
    else {
      const exchange = await sendToBeRefused(context, { ...draft, caller: 'noaccess' })
      refusals.push(exchange)
      context.verdict.expectStatus(
        'AUTH-4/write-without-access-is-403',
        exchange,
        [403],
        'a caller without permission may not write',
      )
    }
    refusals.push(...(await writeWithReadAccess(context, draft, sound.format)))
    judgeNoDataShown(context.verdict, 'AUTH-3/no-data', refusals)
    await judgeEffect(context.verdict, refusals, write)
  },
})

/**
 * Sends a faulty body as a caller who may only read: a 403 shows that the permission is checked, and before the body
 * (AUTH-9). After any other answer a sound body tells the two apart.
 */
async function writeWithReadAccess(
  context: ScenarioContext,
  draft: RequestDraft,
  format: BodyFormat | null,
): Promise<readonly Exchange[]> {
  const caller = (['readonly', 'noaccess'] as const).find(one => context.target[one] !== undefined)
  if (caller !== 'readonly')
    context.verdict.skip('AUTH-4/write-with-read-access-is-403', 'missing-variable', variableFor('readonly'))
  if (caller === undefined)
    context.verdict.skip('AUTH-9/access-before-body', 'missing-variable', variableFor('readonly'))
  if (caller === undefined || (caller === 'noaccess' && format === null)) return []
  const sent: Exchange[] = []
  if (format !== null) {
    const faulty = await sendToBeRefused(context, { ...draft, body: rootlessBody(format), caller })
    sent.push(faulty)
    if (
      context.verdict.expectStatus(
        'AUTH-9/access-before-body',
        faulty,
        [403],
        'the lack of permission is told before the faulty body',
      ) &&
      caller === 'readonly'
    ) {
      context.verdict.pass('AUTH-4/write-with-read-access-is-403')
      return sent
    }
  }
  if (caller === 'noaccess') return sent
  const sound = await sendToBeRefused(context, { ...draft, caller })
  context.verdict.expectStatus(
    'AUTH-4/write-with-read-access-is-403',
    sound,
    [403],
    'a caller who may only read may not write',
  )
  return [...sent, sound]
}

async function judgeEffect(
  verdict: ClauseVerdict,
  refusals: readonly Exchange[],
  write: SideEffectProbe,
): Promise<void> {
  const clause = 'AUTH-3/no-effect'
  const refused = refusals.every(({ response }) => response?.status === 401 || response?.status === 403)
  if (!refused) return verdict.skip(clause, 'not-exchanged', 'a write that had to be refused was not')
  const { carriedOut, at, expected, received, exchanges, comparedWith } = await write.observe()
  if (carriedOut === null)
    return verdict.skip(clause, 'missing-data', 'this account does not show whether the write was carried out')
  verdict.expect(
    clause,
    !carriedOut,
    () => ({ at, expected, received, message: 'a write that was refused has been carried out all the same' }),
    {
      exchanges: [...refusals, ...exchanges],
      comparedWith,
    },
  )
}

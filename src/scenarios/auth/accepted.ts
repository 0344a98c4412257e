import type { Exchange } from '../../findings/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { perOperation } from '../engine/per-run.js'
import { SkipError, statusOf } from '../engine/verdict.js'
import { soundRequest, type SoundRequest } from '../engine/sound-request.js'
import { encode, succeeded, transportNames } from '../engine/body-formats.js'

const shown = perOperation(async (context): Promise<SoundRequest> => {
  const sound = await soundRequest(context).catch((error: unknown) => explain(context, error))
  const control = await controlOf(context, sound)
  if (control === null || succeeded(control)) return sound
  const missing = control.response?.status === 404
  throw new SkipError(
    missing ? 'operation-missing' : 'baseline-refused',
    `the sound call was answered with ${String(statusOf(control))}`,
  )
})

const address = perOperation(async context => ({ email: context.identities.newEmail() }))

/** Users that wrongly accepting targets may be made to create before an address is used twice. */
const ENOUGH = 30

/**
 * A request to the operation under judgement that was shown to be accepted, so that a refusal of the same with one fault
 * says something of the fault. A create names an address that nobody has.
 * @throws SkipError where the target does not accept it.
 */
export async function acceptedRequest(context: ScenarioContext): Promise<SoundRequest> {
  const sound = await shown(context)
  if (context.operation.action !== 'create' || sound.transport === null) return sound
  const known = await address(context)
  if (context.users.all.some(user => user.email === known.email) && context.users.all.length < ENOUGH)
    known.email = context.identities.newEmail()
  const payload = { first_name: 'Asbuilt', last_name: 'Probe', email_address: known.email }
  return { ...sound, draft: { ...sound.draft, body: encode(context.operation, sound.transport, payload) } }
}

/** The sound call itself; null where a call like it has been accepted already. */
async function controlOf(context: ScenarioContext, { draft, transport }: SoundRequest): Promise<Exchange | null> {
  if (context.operation.method === 'GET') return context.api.read(draft)
  const shown = transport !== null && (await context.api.transports.accepted(context.operation)).includes(transport)
  const bulk = context.operation.action === 'bulk-add' || context.operation.action === 'bulk-remove'
  return shown && !bulk ? null : context.api.send(draft)
}

/** An operation that answers 404 to every body is not there any more. */
async function explain(context: ScenarioContext, error: unknown): Promise<never> {
  if (!(error instanceof SkipError) || error.reason !== 'transport-refused') throw error
  const probes = await Promise.all(
    transportNames.map(transport => context.api.transports.probe(context.operation, transport)),
  )
  if (!probes.every(probe => probe.response?.status === 404)) throw error
  throw new SkipError('operation-missing', 'a sound body was answered with 404 in every format')
}

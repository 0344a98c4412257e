import { userField } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { idNumber, statusOf, succeeded } from './answer.js'
import { perOperation } from './per-run.js'
import { type BodyFormat, bodyFormats, encode } from './request-body.js'
import { defineScenario, type ScenarioContext } from './scenario.js'
import { SkipError } from './verdict.js'

export interface SoundRequest {
  readonly draft: RequestDraft
  /** The format of its body; null where it has none. */
  readonly format: BodyFormat | null
  /** The own user it names, where it names one. */
  readonly userId: string | null
}

/**
 * A request to the operation under judgement that the target accepts, for probes that make one mistake in it. Reads
 * name any user. Writes name an own user and change nothing of it, or create a user with a new tagged address.
 * @throws SkipError where the target takes it in no body format.
 */
export async function soundRequest(context: ScenarioContext): Promise<SoundRequest> {
  const { operation, users, target, identities, api } = context
  const none = { format: null, userId: null }
  switch (operation.action) {
    case 'list':
      return { draft: { operation, query: [['per_page', '1']] }, ...none }
    case 'me':
    case 'token':
    case 'token-info':
    case 'revoke':
      return { draft: { operation }, ...none }
    case 'show': {
      const id = await context.directory.someUserId(operation)
      return { draft: { operation, path: { id } }, ...none }
    }
    case 'invite': {
      const { id } = await users.take('probe')
      return { draft: { operation, path: { id } }, format: null, userId: id }
    }
    case 'bulk-add':
    case 'bulk-remove': {
      const { id } = await users.take('probe')
      const project = target.projectIds[0]
      if (project === undefined) throw new SkipError('missing-variable', 'PROCORE_PROJECT_IDS')
      const entry = { user_id: idNumber(id), project_id: idNumber(project) }
      return { draft: { operation, body: encode(operation, 'json', [entry]) }, format: 'json', userId: id }
    }
    default: {
      const [format] = await api.formats.acceptedOrSkip(operation)
      if (operation.action === 'create') {
        const payload = {
          [userField.givenName]: 'Asbuilt',
          [userField.familyName]: 'Probe',
          [userField.email]: identities.newEmail(),
        }
        return { draft: { operation, body: encode(operation, format, payload) }, format, userId: null }
      }
      const { id } = await users.take('probe')
      if (operation.action === 'update') {
        return {
          draft: { operation, path: { id }, body: encode(operation, format, { [userField.jobTitle]: 'Prober' }) },
          format,
          userId: id,
        }
      }
      const body = encode(operation, format, [{ id: idNumber(id), [userField.jobTitle]: 'Prober' }])
      return { draft: { operation, body }, format, userId: id }
    }
  }
}

/** Judges nothing itself: it gives the checks an exchange where no other scenario is selected. */
export const soundCall = defineScenario({
  id: 'sound-call',
  clauses: [],
  appliesTo: {},
  mode: 'read',
  requests: 3,
  async run(context) {
    const { draft } = await soundRequest(context)
    await context.api.send(draft)
  },
})

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

const address = perOperation(async context => ({ email: context.identities.newEmail(), renewed: 0 }))

/** Users that a wrongly accepting target may create by one operation before an address is used twice. */
const ENOUGH = 3

/**
 * A request to the operation under judgement that was accepted before: a refusal of the same request with one fault
 * then says something about the fault. A create names an address that no user has.
 * @throws SkipError where the target does not accept it.
 */
export async function acceptedRequest(context: ScenarioContext): Promise<SoundRequest> {
  const sound = await shown(context)
  if (context.operation.action !== 'create' || sound.format === null) return sound
  const known = await address(context)
  if (known.renewed < ENOUGH && context.users.all.some(user => user.email === known.email)) {
    known.email = context.identities.newEmail()
    known.renewed += 1
  }
  const payload = { [userField.givenName]: 'Asbuilt', [userField.familyName]: 'Probe', [userField.email]: known.email }
  return { ...sound, draft: { ...sound.draft, body: encode(context.operation, sound.format, payload) } }
}

/** Sends the sound request itself; null where one like it has been accepted already. */
async function controlOf(context: ScenarioContext, { draft, format }: SoundRequest): Promise<Exchange | null> {
  if (context.operation.method === 'GET') return context.api.read(draft)
  const shown = format !== null && (await context.api.formats.accepted(context.operation)).includes(format)
  const bulk = context.operation.action === 'bulk-add' || context.operation.action === 'bulk-remove'
  return shown && !bulk ? null : context.api.send(draft)
}

/** Tells an operation that is gone, as it answers 404 to every body, from one that refuses both formats. */
async function explain(context: ScenarioContext, error: unknown): Promise<never> {
  if (!(error instanceof SkipError) || error.reason !== 'transport-refused') throw error
  const probes = await Promise.all(bodyFormats.map(format => context.api.formats.probe(context.operation, format)))
  if (!probes.every(probe => probe.response?.status === 404)) throw error
  throw new SkipError('operation-missing', 'a sound body was answered with 404 in every format')
}

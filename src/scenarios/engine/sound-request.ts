import type { RequestDraft } from '../../http/index.js'
import { type Transport, encode, idNumber } from './body-formats.js'
import type { ScenarioContext } from './context.js'
import { defineScenario } from './scenario.js'
import { SkipError } from './verdict.js'

export interface SoundRequest {
  readonly draft: RequestDraft
  /** The transport of its body; null where it has none. */
  readonly transport: Transport | null
  /** The own user it names, where it names one. */
  readonly userId: string | null
}

/**
 * A request to the operation under judgement that the target accepts, for probes that spoil one thing of it.
 * Reads name any user; writes name an own user and set what it holds already, or a new tagged address (create).
 * @throws SkipError where the target takes no transport of it.
 */
export async function soundRequest(context: ScenarioContext): Promise<SoundRequest> {
  const { operation, users, target, identities, api } = context
  const none = { transport: null, userId: null }
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
      return { draft: { operation, path: { id } }, transport: null, userId: id }
    }
    case 'bulk-add':
    case 'bulk-remove': {
      const { id } = await users.take('probe')
      const project = target.projectIds[0]
      if (project === undefined) throw new SkipError('missing-variable', 'PROCORE_PROJECT_IDS')
      const entry = { user_id: idNumber(id), project_id: idNumber(project) }
      return { draft: { operation, body: encode(operation, 'json', [entry]) }, transport: 'json', userId: id }
    }
    default: {
      const [transport] = await api.transports.accepted(operation)
      if (transport === undefined) throw new SkipError('transport-refused', 'neither JSON nor multipart was taken')
      if (operation.action === 'create') {
        const payload = { first_name: 'Asbuilt', last_name: 'Probe', email_address: identities.newEmail() }
        return { draft: { operation, body: encode(operation, transport, payload) }, transport, userId: null }
      }
      const { id } = await users.take('probe')
      if (operation.action === 'update') {
        return {
          draft: { operation, path: { id }, body: encode(operation, transport, { job_title: 'Prober' }) },
          transport,
          userId: id,
        }
      }
      const body = encode(operation, transport, [{ id: idNumber(id), job_title: 'Prober' }])
      return { draft: { operation, body }, transport, userId: id }
    }
  }
}

/** Judges nothing itself: gives the checks an exchange where no other scenario is selected. */
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

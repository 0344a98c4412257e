import { userField, type Catalogue } from '../../catalogue/index.js'
import { bodyOf } from '../../findings/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import type { Client, Target } from '../../http/index.js'
import { addresses, ORIGIN, type StateValues, type StateName } from '../provider-states.js'
import type { Interaction } from '../interactions.js'
import { everyField, isFilled, firstPage, pageBetween, type StateHandlers } from './state-handlers.js'

/** Where states are set up: the store of a sandbox. A user id is a text of digits. */
export interface StateStore {
  createUser(fields: JsonObject): JsonObject
  updateUser(userId: string, fields: JsonObject): JsonObject
  removeUser(userId: string): void
  users(): readonly JsonObject[]
  joinProject(userId: string, projectId: string): void
  leaveProject(userId: string, projectId: string): void
}

export interface SandboxStatesOptions {
  readonly store: StateStore
  /** Undoes everything that earlier states and requests did. */
  readonly reset: () => void
  readonly client: Pick<Client, 'send' | 'token'>
  readonly catalogue: Catalogue
  readonly target: Target
}

type Handler = (interaction: Interaction) => Partial<StateValues> | Promise<Partial<StateValues>>

/** State handlers for a sandbox: they bring about every state in its store. */
export function sandboxStates({ store, reset, client, catalogue, target }: SandboxStatesOptions): StateHandlers {
  const bearer = async (caller: 'admin' | 'noaccess'): Promise<string> => `Bearer ${await client.token(caller)}`
  const [project = missing('project')] = target.projectIds
  const [template = missing('permission template')] = target.permissionTemplateIds

  function complete(): JsonObject {
    const vendor =
      store
        .users()
        .map(user => user[userField.vendor])
        .find(isObject)?.['id'] ?? missing('user with a vendor')
    const { [userField.email]: email, [userField.originId]: originId, ...fields } = everyField(catalogue)
    return {
      ...fields,
      [userField.vendorId]: vendor,
      [userField.projectTemplateId]: Number(template),
      [userField.companyTemplateId]: Number(template),
    }
  }
  const create = (fields: JsonObject): string => idOf(store.createUser(fields))

  const handlers: Readonly<Record<StateName, Handler>> = {
    'never-issued': () => ({}),
    'no-permission': async () => ({ authorization: await bearer('noaccess') }),
    'no-such-user': () => ({}),
    'complete-user': () => ({
      userId: create({ ...complete(), [userField.email]: addresses.stored, [userField.originId]: ORIGIN }),
    }),
    'address-taken': () => ({ userId: create({ [userField.email]: addresses.sent }) }),
    'address-free': () => {
      const taken = store
        .users()
        .filter(user => user[userField.email] === addresses.sent || user[userField.originId] === ORIGIN)
      for (const user of taken) store.removeUser(idOf(user))
      return {}
    },
    'outside-project': () => {
      const userId = create({ [userField.email]: addresses.stored })
      store.leaveProject(userId, project)
      return { userId }
    },
    'inside-project': () => {
      const userId = create({ [userField.email]: addresses.stored })
      store.joinProject(userId, project)
      return { userId }
    },
    'complete-caller': async ({ operation }) => {
      const userId = idOf(bodyOf(await client.send({ operation })))
      store.updateUser(userId, { ...complete(), [userField.originId]: ORIGIN })
      return { userId }
    },
    'complete-listed': async ({ operation, response }) => {
      for (const number of [1, 2, 3])
        create({
          ...complete(),
          [userField.email]: `asbuilt+pact-${number}@example.com`,
          [userField.originId]: `${ORIGIN}-${number}`,
        })
      const page = await firstPage(client, operation)
      return {
        page:
          (page && pageBetween(page, user => isFilled(response.body, [user]))) ??
          missing('complete user between others'),
      }
    },
  }

  return {
    handlerFor: async interaction => ({
      kind: 'available',
      async setUp() {
        reset()
        const nobodyId = create({})
        store.removeUser(nobodyId)
        const common = { companyId: target.companyId, userId: nobodyId, nobodyId, projectId: project, page: '1' }
        return {
          ...common,
          authorization: await bearer('admin'),
          ...(await handlers[interaction.state.name](interaction)),
        }
      },
    }),
  }
}

function idOf(user: Json | undefined): string {
  const id = isObject(user) ? user['id'] : undefined
  return typeof id === 'number' || typeof id === 'bigint' ? String(id) : missing('id of a user')
}

function missing(what: string): never {
  throw new Error(`the provider has no ${what}`)
}

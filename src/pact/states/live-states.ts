import { userField, type Catalogue, type Operation } from '../../catalogue/index.js'
import { bodyOf } from '../../findings/index.js'
import { TokenRefusedError, variablePrefix, type Client, type Target } from '../../http/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import type { Interaction } from '../interactions.js'
import type { StateName, StateValues } from '../provider-states.js'
import {
  firstPage,
  isFilled,
  pageBetween,
  type StateHandler,
  type StateHandlers,
  type StateSkipReason,
} from './state-handlers.js'

/** An id so large that no account has a user with it. */
const UNKNOWN_ID = String(Number.MAX_SAFE_INTEGER)
/** Users that are asked for in search of a complete one. */
const TRIES = 3

export interface LiveStatesOptions {
  readonly client: Pick<Client, 'send' | 'token' | 'rateLimit'>
  readonly catalogue: Catalogue
  readonly target: Target
}

type Found = Partial<StateValues> | { readonly reason: StateSkipReason; readonly detail: string }
type Finder = (interaction: Interaction) => Found | Promise<Found>

/** State handlers for a live account: they look for data that shows the state, and never write. */
export function liveStates({ client, catalogue, target }: LiveStatesOptions): StateHandlers {
  const waitForTurn = throttle(client, catalogue)
  const lists = new Map<string, ReturnType<typeof firstPage>>()
  const listed = (operation: Operation): ReturnType<typeof firstPage> => {
    const known = lists.get(operation.id) ?? firstPage(client, operation)
    lists.set(operation.id, known)
    return known
  }

  async function completeUser({ operation, response }: Interaction): Promise<Found> {
    const list = catalogue.operations.find(
      other =>
        other.action === 'list' && other.version === operation.version && other.companyIn === operation.companyIn,
    )
    const page = list === undefined ? null : await listed(list)
    const fullest = (page?.users ?? []).toSorted((a, b) => filledFields(b) - filledFields(a)).slice(0, TRIES)
    for (const user of fullest) {
      const id = String(user['id'])
      const exchange = await client.send({ operation, path: { id } })
      if (exchange.response?.status !== 200 || isFilled(response.body, bodyOf(exchange))) return { userId: id }
    }
    return missingData('no user with every field filled is in sight')
  }

  const finders: Readonly<Partial<Record<StateName, Finder>>> = {
    'never-issued': () => ({}),
    'no-such-user': () => ({ userId: UNKNOWN_ID }),
    'no-permission': async () => {
      if (target.noaccess === undefined)
        return { reason: 'missing-variable', detail: `${variablePrefix.noaccess}CLIENT_ID` }
      try {
        return { authorization: `Bearer ${await client.token('noaccess')}` }
      } catch (error) {
        if (error instanceof TokenRefusedError)
          return { reason: 'credentials-refused', detail: `${variablePrefix.noaccess}CLIENT_ID` }
        throw error
      }
    },
    'complete-caller': async ({ operation, response }) => {
      const exchange = await client.send({ operation })
      // an answer of another kind is for the verifier to tell
      if (exchange.response?.status !== 200 || isFilled(response.body, bodyOf(exchange))) return {}
      return missingData('the user behind the credentials has empty fields')
    },
    'complete-user': completeUser,
    'complete-listed': async ({ operation, response }) => {
      const page = await listed(operation)
      if (page === null) return {}
      const place = pageBetween(page, user => isFilled(response.body, [user]))
      return place === null
        ? missingData('the first page shows no user with every field filled between two others')
        : { page: place }
    },
  }

  return {
    async handlerFor(interaction): Promise<StateHandler> {
      if (interaction.operation.method !== 'GET')
        return { kind: 'unavailable', reason: 'would-write', detail: interaction.operation.method }
      const finder = finders[interaction.state.name]
      const found =
        finder === undefined ? missingData('nobody looks for it in a live account') : await finder(interaction)
      if ('reason' in found) return { kind: 'unavailable', ...found }
      return {
        kind: 'available',
        async setUp() {
          await waitForTurn()
          const {
            companyId,
            projectIds: [projectId = '1'],
          } = target
          const common = { companyId, userId: UNKNOWN_ID, nobodyId: UNKNOWN_ID, projectId, page: '1' }
          return { ...common, authorization: `Bearer ${await client.token('admin')}`, ...found }
        },
      }
    },
  }
}

function missingData(detail: string): Found {
  return { reason: 'missing-data', detail }
}

function filledFields(user: JsonObject): number {
  return (
    Object.values(user).filter(value => value !== null && value !== '').length +
    (isObject(user[userField.vendor]) ? 1 : 0)
  )
}

/** Requests left to others who use the account. */
const RESERVE = 2

/**
 * The verifier knows no rate limit and sends as fast as it can. The function returned is awaited before each of its
 * requests and keeps it below the limit that our client has seen. Where that is used up, the client makes a call of its
 * own, which waits as long as it must (HTTP-9) and learns how many are left.
 */
function throttle(client: Pick<Client, 'send' | 'rateLimit'>, catalogue: Catalogue): () => Promise<void> {
  const me = catalogue.operations.find(({ action }) => action === 'me')
  let left = 0
  return async () => {
    if (left <= 0 && me !== undefined) {
      await client.send({ operation: me })
      left = client.rateLimit === null ? Infinity : Math.max(1, client.rateLimit.remaining - RESERVE)
    }
    left -= 1
  }
}

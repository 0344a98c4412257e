import type { Catalogue, Operation } from '../../catalogue/index.js'
import { bodyOf } from '../../findings/index.js'
import { TokenRefusedError, variablePrefix, type Client, type Target } from '../../http/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import type { Interaction } from '../interactions.js'
import type { StateName, StateValues } from '../provider-states.js'
import {
  firstPage,
  isComplete,
  pageBetween,
  type Reach,
  type StateSource,
  type UnreachableReason,
} from './state-handlers.js'

/** Calls that stay unspent: others may use the account too. */
const RESERVE = 2

/**
 * The verifier knows no rate limit and sends as fast as it can. Whoever awaits a turn before each of its requests keeps it
 * below the limit that our client has seen. Where that is used up the client makes a call of its own, which waits as long
 * as it must (HTTP-9) and learns how many are left.
 */
export function turns(client: Pick<Client, 'send' | 'rateLimit'>, catalogue: Catalogue): () => Promise<void> {
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

/** No account has handed out ids as far as this. */
const NOBODY = String(Number.MAX_SAFE_INTEGER)
/** Users that are shown in search of a complete one. */
const TRIES = 3

export interface FoundStatesOptions {
  readonly client: Pick<Client, 'send' | 'token' | 'rateLimit'>
  readonly catalogue: Catalogue
  readonly target: Target
}

type Found = Partial<StateValues> | { readonly reason: UnreachableReason; readonly detail: string }
type Finder = (interaction: Interaction) => Found | Promise<Found>

/** Finds the states that a live account happens to show to a reader; nothing is ever written. */
export function foundStates({ client, catalogue, target }: FoundStatesOptions): StateSource {
  const nextTurn = turns(client, catalogue)
  const lists = new Map<string, ReturnType<typeof firstPage>>()
  const listed = (operation: Operation): ReturnType<typeof firstPage> => {
    const known = lists.get(operation.id) ?? firstPage(client, operation)
    lists.set(operation.id, known)
    return known
  }

  async function completeUser({ operation, answer }: Interaction): Promise<Found> {
    const list = catalogue.operations.find(
      other =>
        other.action === 'list' && other.version === operation.version && other.companyIn === operation.companyIn,
    )
    const page = list === undefined ? null : await listed(list)
    const fullest = (page?.users ?? []).toSorted((a, b) => filled(b) - filled(a)).slice(0, TRIES)
    for (const user of fullest) {
      const id = String(user['id'])
      const exchange = await client.send({ operation, path: { id } })
      if (exchange.response?.status !== 200 || isComplete(answer.body, bodyOf(exchange))) return { userId: id }
    }
    return lacking('no user with every field filled is in sight')
  }

  const finders: Readonly<Partial<Record<StateName, Finder>>> = {
    'never-issued': () => ({}),
    'no-such-user': () => ({ userId: NOBODY }),
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
    'complete-caller': async ({ operation, answer }) => {
      const exchange = await client.send({ operation })
      // an answer of another kind is for the verifier to tell
      if (exchange.response?.status !== 200 || isComplete(answer.body, bodyOf(exchange))) return {}
      return lacking('the user behind the credentials has empty fields')
    },
    'complete-user': completeUser,
    'complete-listed': async ({ operation, answer }) => {
      const page = await listed(operation)
      if (page === null) return {}
      const place = pageBetween(page, user => isComplete(answer.body, [user]))
      return place === null
        ? lacking('the first page shows no user with every field filled between two others')
        : { page: place }
    },
  }

  return {
    async reach(interaction): Promise<Reach> {
      if (interaction.operation.method !== 'GET')
        return { kind: 'unreachable', reason: 'would-write', detail: interaction.operation.method }
      const finder = finders[interaction.state.name]
      const found = finder === undefined ? lacking('nobody looks for it in a live account') : await finder(interaction)
      if ('reason' in found) return { kind: 'unreachable', ...found }
      return {
        kind: 'reachable',
        async enter() {
          await nextTurn()
          const {
            companyId,
            projectIds: [projectId = '1'],
          } = target
          const common = { companyId, userId: NOBODY, nobodyId: NOBODY, projectId, page: '1' }
          return { ...common, authorization: `Bearer ${await client.token('admin')}`, ...found }
        },
      }
    },
  }
}

function lacking(detail: string): Found {
  return { reason: 'missing-data', detail }
}

function filled(user: JsonObject): number {
  return Object.values(user).filter(value => value !== null && value !== '').length + (isObject(user['vendor']) ? 1 : 0)
}

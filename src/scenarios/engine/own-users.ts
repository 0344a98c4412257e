import { userField, type Catalogue, type Operation } from '../../catalogue/index.js'
import { type Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { type JsonObject } from '../../json/index.js'
import { createdId, idText, listed, succeeded } from './answer.js'
import { type Identities, TAG } from './identities.js'
import { bodyFormats, encode } from './request-body.js'
import { SkipError } from './verdict.js'

/** A user that this run, or an earlier one, created: the only kind that is ever written to. */
export interface OwnUser {
  readonly id: string
  readonly email: string
  /** The company it is in, where that is not the target's own. */
  readonly companyId?: string
}

export interface OwnUsers {
  /**
   * An active own user, the same one for the same purpose. It comes from an earlier run (found by search and
   * activated), or from this run, or is created.
   * @throws SkipError where the target lets none be created.
   */
  take(purpose: string): Promise<OwnUser>
  /**
   * Takes over a user that a scenario created, so that others may use it (unless it is in another company) and the end
   * of the run deactivates it.
   */
  adopt(user: OwnUser): void
  /** All users that the end of the run has to deactivate. */
  readonly all: readonly OwnUser[]
}

export interface OwnUsersInput {
  readonly catalogue: Catalogue
  readonly identities: Pick<Identities, 'newEmail'>
  readonly send: (draft: RequestDraft) => Promise<Exchange>
  /** Marks an id as one that may be written to. */
  readonly own: (id: string) => void
}

export function createOwnUsers({ catalogue, identities, send, own }: OwnUsersInput): OwnUsers {
  const all: OwnUser[] = []
  const spare: OwnUser[] = []
  const leased = new Map<string, OwnUser>()
  let searched = false
  const newest = catalogue.operations.toReversed()
  const operationFor = (action: Operation['action']): Operation => {
    const found = newest.find(operation => operation.action === action && operation.companyIn === 'path')
    if (found === undefined) throw new Error(`no ${action} operation in the catalogue`)
    return found
  }
  const isKnown = (user: OwnUser): boolean => all.some(({ id }) => id === user.id)

  function adopt(user: OwnUser): void {
    own(user.id)
    if (isKnown(user)) return
    all.push(user)
    if (user.companyId === undefined) spare.push(user)
  }

  async function findLeftovers(): Promise<void> {
    searched = true
    const list = newest.find(operation => operation.action === 'list' && operation.population === 'all')
    if (list === undefined) return
    const exchange = await send({
      operation: list,
      query: [
        ['filters[search]', TAG],
        ['per_page', '60'],
      ],
    })
    for (const user of listed(exchange)) {
      const left = leftover(user)
      // the search finds users of this run too
      if (left === undefined || isKnown(left)) continue
      own(left.id)
      if (user[userField.active] === true || (await activate(left))) adopt(left)
      if (spare.length >= 8) return
    }
  }

  async function activate(user: OwnUser): Promise<boolean> {
    for (const format of bodyFormats) {
      const operation = operationFor('update')
      const body = encode(operation, format, { [userField.active]: true })
      if (succeeded(await send({ operation, path: { id: user.id }, body }))) return true
    }
    return false
  }

  async function create(): Promise<OwnUser> {
    const operation = operationFor('create')
    let last: Exchange | undefined
    for (const format of bodyFormats) {
      const email = identities.newEmail()
      last = await send({
        operation,
        body: encode(operation, format, {
          [userField.givenName]: 'Asbuilt',
          [userField.familyName]: 'Own',
          [userField.email]: email,
        }),
      })
      const id = createdId(last)
      if (id !== '') {
        own(id)
        const user = { id, email }
        all.push(user)
        return user
      }
    }
    throw new SkipError(
      'missing-data',
      `no user of our own could be created (status ${last?.response?.status ?? 'none'})`,
    )
  }

  return {
    adopt,
    all,
    async take(purpose) {
      const known = leased.get(purpose)
      if (known !== undefined) return known
      if (!searched) await findLeftovers()
      const user = spare.shift() ?? (await create())
      leased.set(purpose, user)
      return user
    },
  }
}

function leftover(user: JsonObject): OwnUser | undefined {
  const id = idText(user.id)
  const email = user[userField.email]
  return id !== '' && typeof email === 'string' && email.startsWith(TAG) && email.endsWith('@example.com')
    ? { id, email }
    : undefined
}

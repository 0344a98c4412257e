import { userField, type Catalogue, type Operation } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { isLeased, isTaggedEmail, TAG, type RequestDraft } from '../../http/index.js'
import { isObject } from '../../json/index.js'
import { createdId, idText, listed, succeeded, textOf } from './answer.js'
import { searchQuery } from './directory.js'
import { type Identities } from './identities.js'
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
   * An active own user, the same one for the same purpose. It comes from an earlier run that is over (found by search,
   * activated, and given an address of this run, so that no other takes it too), or from this run, or is created.
   * @throws SkipError where the target lets none be created, or answers with ids of others.
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
  /** Says that a user is ours; it may be written to once it has been looked at. */
  readonly claim: (user: OwnUser) => void
  /** Was it found to be somebody else? */
  readonly isStranger: (user: OwnUser) => boolean
  /** Milliseconds on the target's clock. */
  readonly now: () => number
}

/** Users of earlier runs that one run takes over. */
const MOST_LEFTOVERS = 8
/** Users that turn out to be somebody else before no more are created. */
const MOST_STRANGERS = 3

export function createOwnUsers({ catalogue, identities, send, claim, isStranger, now }: OwnUsersInput): OwnUsers {
  const all: OwnUser[] = []
  const spare: OwnUser[] = []
  const taken = new Map<string, OwnUser>()
  let searched = false
  const newest = catalogue.operations.toReversed()
  const operationFor = (action: Operation['action']): Operation => {
    const found = newest.find(operation => operation.action === action && operation.companyIn === 'path')
    if (found === undefined) throw new Error(`no ${action} operation in the catalogue`)
    return found
  }
  const isKnown = (user: OwnUser): boolean => all.some(({ id }) => id === user.id)

  function adopt(user: OwnUser): void {
    claim(user)
    if (isKnown(user)) return
    all.push(user)
    if (user.companyId === undefined) spare.push(user)
  }

  /** The users whose address carries a tag, as one search finds them. */
  async function search(text: string): Promise<readonly OwnUser[]> {
    const list = newest.find(operation => operation.action === 'list' && operation.population === 'all')
    if (list === undefined) return []
    return listed(await send({ operation: list, query: searchQuery(text) }))
      .map(user => ({ id: idText(user.id), email: textOf(user[userField.email]) }))
      .filter(({ id, email }) => id !== '' && isTaggedEmail(email))
  }

  async function findLeftovers(): Promise<void> {
    searched = true
    const abandoned = (await search(TAG)).filter(user => !isLeased(user.email, now()) && !isKnown(user))
    for (const user of abandoned.slice(0, MOST_LEFTOVERS)) if (!(await takeOver(user))) return
  }

  /** @returns whether the target lets users of earlier runs be taken over. */
  async function takeOver(user: OwnUser): Promise<boolean> {
    const operation = operationFor('update')
    const email = identities.newEmail()
    claim(user)
    if (isStranger(user)) return true
    for (const format of bodyFormats) {
      const body = encode(operation, format, { [userField.active]: true, [userField.email]: email })
      const exchange = await send({ operation, path: { id: user.id }, body })
      if (!succeeded(exchange)) continue
      const shown = bodyOf(exchange)
      const renamed = isObject(shown) && textOf(shown[userField.email]).toLowerCase() === email.toLowerCase()
      // one that keeps its address might be taken by another run as well: it is only deactivated
      if (renamed) adopt({ ...user, email })
      else all.push(user)
      return renamed
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
      if (!succeeded(last)) continue
      // where the answer hides the id, the address leads to it
      const id = createdId(last) || (await search(email)).find(user => user.email.toLowerCase() === email)?.id
      if (id === undefined) continue
      const user = { id, email }
      claim(user)
      all.push(user)
      return user
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
      const known = taken.get(purpose)
      if (known !== undefined && !isStranger(known)) return known
      if (all.filter(isStranger).length >= MOST_STRANGERS)
        throw new SkipError('user-not-shown', 'the ids that creates are answered with are those of other people')
      if (!searched) await findLeftovers()
      let user = spare.shift()
      while (user !== undefined && isStranger(user)) user = spare.shift()
      user ??= await create()
      taken.set(purpose, user)
      return user
    },
  }
}

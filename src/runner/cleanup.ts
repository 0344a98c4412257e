import { userField, type Catalogue } from '../catalogue/index.js'
import { createClient, createOwnership, isTaggedEmail, type Leftovers, type Target } from '../http/index.js'
import { deactivate, idText, listed, type OwnUser } from '../scenarios/index.js'

export interface Cleanup {
  readonly deactivated: readonly OwnUser[]
  /** Users that the target would not let go. */
  readonly left: readonly OwnUser[]
}

export interface CleanupOptions {
  readonly journal: string
  readonly maxWait: number
  readonly signal?: AbortSignal
}

/**
 * Takes out of the active list what runs left behind in one company: the users a journal knows, and those it was about
 * to create, found by their address. Nobody else is touched.
 */
export async function cleanUp(
  catalogue: Catalogue,
  target: Target,
  { userIds, emails }: Leftovers,
  options: CleanupOptions,
): Promise<Cleanup> {
  const ownership = createOwnership({
    tag: 'asbuilt+cleanup',
    anyRun: true,
    journal: options.journal,
    now: () => target.clock.now(),
  })
  const client = createClient({
    target,
    catalogue,
    ownership,
    seed: 1,
    write: true,
    maxWait: options.maxWait,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
  try {
    const users: OwnUser[] = userIds.map(id => ({ id, email: '' }))
    const list = catalogue.operations.findLast(
      operation => operation.action === 'list' && operation.population === 'all',
    )
    for (const email of list === undefined ? [] : emails) {
      if (list === undefined) break
      const found = listed(await client.send({ operation: list, query: [['filters[search]', email]] })).filter(
        ({ [userField.email]: address, [userField.active]: active }) =>
          typeof address === 'string' && address.toLowerCase() === email && isTaggedEmail(email) && active === true,
      )
      users.push(...found.map(user => ({ id: idText(user.id), email })))
    }
    for (const { id, email } of users) ownership.claim({ companyId: target.companyId, id, email })
    const left = await deactivate(catalogue, draft => client.send(draft), users)
    return { deactivated: users.filter(user => !left.includes(user)), left }
  } finally {
    await client.close()
  }
}

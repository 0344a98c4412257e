import { userField, type Catalogue, type Operation } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { UnconfirmedUserError, type RequestDraft } from '../../http/index.js'
import { isObject } from '../../json/index.js'
import { idNumber, idText, succeeded } from './answer.js'
import type { OwnUser } from './own-users.js'
import { bodyFormats, encode } from './request-body.js'

type Send = (draft: RequestDraft) => Promise<Exchange>

/**
 * Deactivates every own user: with one sync for each company where the target takes it, else one by one.
 * @returns the users that are still active.
 */
export async function deactivate(catalogue: Catalogue, send: Send, users: readonly OwnUser[]): Promise<OwnUser[]> {
  const still: OwnUser[] = []
  for (const companyId of new Set(users.map(user => user.companyId))) {
    const named = companyId === undefined ? {} : { companyParam: companyId, companyHeader: companyId }
    const sendThere = (draft: RequestDraft): Promise<Exchange> => send({ ...draft, ...named })
    still.push(
      ...(await deactivateIn(
        catalogue,
        sendThere,
        users.filter(user => user.companyId === companyId),
      )),
    )
  }
  return still
}

async function deactivateIn(catalogue: Catalogue, send: Send, users: readonly OwnUser[]): Promise<OwnUser[]> {
  const newest = catalogue.operations.toReversed()
  const sync = newest.find(operation => operation.action === 'sync' && operation.companyIn === 'path')
  const update = newest.find(operation => operation.action === 'update' && operation.companyIn === 'path')
  let left = [...users]
  for (const format of sync === undefined ? [] : bodyFormats) {
    if (sync === undefined || left.length === 0) break
    const entries = left.map(user => ({ id: idNumber(user.id), [userField.active]: false }))
    const body = await confirmed(send({ operation: sync, body: encode(sync, format, entries) }), bodyOf)
    const entities = isObject(body) && Array.isArray(body.entities) ? body.entities.filter(isObject) : []
    const done = new Set(entities.filter(entity => entity[userField.active] === false).map(entity => idText(entity.id)))
    left = left.filter(user => !done.has(user.id))
  }
  const still: OwnUser[] = []
  for (const user of left) {
    if (update === undefined || !(await deactivateOne(update, send, user))) still.push(user)
  }
  return still
}

async function deactivateOne(update: Operation, send: Send, user: OwnUser): Promise<boolean> {
  for (const format of bodyFormats) {
    const body = encode(update, format, { [userField.active]: false })
    if (await confirmed(send({ operation: update, path: { id: user.id }, body }), succeeded)) return true
  }
  return false
}

/** What was answered; undefined where a user of it was found to be none of ours, and nothing was sent. */
async function confirmed<T>(sending: Promise<Exchange>, read: (exchange: Exchange) => T): Promise<T | undefined> {
  try {
    return read(await sending)
  } catch (error) {
    if (error instanceof UnconfirmedUserError) return undefined
    throw error
  }
}

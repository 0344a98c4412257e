import { userField } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import type { Body } from '../../http/index.js'
import type { Json, JsonObject } from '../../json/index.js'
import { idNumber, succeeded } from '../engine/answer.js'
import { unknownId } from '../engine/identities.js'
import type { OwnUser } from '../engine/own-users.js'
import { type BodyFormat, encode, type ListStyle } from '../engine/request-body.js'
import type { ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { type UserWithOrigin, userWithOrigin } from '../user/user-with-origin.js'
import { readResult, type SyncResult } from './result.js'

/** A body format in which the target takes batches. */
export interface BatchFormat {
  readonly format: BodyFormat
  readonly style: ListStyle
}

export function batchBody(context: ScenarioContext, { format, style }: BatchFormat, entries: Json): Body {
  return encode(context.operation, format, entries, style)
}

/**
 * A format that carries entries of fields.
 * @throws SkipError where the target takes none.
 */
export async function anyBatchFormat(context: ScenarioContext): Promise<BatchFormat> {
  const accepted = await context.api.formats.accepted(context.operation)
  const format = accepted[context.run.pick('transport', accepted.length)]
  if (format !== undefined) return { format, style: 'indexed' }
  for (const style of ['brackets', 'json-part'] as const) {
    if (await takes(context, style)) return { format: 'multipart', style }
  }
  throw new SkipError('transport-refused', 'neither JSON nor any form of multipart was taken')
}

/**
 * A format that carries any JSON, such as an empty list or entries that are no objects; null where the target takes
 * none.
 */
export async function jsonBatchFormat(context: ScenarioContext): Promise<BatchFormat | null> {
  const accepted = await context.api.formats.accepted(context.operation)
  if (accepted.includes('json')) return { format: 'json', style: 'json-part' }
  return (await takes(context, 'json-part')) ? { format: 'multipart', style: 'json-part' } : null
}

async function takes(context: ScenarioContext, style: ListStyle): Promise<boolean> {
  const { operation, users } = context
  const { id } = await users.take('body format')
  const entry: JsonObject = { [userField.jobTitle]: 'Prober', id: idNumber(id) }
  return succeeded(await context.api.send({ operation, body: encode(operation, 'multipart', [entry], style) }))
}

/** An entry of a batch, and what should become of it. */
export interface ExpectedEntry {
  readonly entry: JsonObject
  readonly outcome: 'created' | 'updated' | 'error'
  /** Id of the user that it should update; empty where it should meet none. */
  readonly userId: string
}

/** The own users that batches are about. */
export interface BatchUsers {
  /** Two that have an origin id. */
  readonly first: UserWithOrigin
  readonly second: UserWithOrigin
  /** One that gets another origin id in each batch. */
  readonly moving: OwnUser
  /** One that no batch changes. */
  readonly still: OwnUser
}

export async function takeBatchUsers(context: ScenarioContext): Promise<BatchUsers> {
  return {
    first: await userWithOrigin(context, 'sync-first'),
    second: await userWithOrigin(context, 'sync-second'),
    moving: await context.users.take('sync-moving'),
    still: await context.users.take('sync-still'),
  }
}

export const idsOfUsers = ({ first, second, moving, still }: BatchUsers): ReadonlySet<string> =>
  new Set([first.id, second.id, moving.id, still.id])

/** A text that no user has yet, and that begins no other such text: `asbuilt+k3x-7.` */
export const newMark = (context: ScenarioContext): string => context.identities.newEmail().replace('@example.com', '.')

/**
 * Six sound entries among bad ones, so that each sound kind stands once before and once behind a bad one. The title
 * comes first in each: with `updates[][field]` a field that comes again begins a new entry. Of the id of nobody nothing
 * is said: a target that takes it for somebody changes nobody by it. That entry comes last, behind one with an id.
 */
export function mixedEntries(
  context: ScenarioContext,
  mark: string,
  { first, second, moving, still }: BatchUsers,
): readonly ExpectedEntry[] {
  const fresh = (n: number): JsonObject => ({
    [userField.givenName]: 'Asbuilt',
    [userField.familyName]: 'Synced',
    [userField.email]: `${mark}${n}@example.com`,
  })
  const expectedEntries: readonly ExpectedEntry[] = [
    { entry: { [userField.originId]: context.identities.newOriginId(), ...fresh(0) }, outcome: 'created', userId: '' },
    { entry: fresh(2), outcome: 'created', userId: '' },
    { entry: { id: idNumber(first.id) }, outcome: 'updated', userId: first.id },
    {
      entry: { [userField.givenName]: 'Asbuilt', [userField.email]: `${mark}4@example.com` },
      outcome: 'error',
      userId: '',
    },
    { entry: { [userField.originId]: second.originId }, outcome: 'updated', userId: second.id },
    {
      entry: { id: idNumber(moving.id), [userField.originId]: context.identities.newOriginId() },
      outcome: 'updated',
      userId: moving.id,
    },
    {
      entry: { id: idNumber(still.id), [userField.email]: `${mark}no-at`, [userField.city]: `${mark}town` },
      outcome: 'error',
      userId: '',
    },
  ]
  const titled = expectedEntries.map((expected, n) => ({
    ...expected,
    entry: { [userField.jobTitle]: `${mark}${n}`, ...expected.entry },
  }))
  return [...titled, { entry: { id: idNumber(unknownId(context)) }, outcome: 'error', userId: '' }]
}

/** Is it the entry with the id of nobody, of whom nothing is said? */
export const namesNobody = ({ entry, outcome }: ExpectedEntry): boolean =>
  outcome === 'error' && Object.keys(entry).join() === 'id'

export interface SentBatch {
  readonly exchange: Exchange
  readonly result: SyncResult
}

/** Sends a batch. Of ids that are not those of own users it may say nothing. */
export async function sendBatch(
  context: ScenarioContext,
  batchFormat: BatchFormat,
  entries: readonly Json[],
  known: ReadonlySet<string>,
): Promise<SentBatch> {
  const exchange = await context.api.send({
    operation: context.operation,
    body: batchBody(context, batchFormat, [...entries]),
    mustBeRefused: true,
  })
  return { exchange, result: readResult(exchange, entries, known) }
}

import type { Catalogue } from '../catalogue/index.js'
import type { Exchange } from '../findings/index.js'
import { createClient, createOwnership, newRunTag, type Client, type RequestDraft, type Target } from '../http/index.js'
import {
  createDirectory,
  createIdentities,
  createOwnUsers,
  createBodyFormats,
  deactivate,
  type Directory,
  type Identities,
  type OwnUser,
  type OwnUsers,
  type BodyFormats,
} from '../scenarios/index.js'
import type { Validators } from '../validators/index.js'
import { tidyUp } from './cleanup.js'
import { createResponseCache, type ResponseCache } from './response-cache.js'

/** What all steps of a run have in common. */
export interface Session {
  readonly target: Target
  readonly client: Client
  readonly cache: ResponseCache
  readonly validators: Validators
  readonly directory: Directory
  readonly users: OwnUsers
  readonly identities: Identities
  readonly formats: BodyFormats
  readonly tag: string
}

export interface SessionOptions {
  readonly seed: number
  readonly write: boolean
  readonly budget?: number
  /** Seconds that any single wait, and waits without progress together, may take. */
  readonly maxWait: number
  readonly signal?: AbortSignal
  /** Append-only record of what was created; none for the embedded sandbox. */
  readonly journal?: string
  readonly onExchange: (exchange: Exchange) => void
}

/** Opens what all steps share. */
export function openSession(
  catalogue: Catalogue,
  validators: Validators,
  target: Target,
  options: SessionOptions,
): Session & { close(): Promise<OwnUser[]> } {
  const tag = newRunTag(target)
  const ownership = createOwnership({
    tag,
    now: () => target.clock.now(),
    ...(options.journal === undefined || !options.write ? {} : { journal: options.journal }),
  })
  const { apiUrl, companyId, clock } = target
  if (options.write && options.journal !== undefined)
    // where the disk is full it is told when somebody is to be created
    ownership.journal.note({ event: 'begun', at: clock.now(), apiUrl, companyId, tag, process: process.pid })
  const client = createClient({
    target,
    catalogue,
    seed: options.seed,
    write: options.write,
    maxWait: options.maxWait,
    ownership,
    onExchange: options.onExchange,
    ...(options.budget === undefined ? {} : { budget: options.budget }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
  const cache = createResponseCache(client, id => ownership.companiesOf(id).length > 0)
  const directory = createDirectory(catalogue, draft => cache.read(draft))
  const identities = createIdentities(tag)
  const send = (draft: RequestDraft): Promise<Exchange> => cache.send(draft)
  const users = createOwnUsers({
    catalogue,
    identities,
    send,
    now: () => target.clock.now(),
    claim: ({ id, email, companyId = target.companyId }) => {
      ownership.claim({ id, email, companyId })
    },
    isStranger: ({ id, companyId = target.companyId }) => ownership.standing(companyId, id) === 'stranger',
  })
  const formats = createBodyFormats({ send, users, identities })
  return {
    target,
    client,
    cache,
    validators,
    directory,
    users,
    identities,
    formats,
    tag,
    /** Deactivates what the run created, even after an interruption or beyond the budget; then closes connections. */
    async close() {
      try {
        const left = options.write ? await deactivateCreated(client, users.all) : []
        if (options.write && options.journal !== undefined) ownership.journal.close(tag, target.clock.now())
        return left
      } finally {
        await client.close()
      }
    },
  }

  async function deactivateCreated(spent: Client, created: readonly OwnUser[]): Promise<OwnUser[]> {
    const cleaner = createClient({
      target,
      catalogue,
      seed: options.seed,
      write: true,
      maxWait: options.maxWait,
      ownership,
      budget: 4 * created.length + 40,
      onExchange: () => undefined,
      continues: spent,
    })
    try {
      const send = (draft: RequestDraft): Promise<Exchange> => cleaner.send(draft)
      // what the sandbox in this process holds ends with it
      return target.embedded
        ? await deactivate(catalogue, send, created)
        : [...(await tidyUp({ catalogue, target, ownership, send }, created, tag))]
    } catch {
      return [...created]
    } finally {
      await cleaner.close()
    }
  }
}

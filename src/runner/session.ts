import type { Catalogue } from '../catalogue/index.js'
import type { Exchange } from '../findings/index.js'
import { createClient, createOwnership, type Client, type RequestDraft, type Target } from '../http/index.js'
import {
  createDirectory,
  createIdentities,
  createOwnUsers,
  createBodyFormats,
  deactivate,
  type OwnUser,
} from '../scenarios/index.js'
import type { Validators } from '../validators/index.js'
import type { Session } from './context.js'
import { createPool } from './pool.js'

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
  const tag = `asbuilt+${target.clock.now().toString(36)}`
  const ownership = createOwnership({ tag, ...(options.journal === undefined ? {} : { journal: options.journal }) })
  const client = createClient({
    target,
    catalogue,
    seed: options.seed,
    write: options.write,
    maxWait: options.maxWait,
    ownership: ownership,
    onExchange: options.onExchange,
    ...(options.budget === undefined ? {} : { budget: options.budget }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
  const pool = createPool(client, id => ownership.owns(id))
  const directory = createDirectory(catalogue, draft => pool.read(draft))
  const identities = createIdentities(tag)
  const send = (draft: RequestDraft): Promise<Exchange> => pool.send(draft)
  const users = createOwnUsers({
    catalogue,
    identities,
    send,
    own: id => {
      ownership.add(id)
    },
  })
  const formats = createBodyFormats({ send, users, identities })
  return {
    target,
    client,
    pool,
    validators,
    directory,
    users,
    identities,
    formats,
    tag,
    /** Deactivates what the run created, also after an interruption and beyond the budget; then closes the connections. */
    async close() {
      try {
        return options.write ? await takeOut(client, users.all) : []
      } finally {
        await client.close()
      }
    },
  }

  async function takeOut(spent: Client, created: readonly OwnUser[]): Promise<OwnUser[]> {
    const sweeper = createClient({
      target,
      catalogue,
      seed: options.seed,
      write: true,
      maxWait: options.maxWait,
      ownership: ownership,
      budget: 2 * created.length + 10,
      onExchange: () => undefined,
      continues: spent,
    })
    try {
      return await deactivate(catalogue, draft => sweeper.send(draft), created)
    } catch {
      return [...created]
    } finally {
      await sweeper.close()
    }
  }
}

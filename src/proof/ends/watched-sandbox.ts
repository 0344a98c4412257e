import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { userField } from '../../catalogue/index.js'
import { startSandbox, wallClock, type Sandbox } from '../../sandbox/index.js'

/** Told by Node of every request that any server of this process begins to read. */
const REQUESTS = 'http.server.request.start'

/** A sandbox whose requests are counted, and whose users can be looked at from behind. */
export interface WatchedSandbox {
  readonly env: Readonly<Record<string, string>>
  /** Calls back once, before the request with this number is answered. */
  at(request: number, call: () => void): void
  /** Users of our runs that are active, in all companies. */
  stillActive(): readonly string[]
  /** Everything about everybody else, to be compared with later. */
  strangers(): string
  close(): Promise<void>
}

export async function startWatchedSandbox(seed: number): Promise<WatchedSandbox> {
  const sandbox = await startSandbox({ seed, clock: wallClock(), rateLimit: { limit: 1_000_000, seconds: 10 } })
  const port = Number(new URL(sandbox.url).port)
  const calls = new Map<number, () => void>()
  let requests = 0
  const count = (message: unknown): void => {
    const { server } = message as { server: Server }
    if ((server.address() as AddressInfo | null)?.port !== port) return
    requests += 1
    calls.get(requests)?.()
  }
  subscribe(REQUESTS, count)
  return {
    env: sandbox.env,
    at(request, call) {
      calls.set(request, call)
    },
    stillActive: () =>
      users(sandbox)
        .filter(user => isOurs(user) && user[userField.active] === true)
        .map(nameOf),
    strangers: () =>
      JSON.stringify(
        users(sandbox).filter(user => !isOurs(user)),
        bigints,
      ),
    async close() {
      unsubscribe(REQUESTS, count)
      await sandbox.close()
    },
  }
}

type StoredUser = ReturnType<Sandbox['store']['users']>[number]

function users({ store, facts }: Sandbox): readonly StoredUser[] {
  return [facts.companyId, facts.secondCompanyId, facts.otherCompanyId].flatMap(company => store.users(company))
}

const isOurs = (user: StoredUser): boolean =>
  /^asbuilt\+/i.test(String(user[userField.email])) || /^asbuilt[-+]/.test(String(user[userField.originId]))
const nameOf = (user: StoredUser): string => `${String(user.id)} ${String(user[userField.email])}`
const bigints = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

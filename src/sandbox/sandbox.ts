import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { loadCatalogue, type Catalogue } from '../catalogue/index.js'
import type { Fault, Variant } from './changes/index.js'
import { chainChanges, selectChanges } from './changes/selection.js'
import { providerStore, type ProviderStore } from './directory/provider-store.js'
import { credentials, environmentOf, sandboxFacts, type SandboxCredentials, type SandboxFacts } from './environment.js'
import { tokenStore } from './oauth/tokens.js'
import { MOST_USERS, type SandboxOptions } from './options.js'
import { seedDatabase } from './seed/seed-database.js'
import type { SharedServices } from './serving/call.js'
import { virtualClock, type SandboxClock } from './serving/clock.js'
import { connectionsWithin } from './serving/connections.js'
import { hostsOf, type Hosts } from './serving/hosts.js'
import { makeListener } from './serving/listener.js'
import { rateLimiter, windowsWith } from './serving/rate-limit.js'

/** A running stand-in for the API, as `startSandbox` gives it. */
export interface Sandbox {
  /** API and login host alike, without a trailing slash. */
  readonly url: string
  /** What each of three callers asks for a token with: one may read and write, one read, one nothing. */
  readonly credentials: SandboxCredentials
  readonly facts: SandboxFacts
  /** The `PROCORE_*` variables of a run against it. */
  readonly env: Readonly<Record<string, string>>
  /** Moves time: tokens expire and rate limits reset by it. */
  readonly clock: SandboxClock
  /** What is behind the API, for tests that need a certain state. */
  readonly store: ProviderStore
  /** Puts companies, users and limits back as they were at the start. Tokens and time stay. */
  reset(): void
  /** Ends every connection and frees the port. */
  close(): Promise<void>
}

const DEFAULT_SEED = 1
const DEFAULT_USERS = 100

/** Milliseconds: how long a caller may take for head and whole request, and how long a connection is kept for more. */
const TIMEOUTS = {
  headersTimeout: 20_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 60_000,
  connectionsCheckingInterval: 3000,
}
/** Milliseconds without a byte in either direction after which a connection is ended: answers that nobody takes. */
const SILENCE = 120_000

/**
 * Starts a sandbox: the API and its token endpoints on one port of loopback, with companies and users in memory. The
 * same options give the same answers, byte for byte.
 * @param options - none are needed: one hundred users, a free port, a virtual clock, no fault.
 * @returns the running sandbox; `close()` ends it.
 * @throws UnknownFaultError for a fault or variant that does not exist.
 * @throws RangeError for more users than a sandbox holds.
 * @throws Error with the system's code, `EADDRINUSE` for one, where the port cannot be used.
 * @example
 * const sandbox = await startSandbox({ users: 20, faults: ['total-one-more'] })
 * const { clientId, clientSecret } = sandbox.credentials.admin
 * await fetch(`${sandbox.url}/rest/v1.0/users?company_id=${sandbox.facts.companyId}`)
 * await sandbox.close()
 */
export function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return serve(loadCatalogue(), options)
}

/** A sandbox of what any catalogue describes; what starts one is as with `startSandbox`. */
export async function serve(catalogue: Catalogue, options: SandboxOptions): Promise<Sandbox> {
  const { faults, variants } = await loadChanges(options)
  const activeVariants = selectChanges(options.variants ?? [], variants, catalogue, 'variant')
  const activeFaults = selectChanges(options.faults ?? [], faults, catalogue, 'fault')
  const chosen = variants.filter(({ id }) => options.variants?.some(name => name.split('@')[0] === id))
  const {
    host = '127.0.0.1',
    port = 0,
    seed = DEFAULT_SEED,
    users = DEFAULT_USERS,
    clock = virtualClock(),
    latency = 0,
    allowedHosts = [],
    rateLimit,
    firstNewId,
    oneIdPerPerson,
  } = Object.assign({}, ...chosen.map(variant => variant.options), options) as SandboxOptions
  if (!(users >= 0 && users <= MOST_USERS))
    throw new RangeError(`users: ${users} is no number of users that a sandbox holds (0 to ${MOST_USERS})`)
  const seeded = (): ReturnType<typeof seedDatabase> =>
    seedDatabase({
      seed,
      users,
      ids: {
        ...(firstNewId === undefined ? {} : { firstNewId }),
        ...(oneIdPerPerson === undefined ? {} : { oneIdPerPerson }),
      },
      transforms: chosen.flatMap(variant => variant.company ?? []),
      ...(options.company === undefined ? {} : { company: options.company }),
    })
  const first = seeded()
  const { database } = first
  const limiter = rateLimiter(clock, windowsWith(rateLimit))
  const services: { -readonly [K in keyof SharedServices]: SharedServices[K] } = {
    catalogue,
    clock,
    tokens: tokenStore(clock, seed),
    limiter,
    database,
    url: '',
    seed,
  }

  const connections = connectionsWithin()
  let hosts: Hosts = hostsOf(host, allowedHosts, '')
  const server = createServer(
    TIMEOUTS,
    makeListener({
      services,
      changes: chainChanges(activeVariants, activeFaults),
      connections,
      hosts: () => hosts,
      latency,
    }),
  )
  server.timeout = SILENCE + latency
  server.on('connection', socket => {
    connections.add(socket)
  })
  server.on('connect', (_, socket) => {
    refuseTunnel(socket)
  })
  server.listen(port, host)
  await once(server, 'listening')
  services.url = urlOf(server.address() as AddressInfo)
  hosts = hostsOf(host, allowedHosts, services.url)

  const facts = sandboxFacts(first)
  return {
    url: services.url,
    credentials,
    facts,
    env: environmentOf(services.url, facts),
    clock,
    store: providerStore(database, clock, facts.companyId),
    reset() {
      const fresh = seeded().database
      database.companies = fresh.companies
      database.nextId = fresh.nextId
      database.stored = 0
      database.pictures.clear()
      database.scratch.clear()
      limiter.reset()
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      connections.closeAll()
      await closed
    },
  }
}

/** Faults and variants are many files: whoever asks for none does not wait for them. */
async function loadChanges({ faults = [], variants = [] }: SandboxOptions): Promise<Changes> {
  return faults.length + variants.length > 0 ? await import('./changes/index.js') : { faults: [], variants: [] }
}

interface Changes {
  readonly faults: readonly Fault[]
  readonly variants: readonly Variant[]
}

/** The sandbox is no proxy. Node hands the bare connection over, with nobody to hear of its errors. */
function refuseTunnel(socket: Duplex): void {
  socket.on('error', () => undefined)
  socket.end('HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}', () =>
    socket.destroy(),
  )
}

function urlOf({ address, family, port }: AddressInfo): string {
  const host = address === '0.0.0.0' || address === '::' ? 'localhost' : address
  return `http://${family === 'IPv6' && host !== 'localhost' ? `[${host}]` : host}:${port}`
}

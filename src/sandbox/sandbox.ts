import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadCatalogue } from '../catalogue/index.js'
import type { Services } from './serving/call.js'
import { virtualClock, type SandboxClock } from './serving/clock.js'
import { environmentOf, factsOf } from './environment.js'
import { faults } from './changes/faults/registry.generated.js'
import { activate, inTurn } from './changes/selection.js'
import { clients } from './oauth/clients.js'
import { tokenDesk } from './oauth/tokens.js'
import type { ClientCredentials, SandboxFacts, SandboxOptions } from './options.js'
import { providerStore, type ProviderStore } from './directory/provider-store.js'
import { defaultWindows, rateLimiter } from './serving/rate-limit.js'
import { seedWorld } from './seed/seed-database.js'
import { makeListener } from './serving/listener.js'
import { variants } from './changes/variants/registry.generated.js'

/** A running stand-in for the API. */
export interface Sandbox {
  /** API and login host alike, without a trailing slash. */
  readonly url: string
  readonly credentials: Readonly<Record<'admin' | 'readonly' | 'noaccess', ClientCredentials>>
  readonly facts: SandboxFacts
  /** The `PROCORE_*` variables of a run against it. */
  readonly env: Readonly<Record<string, string>>
  readonly clock: SandboxClock
  readonly store: ProviderStore
  /** Puts companies, users and limits back as they were at the start. Tokens and time stay. */
  reset(): void
  close(): Promise<void>
}

const DEFAULT_SEED = 1
const DEFAULT_USERS = 100

/**
 * Starts a sandbox.
 * @throws UnknownFaultError, and the system's error where the port is taken.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const catalogue = loadCatalogue()
  const different = activate(options.variants ?? [], variants, catalogue, 'variant')
  const chosen = variants.filter(({ id }) => options.variants?.some(name => name.split('@')[0] === id))
  const {
    host = '127.0.0.1',
    port = 0,
    seed = DEFAULT_SEED,
    users = DEFAULT_USERS,
    clock = virtualClock(),
    latency = 0,
    rateLimit,
  } = Object.assign({}, ...chosen.map(variant => variant.options), options) as SandboxOptions
  const active = inTurn(different, activate(options.faults ?? [], faults, catalogue))
  const sow = (): ReturnType<typeof seedWorld> =>
    seedWorld({
      seed,
      users,
      shapes: chosen.flatMap(variant => variant.company ?? []),
      ...(options.company === undefined ? {} : { company: options.company }),
    })
  const seeded = sow()
  const { world } = seeded
  const [hourly] = defaultWindows
  const limiter = rateLimiter(
    clock,
    rateLimit === undefined || hourly === undefined ? defaultWindows : [hourly, rateLimit],
  )
  const services: { -readonly [K in keyof Services]: Services[K] } = {
    catalogue,
    clock,
    tokens: tokenDesk(clock, seed),
    limiter,
    world,
    url: '',
    seed,
  }

  const server = createServer(makeListener({ services, faults: active, latency }))
  server.keepAliveTimeout = 60_000
  server.on('connect', (_, socket) =>
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}'),
  )
  server.listen(port, host)
  await once(server, 'listening')
  services.url = urlOf(server.address() as AddressInfo)

  const credentials = Object.fromEntries(
    clients.map(({ caller, clientId, clientSecret }) => [caller, { clientId, clientSecret }]),
  ) as Sandbox['credentials']
  const facts = factsOf(seeded)
  return {
    url: services.url,
    credentials,
    facts,
    env: environmentOf(services.url, facts, credentials),
    clock,
    store: providerStore(() => world, clock, facts.companyId),
    reset() {
      const fresh = sow().world
      world.companies = fresh.companies
      world.nextId = fresh.nextId
      world.pictures.clear()
      world.memory.clear()
      limiter.reset()
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

function urlOf({ address, family, port }: AddressInfo): string {
  const host = address === '0.0.0.0' || address === '::' ? 'localhost' : address
  return `http://${family === 'IPv6' && host !== 'localhost' ? `[${host}]` : host}:${port}`
}

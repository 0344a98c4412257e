import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Context } from './serving/call.js'
import { realNow, type Now } from './serving/clock.js'
import { createFileStore } from './directory/files.js'
import { createRateLimiter, type RateLimit } from './serving/rate-limiter.js'
import { newCompany, populate, TRADES } from './directory/seed.js'
import { createPeerServer } from './serving/server.js'
import { createTokenStore, type Client } from './oauth/tokens.js'

export interface PeerOptions {
  /** Users of the main company, the three callers among them; default 120. */
  readonly users?: number
  readonly seed?: number
  /** Port of the API, the login host takes the next one; default 0: any free ones. */
  readonly port?: number
  /** Update and sync take multipart alone and answer 415 to JSON (USER-9). */
  readonly refuseJson?: boolean
  /** null (default): the headers are there, but nobody meets the limit. */
  readonly rateLimit?: RateLimit | null
  /** Where the newest version shows a single user with the extended model. */
  readonly extendedShow?: boolean
  readonly defaultPerPage?: number
  readonly maxPerPage?: number
  readonly now?: Now
}

/** A running peer. `env` holds every variable that the command line reads. */
export interface Peer {
  readonly url: string
  readonly loginUrl: string
  readonly env: Readonly<Record<string, string>>
  close(): Promise<void>
}

const MAIN = 562_949_953_427_801n
const SECOND = 4_711n
const OTHER = 9_007_199_254_740_997n
const ADMIN: Client = { id: 'peer-admin', secret: 'admin-of-the-peer', role: 'admin' }
const READER: Client = { id: 'peer-reader', secret: 'reader-of-the-peer', role: 'reader' }
const NOBODY: Client = { id: 'peer-nobody', secret: 'nobody-of-the-peer', role: 'none' }
const CLIENTS = [ADMIN, READER, NOBODY]

function createContext(options: PeerOptions): Context {
  const { users = 120, seed = 1, now = realNow } = options
  const callers = CLIENTS.map(client => client.id)
  const companies = [
    populate(newCompany(MAIN), users, seed, callers),
    populate(newCompany(SECOND), 12, seed, callers),
    populate(newCompany(OTHER), 9, seed, []),
  ]
  return {
    companies: new Map(companies.map(company => [company.id, company])),
    tokens: createTokenStore(CLIENTS, seed, now),
    limiter: createRateLimiter(options.rateLimit ?? null, now),
    files: createFileStore(now),
    now,
    paging: { defaultPerPage: options.defaultPerPage ?? 37, maxPerPage: options.maxPerPage ?? 5000 },
    refuseJson: options.refuseJson ?? false,
    extendedShow: options.extendedShow ?? false,
  }
}

function environment(context: Context, url: string, loginUrl: string): Readonly<Record<string, string>> {
  const main = context.companies.get(MAIN)
  const foreign = context.companies.get(OTHER)?.users[2]
  const list = (ids: Iterable<bigint> | undefined): string => [...(ids ?? [])].join(',')
  return {
    PROCORE_API_URL: url,
    PROCORE_LOGIN_URL: loginUrl,
    PROCORE_CLIENT_ID: ADMIN.id,
    PROCORE_CLIENT_SECRET: ADMIN.secret,
    PROCORE_COMPANY_ID: String(MAIN),
    PROCORE_READONLY_CLIENT_ID: READER.id,
    PROCORE_READONLY_CLIENT_SECRET: READER.secret,
    PROCORE_NOACCESS_CLIENT_ID: NOBODY.id,
    PROCORE_NOACCESS_CLIENT_SECRET: NOBODY.secret,
    PROCORE_OTHER_COMPANY_ID: String(OTHER),
    PROCORE_FOREIGN_USER_ID: String(foreign?.id ?? ''),
    PROCORE_SECOND_COMPANY_ID: String(SECOND),
    PROCORE_PROJECT_IDS: list(main?.projects.keys()),
    PROCORE_PERMISSION_TEMPLATE_IDS: list(main?.templates.keys()),
    PROCORE_TRADE_IDS: list(TRADES),
  }
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/**
 * An API of its own making that keeps the same rules as the sandbox and takes every freedom the other way.
 * The suites are run against it to prove that they raise no false alarm. Loopback only; the login host is another
 * origin.
 */
export async function startPeer(options: PeerOptions = {}): Promise<Peer> {
  const context = createContext(options)
  let origin = ''
  const api = createPeerServer(context, false, () => origin)
  const login = createPeerServer(context, true, () => origin)
  const port = options.port ?? 0
  origin = await listen(api, port)
  const loginUrl = await listen(login, port === 0 ? 0 : port + 1)
  const close = async (server: Server): Promise<void> => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  return {
    url: origin,
    loginUrl,
    env: environment(context, origin, loginUrl),
    close: async () => void (await Promise.all([close(api), close(login)])),
  }
}

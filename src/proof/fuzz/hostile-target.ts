import { Agent, request } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { loadCatalogue, type Action } from '../../catalogue/index.js'
import { startSandbox, wallClock, type Sandbox } from '../../sandbox/index.js'
import { randomFrom } from '../../sandbox/seed/random.js'
import { numberFrom } from '../draw.js'
import { bytesOf, type Answer, type Behaviour, type HostileCall } from './behaviour.js'
import { bystandersOf, type Bystanders } from './bystanders.js'
import { behavioursOn, type Composition } from './composition.js'
import { startWireServer, type Wire, type WireCall } from './wire.js'

/** A composition that listens. */
export interface HostileTarget {
  /** What a command is given to call it. */
  readonly env: Readonly<Record<string, string>>
  /** Whatever no output may show. */
  readonly secrets: () => readonly string[]
  /** Users of the sandbox behind it that were there before, and what is known of them now. */
  readonly bystanders: Bystanders
  /** Connections to a host that nobody may call. */
  readonly strayed: () => number
  readonly calls: () => number
  readonly waitedFor: () => number
  readonly close: () => Promise<void>
}

/** A company small enough for a run to get somewhere. */
const USERS = 12

/** Starts a composition, on a sandbox of its own where it stands in front of one. */
export async function startHostileTarget(composition: Composition): Promise<HostileTarget> {
  const sandbox = await startSandbox({
    seed: composition.seed % 2 ** 31,
    users: USERS,
    clock: wallClock(),
    rateLimit: { limit: 1_000_000, seconds: 10 },
  })
  const bystanders = await bystandersOf(sandbox)
  const elsewhere = await startElsewhere()
  const agent = new Agent({ keepAlive: true })
  const secrets = new Set(
    Object.entries(sandbox.env).flatMap(([name, value]) => (name.endsWith('_SECRET') ? [value] : [])),
  )
  const memories = new Map<Behaviour, Map<string, Answer>>()
  const memoryOf = (behaviour: Behaviour): Map<string, Answer> => {
    const memory = memories.get(behaviour) ?? new Map<string, Answer>()
    memories.set(behaviour, memory)
    return memory
  }
  const behavioursOf = behavioursOn(composition)
  let calls = 0

  const server = await startWireServer(async (call, wire) => {
    calls = call.number
    const action = actionOf(call)
    const sound = composition.front ? await ask(sandbox, call, agent) : soundAnswer(action)
    for (const token of tokensIn(action, sound)) secrets.add(token)
    const acting = behavioursOf({ action })
    let answer = sound
    for (const behaviour of acting) {
      const hostile: HostileCall = {
        ...call,
        action,
        random: randomFrom(numberFrom(`${composition.seed} ${behaviour.id} ${call.number}`)),
        secrets: [...secrets],
        origin: server.origin,
        elsewhere: elsewhere.origin,
        memory: memoryOf(behaviour),
      }
      if (behaviour.change !== undefined) answer = behaviour.change(answer, hostile)
      if (behaviour.write === undefined) continue
      behaviour.write(wire, answer, hostile)
      return
    }
    if (action === 'token') for (const token of tokensIn(action, answer)) secrets.add(token)
    give(answer, wire)
  })
  return {
    env: { ...sandbox.env, PROCORE_API_URL: server.origin, PROCORE_LOGIN_URL: server.origin },
    secrets: () => [...secrets],
    bystanders,
    strayed: () => elsewhere.connections(),
    calls: () => calls,
    waitedFor: () => server.waitedFor(),
    async close() {
      agent.destroy()
      await Promise.all([server.close(), elsewhere.close(), sandbox.close()])
    },
  }
}

function give(answer: Answer, wire: Wire): void {
  wire.write(bytesOf(answer))
  wire.done()
}

function actionOf({ method, target }: WireCall): Action | null {
  const [path = ''] = target.split('?')
  return loadCatalogue().matchPath(method, path)?.operation.action ?? null
}

/** What the sandbox says to the same call. */
function ask(sandbox: Sandbox, { method, target, headers, body }: WireCall, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(sandbox.url),
      { method, path: target, headers: Object.fromEntries(headers), agent },
      response => {
        const chunks: Buffer[] = []
        response
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('error', reject)
          .on('end', () => {
            const { rawHeaders, statusCode: status = 0 } = response
            const pairs = rawHeaders.flatMap((name, i) =>
              i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? ''] as const] : [],
            )
            const kept = pairs.filter(
              ([name]) => !/^(?:transfer-encoding|content-length|connection|keep-alive)$/i.test(name),
            )
            resolve({ status, headers: kept, body: Buffer.concat(chunks) })
          })
      },
    )
    sent.on('error', reject).end(body)
  })
}

/** An answer that is right in form and knows nobody. */
function soundAnswer(action: Action | null): Answer {
  const body =
    action === 'token'
      ? {
          access_token: 'token-of-nobody-in-particular',
          token_type: 'Bearer',
          expires_in: 600,
        }
      : action === 'list'
        ? []
        : { id: 7, login: 'somebody@example.com', name: 'Somebody' }
  const paging: Answer['headers'] =
    action === 'list'
      ? [
          ['Total', '0'],
          ['Per-Page', '20'],
        ]
      : []
  return {
    status: 200,
    headers: [['Content-Type', 'application/json; charset=utf-8'], ...paging],
    body: Buffer.from(JSON.stringify(body)),
  }
}

function tokensIn(action: Action | null, { body }: Answer): readonly string[] {
  if (action !== 'token') return []
  const [, token] = /"access_token":"([\w.-]{12,400})"/.exec(body.toString('latin1', 0, 4096)) ?? []
  return token === undefined ? [] : [token]
}

/** Somebody else's host: it counts who comes, and answers nothing. */
async function startElsewhere() {
  let count = 0
  const server = createServer(socket => {
    count += 1
    socket.on('error', () => undefined).destroy()
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    connections: (): number => count,
    close: (): Promise<void> =>
      new Promise(resolve => {
        server.close(() => {
          resolve()
        })
      }),
  }
}

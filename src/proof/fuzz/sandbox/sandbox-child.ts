import { readFileSync } from 'node:fs'
import { loadCatalogue } from '../../../catalogue/index.js'
import { startSandbox } from '../../../sandbox/index.js'
import type { Aim } from './input.js'

/** What the process of a sandbox tells of itself. */
export interface Vitals {
  /** Milliseconds on the processor without a look at sockets and timers, at the longest since it was last asked. */
  readonly held: number
  /** Bytes that are in use when all that can be freed is, users put back as they were; null where nobody asked. */
  readonly kept: number | null
}

/** `vitals`: since the last time. `kept`: also frees what it can; `rest`: once the users are put back as they were. */
export type Question = 'vitals' | 'kept' | 'rest'

const EVERY = 10
const mainThread = `/proc/self/task/${process.pid}/schedstat`

/** Milliseconds that the main thread has run: the wall clock tells of a busy machine. */
function busy(): number {
  try {
    return Number(readFileSync(mainThread, 'latin1').split(' ', 1)[0]) / 1e6
  } catch {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
}

async function serve(): Promise<void> {
  const sandbox = await startSandbox({ rateLimit: { limit: 1e9, seconds: 10 } })
  const { clientId, clientSecret } = sandbox.credentials.admin
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
  const [tokens] = loadCatalogue().tokenOperations.filter(({ action }) => action === 'token')
  const answer = await fetch(`${sandbox.url}${tokens?.path ?? ''}`, { method: 'POST', body: new URLSearchParams(form) })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  const aim: Aim = {
    host: new URL(sandbox.url).host,
    token,
    clientId,
    clientSecret,
    companyId: sandbox.facts.companyId,
    userIds: sandbox.store.users().map(user => String(user['id'])),
  }

  let last = busy()
  let held = 0
  const look = (): void => {
    const now = busy()
    held = Math.max(held, now - last)
    last = now
  }
  setInterval(look, EVERY)
  process.on('message', (question: Question) => {
    look()
    if (question === 'rest') sandbox.reset()
    const vitals = { held: Math.round(held), kept: question === 'vitals' ? null : kept() }
    process.send?.(vitals)
    last = busy()
    held = 0
  })
  process.on('disconnect', () => process.exit())
  process.send?.(aim)
}

function kept(): number {
  for (let i = 0; i < 3; i += 1) globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

await serve()

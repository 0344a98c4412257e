import { expect, test } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { createClient, createOwnership } from '../http/index.js'
import type { JsonObject } from '../json/index.js'
import { startSandbox, type Sandbox } from '../sandbox/index.js'
import { listed, scenarios } from '../scenarios/index.js'
import { urlTarget } from '../target/url-target.js'
import { lies, startLyingServer } from './lying-servers.fixture.js'
import { buildPlan } from './plan.js'
import { run } from './run.js'
import { everything } from './selection.js'

const catalogue = loadCatalogue()
const [everybody] = catalogue.select({ action: 'list', population: 'all' })

/** The people of the sandbox whom no run may touch. */
async function strangersIn(sandbox: Sandbox): Promise<readonly JsonObject[]> {
  const target = urlTarget(sandbox.url, sandbox.env, { write: true })
  const ownership = createOwnership({ tag: 'asbuilt+look' })
  const client = createClient({ target, catalogue, seed: 1, write: false, ownership })
  if (everybody === undefined) throw new Error('the catalogue has no list')
  const users = listed(await client.send({ operation: everybody, query: [['per_page', '1000']] }))
  await client.close()
  return users.filter(user => !String(user.email_address).startsWith('asbuilt+'))
}

test.each(Object.entries(lies))(
  '%s: nobody else is changed, or sent what would change them',
  { timeout: 60_000 },
  async (_, lie) => {
    const sandbox = await startSandbox({ users: 12, rateLimit: { limit: 1_000_000, seconds: 10 } })
    const before = await strangersIn(sandbox)
    const server = await startLyingServer(sandbox.url, lie, before.at(-1) ?? {})
    try {
      const target = urlTarget(server.url, sandbox.env, { write: true })
      const plan = buildPlan({
        catalogue,
        checks: [],
        scenarios: scenarios.filter(({ mode }) => mode === 'write'),
        selection: { ...everything, versions: ['1.3'] },
        write: true,
        seed: 1,
      })
      const stream = run(plan, target, { maxWait: 1, budget: 90 })
      for await (const { status } of stream) expect(status).not.toBe('errored')
      expect(stream.report().counts.requests).toBeGreaterThan(10)
      expect(server.trespasses).toEqual([])
      expect(await strangersIn(sandbox)).toEqual(before)
    } finally {
      await server.close()
      await sandbox.close()
    }
  },
)

import { expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { createClient, createOwnership, systemClock } from '../http/index.js'
import { urlTarget } from '../cli/target/url-target.js'
import { startSandbox } from '../sandbox/index.js'
import { idText, listed } from './directory.js'
import { deactivate, type OwnUser } from './own-users.js'
import { encode } from './transports.js'

const catalogue = loadCatalogue()
const [create] = catalogue.select({ action: 'create', companyIn: 'path' })
const [list] = catalogue.select({ action: 'list', population: 'active' })

it('users are taken out of the list of the company that each is in', async () => {
  const sandbox = await startSandbox({ users: 20 })
  try {
    const target = urlTarget(sandbox.url, sandbox.env, { write: true })
    const owned = createOwnership({ tag: 'asbuilt+test' })
    const client = createClient({ target: { ...target, clock: systemClock }, catalogue, seed: 1, write: true, maxWait: 1, owned, onExchange: () => undefined })
    const companyId = target.secondCompanyId ?? ''
    const there = { companyParam: companyId, companyHeader: companyId }
    if (create === undefined || list === undefined) throw new Error('the catalogue has no create or no list')
    const users: OwnUser[] = []
    for (const [email, place] of [['asbuilt+test-1@example.com', {}], ['asbuilt+test-2@example.com', there]] as const) {
      const exchange = await client.send({ operation: create, ...place, body: encode(create, 'json', { last_name: 'Own', email_address: email }) })
      expect(exchange.response?.status).toBe(201)
      users.push({ id: owned.userIds.at(-1) ?? '', email, ...('companyParam' in place ? { companyId } : {}) })
    }
    const active = async (): Promise<string[]> => {
      const pages = [await client.send({ operation: list, query: [['per_page', '1000']] }), await client.send({ operation: list, ...there, query: [['per_page', '1000']] })]
      return pages.flatMap(listed).map(user => idText(user.id)).filter(id => users.some(user => user.id === id))
    }
    expect(await active()).toEqual(users.map(({ id }) => id))
    expect(await deactivate(catalogue, draft => client.send(draft), users)).toEqual([])
    expect(await active()).toEqual([])
    await client.close()
  } finally {
    await sandbox.close()
  }
})

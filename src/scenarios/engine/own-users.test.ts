import { expect, it } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import {
  type Client,
  createClient,
  createOwnership,
  type Ownership,
  systemClock,
  type Target,
} from '../../http/index.js'
import { startSandbox } from '../../sandbox/index.js'
import { urlTarget } from '../../target/url-target.js'
import { createdId, idText, listed } from './answer.js'
import { deactivate } from './deactivation.js'
import { createIdentities } from './identities.js'
import { createOwnUsers, type OwnUser } from './own-users.js'
import { encode } from './request-body.js'

const TAG = 'asbuilt+test'
const catalogue = loadCatalogue()
const [create] = catalogue.select({ action: 'create', companyIn: 'path' })
const [list] = catalogue.select({ action: 'list', population: 'active' })

interface Site {
  readonly target: Target
  readonly client: Client
  readonly ownership: Ownership
  /** Creates a user, in the target's own company or another. */
  readonly made: (email: string, company?: { companyParam: string; companyHeader: string }) => Promise<OwnUser>
}

async function onSandbox(work: (site: Site) => Promise<void>): Promise<void> {
  const sandbox = await startSandbox({ users: 20 })
  try {
    const target = { ...urlTarget(sandbox.url, sandbox.env, { write: true }), clock: systemClock }
    const ownership = createOwnership({ tag: TAG })
    const client = createClient({
      target,
      catalogue,
      seed: 1,
      write: true,
      maxWait: 1,
      ownership,
      onExchange: () => undefined,
    })
    await work({
      target,
      client,
      ownership,
      async made(email, company) {
        if (create === undefined) throw new Error('the catalogue has no create')
        const exchange = await client.send({
          operation: create,
          ...company,
          body: encode(create, 'json', { last_name: 'Own', email_address: email }),
        })
        expect(exchange.response?.status).toBe(201)
        return {
          id: createdId(exchange),
          email,
          ...(company === undefined ? {} : { companyId: company.companyParam }),
        }
      },
    })
    await client.close()
  } finally {
    await sandbox.close()
  }
}

it('users are taken out of the list of the company that each is in', () =>
  onSandbox(async ({ target, client, made }) => {
    const companyId = target.secondCompanyId ?? ''
    const there = { companyParam: companyId, companyHeader: companyId }
    const users = [await made('asbuilt+test-1@example.com'), await made('asbuilt+test-2@example.com', there)]
    const active = async (): Promise<string[]> => {
      if (list === undefined) throw new Error('the catalogue has no list')
      const pages = [
        await client.send({ operation: list, query: [['per_page', '1000']] }),
        await client.send({ operation: list, ...there, query: [['per_page', '1000']] }),
      ]
      return pages
        .flatMap(listed)
        .map(user => idText(user.id))
        .filter(id => users.some(user => user.id === id))
    }
    expect(await active()).toEqual(users.map(({ id }) => id))
    expect(await deactivate(catalogue, draft => client.send(draft), users)).toEqual([])
    expect(await active()).toEqual([])
  }))

it('a user of this run that the search for leftovers meets serves one purpose alone', () =>
  onSandbox(async ({ target, client, ownership, made }) => {
    const identities = createIdentities(TAG)
    const users = createOwnUsers({
      catalogue,
      identities,
      send: draft => client.send(draft),
      now: () => Date.UTC(2026, 0, 5),
      claim: ({ id, email }) => {
        ownership.claim({ id, email, companyId: target.companyId })
      },
      isStranger: ({ id }) => ownership.standing(target.companyId, id) === 'stranger',
    })
    users.adopt(await made(identities.newEmail()))
    const taken = [await users.take('one'), await users.take('another'), await users.take('one')].map(({ id }) => id)
    expect([new Set(taken).size, taken[2], users.all.length]).toEqual([2, taken[0], 2])
  }))

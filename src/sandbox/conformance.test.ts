import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue, type Operation } from '../catalogue/index.js'
import type { Json, JsonObject } from '../json/index.js'
import { createValidators } from '../validators/index.js'
import { openSandboxSession, type RequestOptions, type SandboxSession } from '../testing/sandbox-session.js'

const catalogue = loadCatalogue()
const validators = createValidators(catalogue)
let session: SandboxSession
beforeAll(async () => {
  session = await openSandboxSession()
})
afterAll(() => session.close())

const user = (operation: Operation): JsonObject => ({
  last_name: 'Conform',
  email_address: `${operation.id}@example.com`,
  vendor_id: 7001,
})

/** A valid request for each action. */
function valid(operation: Operation): RequestOptions {
  const pair = { user_id: 100002, project_id: 8802 }
  switch (operation.action) {
    case 'create':
      return { json: { user: user(operation) } }
    case 'update':
      return { json: { user: { city: 'Utrecht' } } }
    case 'sync':
      return {
        json: {
          updates: [
            { ...user(operation), email_address: `sync-${operation.id}@example.com` },
            { id: 1 },
            { last_name: 7 },
          ],
        },
      }
    case 'bulk-add':
    case 'bulk-remove':
      return { json: { users: [pair] } }
    default:
      return {}
  }
}

function fits(operation: Operation, status: number, body: Json | undefined, view?: string): void {
  expect(validators.validateBody(operation, status, body ?? null, view)).toEqual([])
}

describe.each(catalogue.operations.map(operation => [operation.id, operation] as const))('%s', (_, operation) => {
  it('answers a valid request with its first declared status and a body of its model', async () => {
    const answer = await session.call(operation, valid(operation))
    expect(answer.status).toBe(operation.success[0])
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    fits(operation, answer.status, answer.body)
  })

  it('shows every field of its model and no other', async () => {
    const answer = await session.call(operation, valid(operation))
    const described = catalogue.bodyModel(operation, answer.status)
    if (answer.status >= 300 || described === null || operation.action === 'sync') return
    expect(validators.missingFields(described, answer.body ?? null)).toEqual([])
    expect(validators.unknownFields(described, answer.body ?? null)).toEqual([])
  })

  it('refuses without token, right or company', async () => {
    const refusals = [
      [401, { as: 'nobody' }],
      [401, { headers: { Authorization: 'Bearer nothing' } }],
      [400, { headers: { 'Procore-Company-Id': null } }],
      [403, { as: 'noaccess' }],
      [403, { company: session.sandbox.facts.otherCompanyId }],
      [403, { headers: { 'Procore-Company-Id': session.sandbox.facts.secondCompanyId } }],
    ] as const satisfies readonly (readonly [number, RequestOptions])[]
    for (const [status, ask] of refusals) {
      const answer = await session.call(operation, { ...valid(operation), ...ask })
      expect(answer.status).toBe(status)
      fits(operation, status, answer.body)
      expect(answer.headers).toMatchObject({
        'x-rate-limit-limit': expect.any(String) as string,
        'x-rate-limit-reset': expect.any(String) as string,
      })
    }
  })
})

it('lists fit their model in every view, with all users on one page', async () => {
  for (const operation of catalogue.select({ action: 'list' })) {
    for (const view of ['', ...operation.views]) {
      const answer = await session.call(operation, { query: `per_page=2000${view && `&view=${view}`}` })
      expect((answer.body as Json[]).length).toBe(Number(answer.headers['total']))
      fits(operation, 200, answer.body, view)
    }
  }
})

import { isObject, type Json } from '../../json/index.js'
import { scalarText } from '../directory/values.js'
import type { Ask } from '../../testing/sandbox-session.js'
import { bulk, call, fresh, query, sync, user, type Step } from './tour-steps.fixture.js'

/** Who must be refused for a single odd thing. */
const refused: readonly Step[] = [
  call({ headers: { Authorization: 'Basic YWJj' } }),
  call({ as: 'nobody', id: '5' }),
  call({ as: 'nobody', headers: { 'Procore-Company-Id': null } }),
  call({ headers: { 'Procore-Company-Id': '562949953500003' } }),
  (session, operation) =>
    session.send(
      operation.method,
      `${operation.path.replace('{company_id}', session.sandbox.facts.companyId).replace('{id}', '100001')}?company_id=x`,
    ),
]

/** The first user's last update, and ranges that begin or end with it. */
const rangesOfUpdates: readonly Step[] = [
  (time: string) => `${time}...2099-12-31T00:00:00Z`,
  (time: string) => `2000-01-01...${time.slice(0, 10)}`,
  (time: string) => `2000-01-01T00:00:00Z...${time}`,
  (time: string) => `2000-01-01T00:00:00Z...${time.replace('Z', '%2B11:00')}`,
].map(range => async (session, operation) => {
  const { body } = await session.call(operation, { query: 'per_page=1' })
  const first: Json = Array.isArray(body) ? (body[0] ?? null) : null
  const time = isObject(first) ? scalarText(first['updated_at']) : ''
  return session.call(operation, { query: `filters[updated_at]=${range(time)}` })
})

const everybody: Step = session => session.call('rest_v10_users_get', { query: 'per_page=2000' })
const unknownTemplate = { user_id: 100007, project_id: 8801, permission_template_id: 5 }
const bulkSteps: readonly Step[] = [
  ...refused,
  bulk([100007, 5]),
  ...[{ user_id: 100007, project_id: 8801 }, [unknownTemplate], [{ project_id: 8801 }], [{ user_id: 100007 }]].map(
    users => call({ json: { users } }),
  ),
]

const byId =
  (id: string, ask: Ask): Step =>
  session =>
    session.call(id, ask)
const pairs = { json: { users: [{ user_id: 100001, project_id: 8801 }] } }

/** Several writes to one user, in several versions and ways: what an earlier one left behind shows in a later one. */
const mixed: readonly Step[] = [
  byId('rest_v12_companies_company_id_users_sync_patch', { json: { updates: [{ id: 100001, origin_id: 'TOUR-1' }] } }),
  byId('rest_v11_companies_company_id_users_bulk_add_post', pairs),
  byId('rest_v13_companies_company_id_users_id_invite_patch', {}),
  byId('rest_v10_users_id_patch', { as: 'readonly', ...user({ zip: '10001' }) }),
  byId('rest_v13_companies_company_id_users_id_patch', user({ city: 'Lier' })),
  byId('rest_v12_companies_company_id_users_bulk_remove_post', pairs),
  byId('rest_v10_companies_company_id_users_id_patch', user({ address: 'Tour 1', is_employee: 'perhaps' })),
  byId('rest_v11_users_id_patch', user({ is_active: false })),
  byId('rest_v10_companies_company_id_users_id_invite_patch', {}),
  everybody,
  byId('rest_v12_users_id_patch', user({ is_active: false })),
  byId('rest_v10_users_sync_patch', { json: { updates: [{ id: 100001, city: 'Mol' }] } }),
  everybody,
]

/** Requests that meet the conditions of faults in rare data or after several steps, by action. */
export const rare: Readonly<Record<string, readonly Step[]>> = {
  list: [
    ...refused,
    ...[3, 4, 5].map(page => query(`per_page=7&page=${page}`)),
    ...[
      'sort=vendor_name,-name',
      'filters[search]=%22',
      'filters[search]=*',
      'filters[search]=.*',
      'filters[search]=(',
      'per_page=-1',
    ].map(query),
    ...rangesOfUpdates,
    call({ headers: { 'Accept-Encoding': 'br' } }),
    async (session, operation) => {
      await session.call('rest_v10_users_post', fresh('plus+sign'))
      return session.call(operation, { query: 'filters[search]=plus%2Bsign' })
    },
    query(''),
  ],
  show: [
    ...refused,
    async (session, operation) => {
      await session.call('rest_v10_users_id_patch', user({ job_title: 'Changed' }))
      return session.call(operation)
    },
  ],
  me: refused,
  create: [
    ...refused,
    ...[
      user({ last_name: 'No mail' }),
      user({ last_name: 'Empty mail', email_address: '' }),
      user({ last_name: 'Case', email_address: 'YAMADA.Taro@example.com' }),
      fresh('origin', { origin_id: 'NEW-1' }),
      {},
    ].map(call),
  ],
  update: [
    ...refused,
    ...[
      { job_title: 'the "boss"', email_signature: 's'.repeat(60) },
      { email_address: 'none' },
      { country_code: 'US', state_code: 'CA' },
      { state_code: 'BE' },
    ].map(fields => call(user(fields))),
    ...mixed,
  ],
  invite: mixed,
  sync: [
    ...refused,
    sync({ id: 100009, job_title: 'of too many' }, ...Array.from({ length: 1000 }, () => ({ id: 5 }))),
    call({
      parts: [
        ['updates[][id]', '100009'],
        ['updates[][city]', 'Ghent'],
      ],
    }),
    everybody,
    ...mixed,
  ],
  'bulk-add': bulkSteps,
  'bulk-remove': bulkSteps,
}

import type { RequestOptions } from '../../../testing/sandbox-session.js'
import { bulk, call, everybody, guarded, refused, sync, user, type Step } from './steps.fixture.js'

const thousandAndOne = Array.from({ length: 1001 }, (_, n) => [n === 1000 ? 100007 : n + 1, 8801] as const)

const byId =
  (id: string, ask: RequestOptions): Step =>
  session =>
    session.call(id, ask)
const pairs = { json: { users: [{ user_id: 100001, project_id: 8801 }] } }

/** Several writes to one user, in several versions and ways: what an earlier one left behind shows in a later one. */
export const mixedWrites: readonly Step[] = [
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

const unknownTemplate = { user_id: 100007, project_id: 8801, permission_template_id: 5 }
const bulkSteps: readonly Step[] = [
  ...refused,
  bulk([100007, 5]),
  ...[{ user_id: 100007, project_id: 8801 }, [unknownTemplate], [{ project_id: 8801 }], [{ user_id: 100007 }]].map(
    users => call({ json: { users } }),
  ),
]

/** Batches sound, unfit, too large and empty. */
export const syncSteps: readonly Step[] = [
  ...guarded,
  sync({ id: 300001, job_title: 'x' }),
  sync(
    { last_name: 'S', email_address: 's@example.com', origin_id: 'S-1' },
    { last_name: 'x' },
    { id: 5 },
    { last_name: 'T', email_address: 't@example.com' },
  ),
  sync({ last_name: 'S', email_address: 's@example.com', origin_id: 'S-1' }, { id: 100009, city: 'x' }),
  sync({ id: 100010, origin_id: 'HIDDEN-1' }),
  sync(...Array.from({ length: 1001 }, () => ({ id: 5 }))),
  sync(...Array.from({ length: 600 }, () => ({ id: 5 }))),
  sync(),
  sync(null, 'x', { id: 5, origin_id: 'HR-0001' }, { id: 100009, email_address: 'none', zip: '99999' }),
  sync({ id: 100009, city: 'y' }, { id: 100009, email_address: 'none' }, { id: 100010, origin_id: 'HR-0001' }),
  sync({ origin_id: 'HR-0001', city: 'z' }),
  call({ json: {} }),
  call({
    parts: [
      ['updates[0][id]', '100009'],
      ['updates[0][job_title]', '<b>&'],
    ],
  }),
  call({ raw: { contentType: 'text/plain', body: 'x' } }),
  everybody,
  ...refused,
  sync({ id: 100009, job_title: 'of too many' }, ...Array.from({ length: 1000 }, () => ({ id: 5 }))),
  call({
    parts: [
      ['updates[][id]', '100009'],
      ['updates[][city]', 'Ghent'],
    ],
  }),
  everybody,
  ...mixedWrites,
]

/** Pairs of users and projects, added. */
export const bulkAddSteps: readonly Step[] = [
  ...guarded,
  bulk([100007, 8801], [5, 8801]),
  bulk([100007, 8801]),
  call({ json: {} }),
  bulk([100007, 8801], [100007, 8801]),
  bulk(...thousandAndOne),
  session => bulk([100007, 8801])(session, session.operation('rest_v11_companies_company_id_users_bulk_remove_post')),
  call({ json: { users: [{ user_id: 100007, project_id: 8801 }, { user_id: 100007 }] } }),
  session => bulk([100007, 8801])(session, session.operation('rest_v11_companies_company_id_users_bulk_remove_post')),
  everybody,
  ...bulkSteps,
]

/** Pairs of users and projects, taken out. */
export const bulkRemoveSteps: readonly Step[] = [
  ...guarded,
  bulk([100007, 8801], [100001, 8801]),
  call({ json: {} }),
  bulk([100001, 8801], [100001, 8801]),
  bulk(...thousandAndOne),
  everybody,
  ...bulkSteps,
]

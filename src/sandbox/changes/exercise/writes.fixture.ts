import { mixedWrites } from './batches.fixture.js'
import { call, everybody, fresh, guarded, refused, user, type Step } from './steps.fixture.js'

const picture = { file: Buffer.from('GIF89a'), filename: 'a.gif', contentType: 'image/gif' }

/** Users sound and unfit, in JSON and in forms. */
export const createSteps: readonly Step[] = [
  ...guarded,
  call({ as: 'nobody', ...user({ last_name: '' }) }),
  call(user({ email_address: 'yamada.taro@example.com' })),
  call({ as: 'readonly', ...fresh('refused') }),
  session => session.call('rest_v10_users_get', { query: 'filters[search]=refused' }),
  ...[
    fresh('plain', {
      notes: ' n ',
      vendor_id: 7001,
      country_code: 'DE',
      state_code: 'BE',
      first_name: 'e\u0301 👷',
      created_at: '1999-01-01T00:00:00Z',
      bid_contact: true,
    }),
    fresh('plain'),
    fresh('nul', { notes: '\u0000' }),
    user({ email_address: 'nolast@example.com' }),
    user({ last_name: 'x', email_address: 'none' }),
    fresh('badvendor', { vendor_id: 5 }),
    fresh('country', { country_code: 'ZZ' }),
    fresh('twice', { origin_id: 'HR-0001' }),
    fresh('seven', { first_name: 7 }),
  ].map(call),
  call({
    parts: [
      ['user[last_name]', 'P'],
      ['user[email_address]', 'p@example.com'],
      ['user[avatar]', picture],
    ],
  }),
  call(fresh('settable', { id: 123456789, name: 'Set', asbuilt_unknown: 1, job_title: '<b>&' })),
  call(fresh('template', { default_permission_template_id: 5 })),
  call({ raw: { contentType: 'application/json', body: '{' } }),
  call({ raw: { contentType: 'multipart/form-data; boundary=x', body: 'x' } }),
  call({ raw: { contentType: 'text/plain', body: 'x' } }),
  everybody,
  ...refused,
  ...[
    user({ last_name: 'No mail' }),
    user({ last_name: 'Empty mail', email_address: '' }),
    user({ last_name: 'Case', email_address: 'YAMADA.Taro@example.com' }),
    fresh('origin', { origin_id: 'NEW-1' }),
    {},
  ].map(call),
]

/** Changes of one user, sound and unfit. */
export const updateSteps: readonly Step[] = [
  ...guarded,
  ...[
    user({ job_title: '007', notes: 'e\u0301 👷' }),
    user({ city: '', first_name: 'a'.repeat(300) }),
    user({ city: 'Gent', is_active: 'x' }),
    user({ country_code: 'US', state_code: 'BE' }),
    user({ email_address: 'yamada.taro@example.com', city: 'x' }),
    user({ is_active: false }),
    user({ is_active: true }),
    user({ avatar: 'x' }),
    user({ country_code: 'ZZ' }),
  ].map(call),
  call({ id: '300001', ...user({ city: 'x' }) }),
  call(
    user({
      business_phone_extension: 7,
      add_to_new_projects: true,
      name: 'Set',
      job_title: '<b>&\u0000',
      asbuilt_unknown: 1,
    }),
  ),
  call({ parts: [['user[business_phone_extension]', '']] }),
  call({ parts: [['user[is_employee]', '']] }),
  call({ id: '100009', ...user({ origin_id: 'HR-0001' }) }),
  call({ raw: { contentType: 'multipart/form-data; boundary=x', body: 'x' } }),
  call({ raw: { contentType: 'text/plain', body: 'x' } }),
  call({ raw: { contentType: 'application/json', body: '{' } }),
  everybody,
  ...refused,
  ...[
    { job_title: 'the "boss"', email_signature: 's'.repeat(60) },
    { email_address: 'none' },
    { country_code: 'US', state_code: 'CA' },
    { state_code: 'BE' },
  ].map(fields => call(user(fields))),
  ...mixedWrites,
]

/** Invitations, and several writes to whoever was invited. */
export const inviteSteps: readonly Step[] = [
  ...guarded,
  call({}),
  call({}),
  call({ id: '5' }),
  everybody,
  ...mixedWrites,
]

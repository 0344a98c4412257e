import type { Operation } from '../../catalogue/index.js'
import { openSession, type Answer, type Session } from '../../testing/sandbox-session.js'
import type { SandboxOptions } from '../options.js'
import { elsewhere } from './tour-elsewhere.fixture.js'
import { rare } from './tour-rare.fixture.js'
import { bulk, call, fresh, query, sync, user, type Step } from './tour-steps.fixture.js'

const thousandAndOne = Array.from({ length: 1001 }, (_, n) => [n + 1, 8801] as const)
const picture = { file: Buffer.from('GIF89a'), filename: 'a.gif', contentType: 'image/gif' }

const guarded: readonly Step[] = [
  call({ as: 'nobody' }),
  call({ headers: { Authorization: 'Bearer never-was' } }),
  call({ as: 'readonly' }),
  call({ as: 'noaccess', id: '1' }),
  call({ as: 'noaccess', json: {} }),
  call({ headers: { 'Procore-Company-Id': null } }),
  call({ headers: { 'Procore-Company-Id': '562949953500002' } }),
  call({ company: '562949953500003' }),
  call({ as: 'noaccess', headers: { 'Procore-Company-Id': null } }),
  (session, operation) => session.send(operation.method, operation.path.replace('{company_id}', '562949953500001'), {}),
  (session, operation) =>
    session.send(operation.method, operation.path.replace('{company_id}', 'x').replace('{id}', '100001')),
]

/** One stretch of time in every spelling: days, quotes, the wrong way round, with offsets. */
const rangesOfDays = [
  '2025-06-03...2025-08-01',
  '%222025-06-03...2025-08-01%22',
  '2025-08-01...2025-06-03',
  '2025-06-03T08:00:30Z...2025-08-01T06:00:00Z',
  '2025-06-03T08:00:00%2B11:00...2025-08-01T06:00:00-11:00',
]

/** Requests that between them meet the condition of every fault, by the action of the operation that gets them. */
const steps: Readonly<Record<string, readonly Step[]>> = {
  list: [
    ...guarded,
    ...[
      '',
      'per_page=7',
      'per_page=7&page=2',
      'per_page=50&page=2',
      'page=0',
      'page=99',
      'per_page=2000',
      'per_page=2000&view=extended',
      'view=ids_only',
      'filters[active]=true',
      'filters[created_at]=2025-06-03T08:00:00Z...2025-08-01T06:00:01Z',
      'filters[updated_at]=2025-10-01...2025-10-31',
      'filters[created_at]=x',
      'filters[vendor_id]=7001,7002',
      'filters[origin_id]=HR-',
      'filters[trade_id][]=302',
      'filters[search]=ZOE',
      'filters[search]=acme',
      'filters[search]=zoe&filters[vendor_id]=7002',
      'filters[search]=a&per_page=3',
      'sort=-name',
      'sort=-vendor_name,name',
      'sort=vendor_name',
      'sort=job_title',
      ...[
        'sort=name',
        'sort=full_name',
        'sort=permission_template',
        'sort=email',
        'sort=projects',
        'sort=no_such_field',
      ],
      ...[
        'sort=-vendor_name',
        'sort=vendor_name&per_page=5&page=2',
        'filters[no_such_filter]=1',
        'view=normal',
        'view=odd',
      ],
      ...[
        'per_page=5000',
        'per_page=abc',
        'per_page=1000000000',
        'filters[search]=%25',
        'filters[search]=nobody-at-all',
      ],
      ...['yamada', '現場', 'example', 'laser', 'survey', 'décomposé', 'zoë', 'ångström'].map(
        text => `filters[search]=${encodeURIComponent(text)}`,
      ),
      ...['filters[origin_id]=HR-0001', 'filters[trade_id][]=301&filters[trade_id][]=302'],
      ...rangesOfDays.flatMap(value => [`filters[created_at]=${value}`, `filters[updated_at]=${value}`]),
    ].map(query),
    query('per_page=2000'),
  ],
  show: [
    ...guarded,
    ...[
      '100001',
      '100002',
      '100007',
      '100009',
      '100010',
      '9007199254740993',
      '9007199254740995',
      '100013',
      '300001',
      '5',
      '400013',
    ].map(id => call({ id })),
    call({ id: 'sync' }),
    call({}),
  ],
  me: [...guarded, call({}), call({ as: 'readonly' })],
  create: [
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
    session => session.call('rest_v10_users_get', { query: 'per_page=2000' }),
  ],
  update: [
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
    session => session.call('rest_v10_users_get', { query: 'per_page=2000' }),
  ],
  invite: [
    ...guarded,
    call({}),
    call({}),
    call({ id: '5' }),
    session => session.call('rest_v10_users_get', { query: 'per_page=2000' }),
  ],
  sync: [
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
    session => session.call('rest_v10_users_get', { query: 'per_page=2000' }),
  ],
  'bulk-add': [
    ...guarded,
    bulk([100007, 8801], [5, 8801]),
    bulk([100007, 8801]),
    call({ json: {} }),
    bulk([100007, 8801], [100007, 8801]),
    bulk(...thousandAndOne),
    session => bulk([100007, 8801])(session, session.operation('rest_v11_companies_company_id_users_bulk_remove_post')),
    call({ json: { users: [{ user_id: 100007, project_id: 8801 }, { user_id: 100007 }] } }),
    session => bulk([100007, 8801])(session, session.operation('rest_v11_companies_company_id_users_bulk_remove_post')),
    session => session.call('rest_v10_users_get', { query: 'per_page=2000' }),
  ],
  'bulk-remove': [
    ...guarded,
    bulk([100007, 8801], [100001, 8801]),
    call({ json: {} }),
    bulk([100001, 8801], [100001, 8801]),
    bulk(...thousandAndOne),
    session => session.call('rest_v10_users_get', { query: 'per_page=2000' }),
  ],
}

export type Note = (ask: (session: Session) => Promise<Answer>) => Promise<void>

/** Thrown within a tour when it need not go on. */
class TourEndedError extends Error {}

/** The answers of a sandbox to some requests, as text without its address; up to the first that differs from what is known. */
export async function answersTo(
  options: SandboxOptions,
  known: readonly string[] | null,
  send: (note: Note) => Promise<void>,
): Promise<readonly string[]> {
  const session = await openSession(options)
  const answers: string[] = []
  const note: Note = async ask => {
    const answer = await ask(session).catch(() => ({ status: 0, headers: {}, names: [], text: 'no answer' }))
    const { date, 'content-length': length, ...headers } = answer.headers as Record<string, string>
    const line = JSON.stringify([
      answer.status,
      headers,
      answer.names,
      answer.text,
      date === undefined,
      length === undefined,
    ])
    answers.push(line.replaceAll(session.sandbox.url, 'http://it'))
    if (known !== null && answers.at(-1) !== known[answers.length - 1]) throw new TourEndedError()
  }
  await send(note).catch((error: unknown) => {
    if (!(error instanceof TourEndedError)) throw error
  })
  await session.close()
  return answers
}

/** One round through the operations given, until an answer differs from what is known. */
export function tour(
  options: Pick<SandboxOptions, 'faults' | 'variants'>,
  operations: readonly Operation[],
  known: readonly string[] | null = null,
): Promise<readonly string[]> {
  return answersTo({ ...options, users: 30, rateLimit: { limit: 1_000_000, seconds: 10 } }, known, async note => {
    for (const operation of operations) {
      for (const step of [...(steps[operation.action] ?? []), ...(rare[operation.action] ?? [])])
        await note(session => step(session, operation))
    }
    for (const ask of elsewhere) await note(ask)
  })
}

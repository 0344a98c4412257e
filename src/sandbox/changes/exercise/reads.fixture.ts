import { isObject, type Json } from '../../../json/index.js'
import { scalarText } from '../../directory/values.js'
import { call, fresh, guarded, query, refused, user, type Step } from './steps.fixture.js'

/** One stretch of time in every spelling: days, quotes, the wrong way round, with offsets. */
const rangesOfDays = [
  '2025-06-03...2025-08-01',
  '%222025-06-03...2025-08-01%22',
  '2025-08-01...2025-06-03',
  '2025-06-03T08:00:30Z...2025-08-01T06:00:00Z',
  '2025-06-03T08:00:00%2B11:00...2025-08-01T06:00:00-11:00',
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

/** Pages, views, filters and orders. */
export const listSteps: readonly Step[] = [
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
    'filters[created_at]=2025-08-01T06:00:01Z...',
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
    ...['sort=name', 'sort=full_name', 'sort=permission_template', 'sort=email', 'sort=projects', 'sort=no_such_field'],
    ...[
      'sort=-vendor_name',
      'sort=vendor_name&per_page=5&page=2',
      'filters[no_such_filter]=1',
      'view=normal',
      'view=odd',
    ],
    ...['per_page=5000', 'per_page=abc', 'per_page=1000000000', 'filters[search]=%25', 'filters[search]=nobody-at-all'],
    ...['yamada', '現場', 'example', 'laser', 'survey', 'décomposé', 'zoë', 'ångström'].map(
      text => `filters[search]=${encodeURIComponent(text)}`,
    ),
    ...['filters[origin_id]=HR-0001', 'filters[trade_id][]=301&filters[trade_id][]=302'],
    ...rangesOfDays.flatMap(value => [`filters[created_at]=${value}`, `filters[updated_at]=${value}`]),
  ].map(query),
  query('per_page=2000'),
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
]

/** Users by id, and ids that lead nowhere. */
export const showSteps: readonly Step[] = [
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
  ...refused,
  async (session, operation) => {
    await session.call('rest_v10_users_id_patch', user({ job_title: 'Changed' }))
    return session.call(operation)
  },
]

/** The callers themselves. */
export const meSteps: readonly Step[] = [...guarded, call({}), call({ as: 'readonly' }), ...refused]

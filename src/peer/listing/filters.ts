import { utcSeconds } from '../serving/clock.js'
import { valueOf, valuesOf, type QueryPair } from '../request/query.js'
import { badRequest } from '../serving/http-error.js'
import type { User } from '../directory/user.js'

export type UserTest = (user: User) => boolean

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+ -]\d{2}:?\d{2}))?$/i

/** First and last second that a date or a date-time means. */
function span(text: string): readonly [number, number] | undefined {
  const match = MOMENT.exec(text.trim())
  if (match === null) return undefined
  const part = (index: number): number => Number(match[index] ?? 0)
  const start = utcSeconds([part(1), part(2), part(3), part(4), part(5), part(6)])
  if (start === undefined) return undefined
  const zone = match[7]
  if (zone === undefined) return [start, start + 86_399]
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))]
  if (/z/i.test(zone)) return [start, start]
  if (hours > 23 || minutes > 59) return undefined
  const offset = (hours * 60 + minutes) * 60 * (zone.startsWith('-') ? -1 : 1)
  return [start - offset, start - offset]
}

/** `A...B`, both ends included, quotes tolerated (LIST-3). A plus that became a blank counts as a plus. */
function range(name: string, text: string): readonly [number, number] {
  const ends = text.replace(/["']/g, '').split('...')
  const [from, to] = ends.map(span)
  if (ends.length !== 2 || from === undefined || to === undefined) throw badRequest(`${name} is not a range of dates`)
  return [from[0], to[1]]
}

function ids(name: string, texts: readonly string[]): ReadonlySet<bigint> {
  return new Set(
    texts.map(text => {
      if (!/^\d{1,40}$/.test(text.trim())) throw badRequest(`${name} is not a list of ids`)
      return BigInt(text.trim())
    }),
  )
}

/** Text for comparing without letter case; nothing else is normalised (LIST-8). */
const fold = (text: string): string => text.toLowerCase().replaceAll('ς', 'σ')

const haystacks = new WeakMap<User, { readonly source: string; readonly folded: string }>()

function haystack(user: User): string {
  const { first_name, last_name, email_address, notes, job_title, vendor } = user
  const source = [first_name, last_name, email_address, notes, job_title, vendor?.name]
    .map(text => text ?? '')
    .join('\0')
  const known = haystacks.get(user)
  if (known?.source === source) return known.folded
  const folded = fold(source)
  haystacks.set(user, { source, folded })
  return folded
}

function active(text: string): UserTest | undefined {
  if (text !== 'true' && text !== 'false') throw badRequest('filters[active] is neither true nor false')
  return text === 'true' ? user => user.is_active : undefined
}

/** One entry a filter: its name on the wire, and how its values become a test. Other names are ignored (LIST-12). */
const FILTERS: Readonly<Record<string, (name: string, values: readonly string[]) => UserTest | undefined>> = {
  'filters[created_at]': (name, [text = '']) => {
    const [from, to] = range(name, text)
    return user => user.created_at >= from && user.created_at <= to
  },
  'filters[updated_at]': (name, [text = '']) => {
    const [from, to] = range(name, text)
    return user => user.updated_at >= from && user.updated_at <= to
  },
  'filters[vendor_id]': (name, [text = '']) => {
    const wanted = ids(name, text.split(','))
    return user => user.vendor !== null && wanted.has(user.vendor.id)
  },
  'filters[trade_id][]': (name, values) => {
    const wanted = ids(name, values)
    return user => user.vendor !== null && user.vendor.trades.some(trade => wanted.has(trade))
  },
  'filters[origin_id]':
    (_name, [text = '']) =>
    user =>
      user.origin_id === text,
  'filters[search]': (_name, [text = '']) => {
    const needle = fold(text)
    return user => haystack(user).includes(needle)
  },
}

/** The tests that a query asks for; all must hold (LIST-9). @throws HttpError 400 for a value that cannot be read */
export function readFilters(query: readonly QueryPair[], mayAskActive: boolean): readonly UserTest[] {
  const broken = query.find(pair => pair.broken)
  if (broken !== undefined) throw badRequest('the query string is malformed')
  const tests = Object.entries(FILTERS).map(([name, read]) => {
    const values = valuesOf(query, name)
    const used = name.endsWith('[]') ? values : values.slice(-1)
    return used.length === 0 ? undefined : read(name, used)
  })
  const wanted = mayAskActive ? valueOf(query, 'filters[active]') : undefined
  if (wanted !== undefined) tests.push(active(wanted))
  return tests.filter(test => test !== undefined)
}

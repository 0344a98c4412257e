import { fullName, type User } from '../directory/user.js'

type Key = string | number | null

const memory = new Map<string, string>()
const MAX_KEYS = 100_000

/** Accents, blanks and punctuation do not count: one of many collations that LIST-10 leaves free. */
function collated(text: string | null): string | null {
  if (text === null) return null
  const known = memory.get(text)
  if (known !== undefined) return known
  if (memory.size >= MAX_KEYS) memory.clear()
  const key = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\p{S}\p{Z}]/gu, '')
    .toLowerCase()
  memory.set(text, key)
  return key
}

const KEYS: Readonly<Record<string, (user: User) => Key>> = {
  name: user => collated(fullName(user)),
  full_name: user => collated(fullName(user)),
  vendor_name: user => collated(user.vendor?.name ?? null),
  permission_template: user => collated(user.permission_template?.name ?? null),
  projects: user => user.projects.size,
  email: user => collated(user.email_address),
  job_title: user => collated(user.job_title),
}
const EVERYWHERE: readonly string[] = ['name', 'full_name', 'vendor_name', 'permission_template']

/** Null stands behind everything, so that it comes last ascending and first descending. */
function compareKeys(a: Key, b: Key): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}

/** The newest first: the order without `sort`, and among equals. */
const newestFirst = (a: User, b: User): number => b.seq - a.seq

/**
 * Users in the order asked for; unknown fields are ignored (LIST-10). `wide` knows projects, email and job_title too.
 */
export function sortUsers(users: readonly User[], sort: string | undefined, wide: boolean): readonly User[] {
  const wanted = (sort ?? '').split(',').map(word => {
    const text = word.trim()
    return { field: text.replace(/^-/, ''), sign: text.startsWith('-') ? -1 : 1 }
  })
  const known = wanted.filter(({ field }) => (wide ? Object.hasOwn(KEYS, field) : EVERYWHERE.includes(field)))
  if (known.length === 0) return users.toSorted(newestFirst)
  const rows = users.map(user => ({ user, keys: known.map(({ field }) => KEYS[field]?.(user) ?? null) }))
  rows.sort((a, b) => {
    for (const [index, { sign }] of known.entries()) {
      const order = compareKeys(a.keys[index] ?? null, b.keys[index] ?? null) * sign
      if (order !== 0) return order
    }
    return newestFirst(a.user, b.user)
  })
  return rows.map(row => row.user)
}

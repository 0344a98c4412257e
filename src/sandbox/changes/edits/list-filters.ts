import { userField } from '../../../catalogue/index.js'
import type { User } from '../../directory/user.js'
import { scalarText } from '../../directory/values.js'
import type { UserTest } from '../../listing/filters.js'
import { inRange, parseRange } from '../../listing/time-range.js'
import { valueOf } from '../../request/query.js'
import type { Call } from '../../serving/call.js'
import type { Hooks } from '../change.js'

/** One filter with another test, made of the one it has and of what was asked for. */
export function filterWith(name: string, change: (test: UserTest, wanted: string) => UserTest): Hooks {
  return {
    filter: (filter, call) => {
      if (filter.name !== name) return filter
      return { ...filter, test: change(filter.test, wantedBy(name, call)) }
    },
  }
}

/** A filter that lets everybody through. */
export const filterIgnored = (name: string): Hooks => filterWith(name, () => () => true)

/** A filter that leaves out some of the users it should let through. */
export function filterBut(name: string, leftOut: (user: User) => boolean): Hooks {
  return filterWith(name, test => (user, company) => test(user, company) && !leftOut(user))
}

/** Every third user or so, whatever the ids look like. */
export const everyThird = ({ key }: User): boolean => [...key].reduce((sum, digit) => sum + Number(digit), 0) % 3 === 0

/** Time filters that read another range than the one that was sent; null where they read what was sent. */
export function rangeReadAs(
  misread: (value: string) => string | null,
  names: readonly string[] = [userField.createdAt, userField.updatedAt],
): Hooks {
  return {
    filter: (filter, call) => {
      const value = names.includes(filter.name) ? misread(wantedBy(filter.name, call)) : null
      if (value === null) return filter
      const range = parseRange(value)
      const timeOf = (user: User): number => Date.parse(scalarText(user.fields[filter.name]))
      return { ...filter, test: user => range !== null && inRange(range, timeOf(user)) }
    },
  }
}

const wantedBy = (name: string, { query }: Call): string => valueOf(query, `filters[${name}]`) ?? ''

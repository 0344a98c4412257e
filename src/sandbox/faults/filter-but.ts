import type { User } from '../directory/user.js'
import type { FaultHooks } from './fault.js'

/** A filter that leaves out some of the users it should let through. */
export function filterBut(name: string, leftOut: (user: User) => boolean): FaultHooks {
  return {
    filter: filter =>
      filter.name === name
        ? { ...filter, test: (user, company) => filter.test(user, company) && !leftOut(user) }
        : filter,
  }
}

/** Every third user or so, whatever the ids look like. */
export const everyThird = ({ key }: User): boolean => [...key].reduce((sum, digit) => sum + Number(digit), 0) % 3 === 0

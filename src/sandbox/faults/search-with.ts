import { vendorOf, type Company } from '../directory/company.js'
import { textOf, type User } from '../directory/user.js'
import { valueOf } from '../incoming/query.js'
import type { FaultHooks } from './fault.js'

const SEARCHED = ['first_name', 'last_name', 'email_address', 'notes', 'job_title'] as const

/** What a search looks into, in small letters, the vendor's name last. */
const textsOf = (user: User, company: Company): readonly string[] =>
  [...SEARCHED.map(field => textOf(user, field)), vendorOf(user, company)?.name].map(text => (text ?? '').toLowerCase())

/** A search that compares in a way of its own; texts and what is wanted come in small letters. */
export function searchWith(finds: (texts: readonly string[], wanted: string) => boolean): FaultHooks {
  return {
    filter: (filter, call) => {
      const wanted = (valueOf(call.query, 'filters[search]') ?? '').toLowerCase()
      return filter.name === 'search'
        ? { ...filter, test: (user, company) => finds(textsOf(user, company), wanted) }
        : filter
    },
  }
}

/** A search that does not look into one of the fields. */
export const searchWithout = (field: (typeof SEARCHED)[number]): FaultHooks =>
  searchWith((texts, wanted) => texts.some((text, i) => SEARCHED[i] !== field && text.includes(wanted)))

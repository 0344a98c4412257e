import { type Json, type JsonObject, isObject } from '../../json/index.js'
import { type Judged, defineCheck } from '../engine/check.js'
import { usersIn } from '../engine/users-in.js'
import { filterOf } from './filter-of.js'

// LIST-8: Search.

const FIELDS = ['first_name', 'last_name', 'email_address', 'notes', 'job_title'] as const

/** The text searched for, without blanks around it, which a server may take off; null where control characters leave it open. */
function textAsked(judged: Judged): string | null {
  const text = filterOf(judged, 'search')
  return text === null || /\p{Cc}/u.test(text) ? null : text.trim()
}

/** The six texts a search looks at; null where the user does not show them all. */
function searchedTexts(user: JsonObject): readonly Json[] | null {
  const { vendor } = user
  const company = isObject(vendor) ? vendor.name : vendor
  const texts = [...FIELDS.map(field => user[field]), company]
  return texts.every(text => text !== undefined) ? texts : null
}

/** Letter case is ignored, in whichever direction a server folds it. */
function occurs(asked: string, text: Json): boolean {
  return (
    typeof text === 'string' &&
    (text.toLowerCase().includes(asked.toLowerCase()) || text.toUpperCase().includes(asked.toUpperCase()))
  )
}

export const searchTextOccurs = defineCheck({
  id: 'search-text-occurs',
  clause: 'LIST-8/only-where-it-occurs',
  needs: ['request'],
  judges: judged => textAsked(judged) !== null && usersIn(judged).some(({ user }) => searchedTexts(user) !== null),
  *inspect(judged) {
    const asked = textAsked(judged) ?? ''
    for (const { user, at } of usersIn(judged)) {
      const texts = searchedTexts(user)
      if (texts !== null && !texts.some(text => occurs(asked, text)))
        yield {
          at,
          expected: asked,
          received: 'in none of the six fields',
          message: 'a search lists a user who does not have the text',
        }
    }
  },
})

import type { UserField } from '../../catalogue/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext } from '../engine/check.js'
import { filterValue } from '../engine/request.js'
import { usersIn } from '../engine/users.js'

// LIST-8: Search.

export const searchTextOccurs = defineCheck({
  id: 'search-text-occurs',
  clause: 'LIST-8/only-where-it-occurs',
  needs: ['request'],
  *inspect(context) {
    const asked = textAsked(context)
    if (asked === null) return NOT_APPLICABLE
    const fields = context.catalogue.userFields.filter(({ searchedBy }) => searchedBy !== null)
    const users = usersIn(context).map(({ user, at }) => ({ at, texts: searchedTexts(user, fields) }))
    if (users.every(({ texts }) => texts === null)) return NOT_APPLICABLE
    for (const { texts, at } of users)
      if (texts !== null && !texts.some(text => occurs(asked, text)))
        yield {
          at,
          expected: asked,
          received: 'in none of the six fields',
          message: 'a search lists a user who does not have the text',
        }
  },
})

/** Characters of a text that somebody searches for. A longer one takes its length times that of a text to be found. */
const LONGEST = 500

/**
 * The text searched for, without the blanks around it, which a server may take off; null with control characters, and
 * where it is too long.
 */
function textAsked(context: CheckContext): string | null {
  const text = filterValue(context, 'search')
  return text === null || text.length > LONGEST || /\p{Cc}/u.test(text) ? null : text.trim()
}

/** The six texts a search looks at; null where the user does not show them all. */
function searchedTexts(user: JsonObject, fields: readonly UserField[]): readonly Json[] | null {
  const texts = fields.map(({ name, label }) => {
    const value = user[name]
    return label !== null && isObject(value) ? value[label] : value
  })
  return texts.every(text => text !== undefined) ? texts : null
}

/** Letter case is ignored, in whichever direction a server folds it. */
function occurs(asked: string, text: Json): boolean {
  return (
    typeof text === 'string' &&
    (text.toLowerCase().includes(asked.toLowerCase()) || text.toUpperCase().includes(asked.toUpperCase()))
  )
}

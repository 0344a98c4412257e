import { isObject, stringifyJson, type Json } from '../../json/index.js'
import { perExchange } from '../engine/check.js'
import { isHandledLater, sentEntries } from '../engine/request.js'
import { isNumber } from '../engine/values.js'

/** One user and one project. */
export const pairText = (user: string, project: string): string => `${user} in ${project}`

/** The pairs sent, each once; null where one cannot be read, or where they are too many to be handled at once. */
export const sentPairs = perExchange((context): ReadonlySet<string> | null => {
  const entries = sentEntries(context)
  if (entries === null || entries.length === 0 || isHandledLater(context)) return null
  const pairs = entries.map(entry => {
    const [user, project] = isObject(entry) ? [digitsOf(entry.user_id), digitsOf(entry.project_id)] : [null, null]
    return user === null || project === null ? null : pairText(user, project)
  })
  return pairs.every(pair => pair !== null) ? new Set(pairs) : null
})

/** An id, sent as a number or as text; null where it is none. */
function digitsOf(value: Json | undefined): string | null {
  const text = typeof value === 'string' ? value : isNumber(value) ? stringifyJson(value) : ''
  return /^[1-9]\d*$/.test(text) ? text : null
}

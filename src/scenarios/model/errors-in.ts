import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { readBulk } from '../bulk/result.js'

/** How many entries of a batch ended as errors, of users or of projects; null where the answer does not tell. */
export function errorsIn(exchange: Exchange): number | null {
  const body = bodyOf(exchange)
  if (!isObject(body)) return null
  if (Array.isArray(body.errors)) return body.errors.length
  if (Array.isArray(body.entities)) return 0
  const results = Object.values(body)
  if (!results.every(isObject)) return null
  const failures = [...readBulk(exchange).pairs.values()].filter(done => !done).length
  const texts = results.filter(({ status }) => typeof status === 'string')
  return texts.length > 0 ? texts.filter(({ status }) => status === 'error').length : failures
}

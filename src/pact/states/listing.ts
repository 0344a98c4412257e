import { bodyOf, header } from '../../findings/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import type { Operation } from '../../catalogue/index.js'
import type { Client } from '../../http/index.js'

/** Users looked at in search of one that shows a state. */
const PAGE = 100

/** The first page of a list, and how many users it has in all; null where it cannot be read. */
export async function firstPage(
  client: Pick<Client, 'send'>,
  operation: Operation,
): Promise<{ readonly users: readonly JsonObject[]; readonly total: number } | null> {
  const exchange = await client.send({
    operation,
    query: [
      ['page', '1'],
      ['per_page', String(PAGE)],
    ],
  })
  const body = bodyOf(exchange)
  if (exchange.response?.status !== 200 || !Array.isArray(body)) return null
  return { users: body.filter(isObject), total: Number(header(exchange, 'total') ?? body.length) }
}

/** The page, one user long, of the first user that fits and stands between others; null where there is none. */
export function pageBetween(
  page: { readonly users: readonly JsonObject[]; readonly total: number },
  fits: (user: JsonObject) => boolean,
): string | null {
  const place = page.users.findIndex((user, index) => index > 0 && index + 1 < page.total && fits(user))
  return place === -1 ? null : String(place + 1)
}

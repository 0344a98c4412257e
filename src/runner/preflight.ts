import type { Catalogue } from '../catalogue/index.js'
import { parseBody, type Exchange } from '../findings/index.js'
import { RunStoppedError, type Client } from '../http/index.js'

/** Is the target there, and do the credentials work? One token, one GET. null, or what is wrong, and a remedy. */
export async function preflight(catalogue: Catalogue, client: Client): Promise<string | null> {
  try {
    await client.token('admin')
  } catch (error) {
    if (error instanceof RunStoppedError && error.reason === 'interrupted') throw error
    return `No access token: ${(error as Error).message}`
  }
  const list = catalogue.operations.find(operation => operation.action === 'list')
  if (list === undefined) throw new Error('the catalogue holds no list operation')
  try {
    return explain(await client.send({ operation: list, query: [['per_page', '1']] }))
  } catch (error) {
    if (error instanceof RunStoppedError && error.reason !== 'interrupted') return error.message
    throw error
  }
}

function explain(exchange: Exchange): string | null {
  const { response, failure } = exchange
  const asked = `${exchange.request.method} ${exchange.request.url}`
  if (response === null) {
    const why = failure?.message ?? 'connection lost'
    return `No usable answer to ${asked}: ${why}. Check PROCORE_API_URL and that the target is up.`
  }
  if (response.status === 401)
    return (
      `${asked} answered 401 to a fresh token. ` +
      'Check that PROCORE_LOGIN_URL and PROCORE_API_URL belong to the same environment.'
    )
  if (response.status === 403)
    return (
      `${asked} answered 403. ` +
      'Check PROCORE_COMPANY_ID and that the app is connected to this company with Directory Admin rights.'
    )
  if (response.status === 404) return `${asked} answered 404. Check PROCORE_API_URL and PROCORE_COMPANY_ID.`
  if (response.status >= 300 && response.status < 400)
    return `${asked} answered ${response.status}, a redirect, and redirects are not followed. Check PROCORE_API_URL.`
  if (response.status >= 500) return `${asked} keeps answering ${response.status}. Try again when the target is up.`
  if (response.status === 200 && !parseBody(exchange).ok)
    return `${asked} answered 200, but with no JSON. Check that PROCORE_API_URL is the API host and not a web page.`
  return null
}

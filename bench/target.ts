import { request } from 'undici'
import { loadCatalogue, type Action } from '../src/catalogue/index.js'

type Environment = Readonly<Record<string, string>>

/** A page of users as a sandbox sends it. */
export interface Page {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** What to send with a request like this one. */
  readonly asked: Readonly<Record<string, string>>
}

/** Asks a sandbox for a list of users, or for one of them, as the administrator that its variables name. */
export async function askSandbox(env: Environment, query: string, id?: string): Promise<Page> {
  const origin = env['PROCORE_API_URL'] ?? ''
  const granted = await request(`${origin}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'client_credentials',
      client_id: env['PROCORE_CLIENT_ID'],
      client_secret: env['PROCORE_CLIENT_SECRET'],
    }),
  })
  const { access_token: token } = (await granted.body.json()) as { access_token: string }
  const company = env['PROCORE_COMPANY_ID'] ?? ''
  const asked = { authorization: `Bearer ${token}`, 'procore-company-id': company }
  const path = templateOf(id === undefined ? 'list' : 'show')
    .replace('{company_id}', company)
    .replace('{id}', id ?? '')
  const answer = await request(origin + path + (query === '' ? '' : `?${query}`), { headers: asked })
  if (answer.statusCode !== 200) throw new Error(`the sandbox answered ${answer.statusCode} to ${path}`)
  const headers = Object.fromEntries(
    Object.entries(answer.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  return { path, headers, body: Buffer.from(await answer.body.arrayBuffer()), asked }
}

/** The path of the newest operation that does this for a company of its path. */
function templateOf(action: Action): string {
  const found = loadCatalogue().operations.findLast(
    operation => operation.action === action && operation.companyIn === 'path',
  )
  if (found === undefined) throw new Error(`no operation to ${action}`)
  return found.path
}

import { loadCatalogue, type Action } from '../../catalogue/index.js'
import { stringifyJson, tryParseJson, isObject, type Json } from '../../json/index.js'
import type { Sandbox } from '../../sandbox/index.js'

/** The users that a sandbox begins with: nobody whom a command of ours may touch. */
export interface Bystanders {
  readonly ids: readonly string[]
  /** What is known of them now, as text. */
  look(): Promise<string>
}

/** A page that holds all of them. */
const EVERYBODY = 500

/** Takes down who is there, in both companies that the credentials have access to. */
export async function bystandersOf(sandbox: Sandbox): Promise<Bystanders> {
  const companies = [sandbox.facts.companyId, sandbox.facts.secondCompanyId]
  const everybody = async (): Promise<readonly Json[]> =>
    (await Promise.all(companies.map(company => usersOf(sandbox, company)))).flat()
  const idOf = (user: Json): string => (isObject(user) ? String(user['id']) : '')
  const ids = new Set((await everybody()).map(idOf))
  return {
    ids: [...ids],
    look: async () => stringifyJson((await everybody()).filter(user => ids.has(idOf(user)))),
  }
}

async function usersOf(sandbox: Sandbox, company: string): Promise<readonly Json[]> {
  const operation = loadCatalogue().operations.find(
    ({ action, population }) => action === 'list' && population === 'all',
  )
  if (operation === undefined) throw new Error('no operation lists all users')
  const { clientId, clientSecret } = sandbox.credentials.admin
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  })
  const issued = (await (await fetch(sandbox.url + pathOf('token'), { method: 'POST', body })).json()) as {
    access_token: string
  }
  const path = operation.path.replace('{company_id}', company)
  const answer = await fetch(`${sandbox.url}${path}?company_id=${company}&per_page=${EVERYBODY}`, {
    headers: { Authorization: `Bearer ${issued.access_token}`, 'Procore-Company-Id': company },
  })
  const users = tryParseJson(await answer.text())
  if (!Array.isArray(users)) throw new Error(`the sandbox lists nobody: ${answer.status}`)
  return users
}

function pathOf(action: Action): string {
  return loadCatalogue().tokenOperations.find(operation => operation.action === action)?.path ?? ''
}

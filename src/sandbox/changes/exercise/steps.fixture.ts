import type { Operation } from '../../../catalogue/index.js'
import type { SandboxResponse, RequestOptions, SandboxSession } from '../../../testing/sandbox-session.js'

/** One request to the operation at hand. */
export type Step = (session: SandboxSession, operation: Operation) => Promise<SandboxResponse>

export const call =
  (ask: RequestOptions): Step =>
  (session, operation) =>
    session.call(operation, ask)
export const query = (text: string): Step => call({ query: text })
export const user = (fields: object): RequestOptions => ({ json: { user: fields } })
export const fresh = (name: string, fields: object = {}): RequestOptions =>
  user({ last_name: name, email_address: `${name}@example.com`, ...fields })
export const sync = (...updates: unknown[]): Step => call({ json: { updates } })
export const bulk = (...pairs: readonly (readonly [number, number])[]): Step =>
  call({ json: { users: pairs.map(([user_id, project_id]) => ({ user_id, project_id })) } })

/** The whole list of users, as the oldest version shows it. */
export const everybody: Step = session => session.call('rest_v10_users_get', { query: 'per_page=2000' })

/** Calls that must be refused before anything is done. */
export const guarded: readonly Step[] = [
  call({ as: 'nobody' }),
  call({ headers: { Authorization: 'Bearer never-was' } }),
  call({ as: 'readonly' }),
  call({ as: 'noaccess', id: '1' }),
  call({ as: 'noaccess', json: {} }),
  call({ headers: { 'Procore-Company-Id': null } }),
  call({ headers: { 'Procore-Company-Id': '562949953500002' } }),
  call({ company: '562949953500003' }),
  call({ as: 'noaccess', headers: { 'Procore-Company-Id': null } }),
  (session, operation) => session.send(operation.method, operation.path.replace('{company_id}', '562949953500001'), {}),
  (session, operation) => session.send(operation.method, pathOf(operation, 'x')),
]

/** Calls that must be refused for a single odd thing. */
export const refused: readonly Step[] = [
  call({ headers: { Authorization: 'Basic YWJj' } }),
  call({ as: 'nobody', id: '5' }),
  call({ as: 'nobody', headers: { 'Procore-Company-Id': null } }),
  call({ headers: { 'Procore-Company-Id': '562949953500003' } }),
  (session, operation) =>
    session.send(operation.method, `${pathOf(operation, session.sandbox.facts.companyId)}?company_id=x`),
]

function pathOf({ path }: Operation, companyId: string): string {
  return path.replace('{company_id}', companyId).replace('{id}', '100001')
}

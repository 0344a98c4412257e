import type { Operation } from '../../catalogue/index.js'
import type { Answer, Ask, Session } from '../../testing/sandbox-session.js'

/** One request of a tour, to the operation that it visits. */
export type Step = (session: Session, operation: Operation) => Promise<Answer>

export const call =
  (ask: Ask): Step =>
  (session, operation) =>
    session.call(operation, ask)
export const query = (text: string): Step => call({ query: text })
export const user = (fields: object): Ask => ({ json: { user: fields } })
export const fresh = (name: string, fields: object = {}): Ask =>
  user({ last_name: name, email_address: `${name}@example.com`, ...fields })
export const sync = (...updates: unknown[]): Step => call({ json: { updates } })
export const bulk = (...pairs: readonly (readonly [number, number])[]): Step =>
  call({ json: { users: pairs.map(([user_id, project_id]) => ({ user_id, project_id })) } })

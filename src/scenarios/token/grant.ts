import { type Exchange, bodyOf, header } from '../../findings/index.js'
import { type Json, isObject } from '../../json/index.js'
import type { Body, RequestDraft } from '../../http/index.js'
import type { ScenarioContext } from '../engine/context.js'

export type Fields = Readonly<Record<string, string>>

/** The fields of a client-credentials grant for the admin caller, in an order that nothing prescribes. */
export function grantFields({ target }: ScenarioContext): Fields {
  return {
    client_secret: target.admin.clientSecret,
    client_id: target.admin.clientId,
    grant_type: 'client_credentials',
  }
}

/** A call of the operation under judgement with these fields. */
export function tokenCall(
  { operation }: ScenarioContext,
  fields: Fields,
  kind: 'form' | 'multipart' = 'form',
): RequestDraft {
  const pairs = Object.entries(fields)
  const body: Body =
    kind === 'form' ? { kind, fields: pairs } : { kind, parts: pairs.map(([name, value]) => ({ name, value })) }
  return { operation, body, caller: 'nobody' }
}

/** A member of a JSON object body; undefined where there is none. */
export function memberOf(exchange: Exchange, name: string): Json | undefined {
  const body = bodyOf(exchange)
  return isObject(body) ? body[name] : undefined
}

/** What the target's own clock said, in Unix seconds: the Date header, else the clock of the run. */
export function serverSeconds(exchange: Exchange): number {
  const date = Date.parse(header(exchange, 'date') ?? '')
  return (Number.isNaN(date) ? exchange.startedAt : date) / 1000
}

import { userField } from '../../catalogue/index.js'
import { bodyOf, type ClauseId, type Exchange } from '../../findings/index.js'
import { type Json, type JsonObject, stringifyJson } from '../../json/index.js'
import { clientError, createdId, textOf } from '../engine/answer.js'
import { type BodyFormat, encode } from '../engine/request-body.js'
import type { ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { wrongStatus } from '../engine/verdict.js'

/** A request that is sound but for one fault. */
export interface Probe {
  readonly clause: ClauseId
  /** What is wrong, in a few words. */
  readonly fault: string
  /** The field at fault, which the refusal should name (HTTP-12); null where no field is. */
  readonly field: string | null
  readonly payload: JsonObject
  readonly format: BodyFormat
  /** Statuses that count as the refusal; 400 and 422 by default. */
  readonly allowed?: readonly number[]
}

/** A bad value is refused with 400, or with 422, which says the same. */
export const badValue: readonly number[] = [400, 422]

/**
 * Judges that a probe is refused, and that the refusal names the field at fault (HTTP-12).
 * @returns whether it was refused.
 */
export function judgeProbe(verdict: ClauseVerdict, probe: Probe, exchange: Exchange): boolean {
  const { clause, fault, field, allowed = badValue } = probe
  const status = exchange.response?.status ?? 0
  verdict.expect(clause, allowed.includes(status), () => wrongStatus(exchange, [...allowed], fault), {
    exchanges: [exchange],
  })
  if (field !== null && badValue.includes(status)) judgeNaming(verdict, field, exchange)
  return clientError(status)
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The words that may name a field: `email`, `Email address` and `emailAddress` all name `email_address`. */
function names(field: string): readonly string[] {
  return [field, field.replace(/_(id|address|code)$/, '')].map(plain)
}

/** Does an error body name the field anywhere? */
export function namesField(body: Json | undefined, field: string): boolean {
  const text = plain(stringifyJson(body ?? null))
  return names(field).some(name => text.includes(name))
}

/**
 * Judges whether a refusal names the field at fault (HTTP-12).
 * @param within a field around it, which may be named instead.
 */
export function judgeNaming(verdict: ClauseVerdict, field: string, exchange: Exchange, within = field): void {
  const body = bodyOf(exchange)
  verdict.expect(
    'HTTP-12/names-the-field-at-fault',
    namesField(body, field) || namesField(body, within),
    () => ({
      at: '/response/body',
      expected: `a message that names ${field}`,
      received: stringifyJson(body ?? null).slice(0, 200),
      message: 'the refusal of a value does not say which field it is about',
    }),
    { exchanges: [exchange] },
  )
}

/** With so many own users no more creates are tried that a target might wrongly take. */
const ENOUGH = 65

/**
 * Sends creates that must be refused and judges each. Where a create of a clause was taken, its further probes are left
 * out. Users that were created are adopted.
 * @returns the exchanges that were refused.
 */
export async function sendRefusedCreates(
  context: ScenarioContext,
  probes: readonly Probe[],
): Promise<readonly Exchange[]> {
  const { operation, users } = context
  const refused: Exchange[] = []
  const broken = new Set<string>()
  for (const probe of probes) {
    if (broken.has(probe.clause)) continue
    if (users.all.length >= ENOUGH) {
      context.verdict.skip(
        probe.clause,
        'write-limit',
        'the target has taken too many creates that it should have refused',
      )
      continue
    }
    const exchange = await context.api.send({
      operation,
      body: encode(operation, probe.format, probe.payload),
      mustBeRefused: true,
    })
    if (judgeProbe(context.verdict, probe, exchange)) refused.push(exchange)
    const id = createdId(exchange)
    if (id === '' || users.all.some(user => user.id === id)) continue
    broken.add(probe.clause)
    users.adopt({ id, email: textOf(probe.payload[userField.email]) })
  }
  return refused
}

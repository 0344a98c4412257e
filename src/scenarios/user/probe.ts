import { bodyOf, type ClauseId, type Exchange } from '../../findings/index.js'
import { stringifyJson, type Json, type JsonObject } from '../../json/index.js'
import { clientError, wrongStatus } from '../engine/verdict.js'
import type { ScenarioContext } from '../engine/context.js'
import type { Transport } from '../engine/body-formats.js'

/** A request that is sound but for one fault. */
export interface Probe {
  readonly clause: ClauseId
  /** What is wrong, in a few words. */
  readonly fault: string
  /** The field at fault, which the refusal should name (HTTP-12); null where no field is. */
  readonly field: string | null
  readonly payload: JsonObject
  readonly transport: Transport
  /** Statuses that count as the refusal; 400 and 422 by default. */
  readonly allowed?: readonly number[]
}

/** A value refused: the API says 400, and 422 says the same. */
export const badValue: readonly number[] = [400, 422]

/** Judges the refusal of a probe, and whether it names the field at fault. @returns whether it was refused. */
export function judgeProbe(context: ScenarioContext, probe: Probe, exchange: Exchange): boolean {
  const { clause, fault, field, allowed = badValue } = probe
  const status = exchange.response?.status ?? 0
  context.verdict.expect(clause, allowed.includes(status), () => wrongStatus(exchange, [...allowed], fault), {
    exchanges: [exchange],
  })
  if (field !== null && badValue.includes(status)) judgeNaming(context, field, exchange)
  return clientError(status)
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The words by which a field may be called: `email`, `Email address` and `emailAddress` all name `email_address`. */
function names(field: string): readonly string[] {
  return [field, field.replace(/_(id|address|code)$/, '')].map(plain)
}

/** Does an error body say anywhere which field it is about? */
export function namesField(body: Json | undefined, field: string): boolean {
  const text = plain(stringifyJson(body ?? null))
  return names(field).some(name => text.includes(name))
}

function judgeNaming(context: ScenarioContext, field: string, exchange: Exchange): void {
  const body = bodyOf(exchange)
  context.verdict.expect(
    'HTTP-12/names-the-field-at-fault',
    namesField(body, field),
    () => ({
      at: '/response/body',
      expected: `a message that names ${field}`,
      received: stringifyJson(body ?? null).slice(0, 200),
      message: 'the refusal of a value does not say which field it is about',
    }),
    { exchanges: [exchange] },
  )
}

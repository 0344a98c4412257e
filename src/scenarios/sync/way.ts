import type { Json, JsonObject } from '../../json/index.js'
import type { Body } from '../../http/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { SkipError } from '../engine/verdict.js'
import { encode, idNumber, succeeded, type ListStyle, type Transport } from '../engine/body-formats.js'

/** A body format of a sync that the target was seen to take. */
export interface Way {
  readonly transport: Transport
  readonly style: ListStyle
}

export function batchBody(context: ScenarioContext, { transport, style }: Way, entries: Json): Body {
  return encode(context.operation, transport, entries, style)
}

/**
 * A way that carries entries of fields.
 * @throws SkipError where the target takes none.
 */
export async function anyWay(context: ScenarioContext): Promise<Way> {
  const accepted = await context.api.transports.accepted(context.operation)
  const transport = accepted[context.run.pick('transport', accepted.length)]
  if (transport !== undefined) return { transport, style: 'indexed' }
  for (const style of ['brackets', 'json-part'] as const) {
    if (await takes(context, style)) return { transport: 'multipart', style }
  }
  throw new SkipError('transport-refused', 'neither JSON nor any form of multipart was taken')
}

/** A way that carries any JSON, an empty list and entries that are no objects among it; null where the target takes none. */
export async function jsonWay(context: ScenarioContext): Promise<Way | null> {
  const accepted = await context.api.transports.accepted(context.operation)
  if (accepted.includes('json')) return { transport: 'json', style: 'json-part' }
  return (await takes(context, 'json-part')) ? { transport: 'multipart', style: 'json-part' } : null
}

async function takes(context: ScenarioContext, style: ListStyle): Promise<boolean> {
  const { operation, users } = context
  const { id } = await users.take('transport')
  const entry: JsonObject = { job_title: 'Prober', id: idNumber(id) }
  return succeeded(await context.api.send({ operation, body: encode(operation, 'multipart', [entry], style) }))
}

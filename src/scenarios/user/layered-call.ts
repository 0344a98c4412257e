import type { Operation } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import type { Body, Part } from '../../http/index.js'
import type { JsonObject } from '../../json/index.js'
import { type BodyFormat, encode } from '../engine/request-body.js'

/** A part of a request that can be left out: some fields, or files of a form. */
export interface Layer<Name extends string = string> {
  readonly name: Name
  readonly fields: JsonObject
  readonly files?: readonly Part[]
}

export interface LayeredCall<Name extends string> {
  /** The call that was taken, or the last one that was refused. */
  readonly exchange: Exchange
  readonly taken: boolean
  /** Everything that was sent in it. */
  readonly sent: JsonObject
  /** Layers that it carried. */
  readonly kept: readonly Name[]
  /** The layer with which the call was refused, and without which it was taken, and that refusal. */
  readonly refusedLayer: { readonly name: Name; readonly refusal: Exchange } | null
}

/**
 * Sends all layers at once and leaves out the outermost one while that is refused. A single call proves all of them on
 * a sound target; on another the layer at fault is known.
 * @param layers from the innermost, which is never left out, to the outermost.
 * @param call sends a payload and tells whether it was taken.
 */
export async function sendLayers<Name extends string>(
  layers: readonly Layer<Name>[],
  call: (
    fields: JsonObject,
    files: readonly Part[],
  ) => Promise<{ readonly exchange: Exchange; readonly taken: boolean; readonly sent: JsonObject }>,
): Promise<LayeredCall<Name>> {
  let refusal: { name: Name; refusal: Exchange } | null = null
  for (let count = layers.length; ; count -= 1) {
    const kept = layers.slice(0, count)
    const fields = Object.assign({}, ...kept.map(layer => layer.fields)) as JsonObject
    const result = await call(
      fields,
      kept.flatMap(layer => layer.files ?? []),
    )
    const outermost = kept.at(-1)
    if (result.taken || count <= 1 || outermost === undefined) {
      return { ...result, kept: kept.map(({ name }) => name), refusedLayer: result.taken ? refusal : null }
    }
    refusal = { name: outermost.name, refusal: result.exchange }
  }
}

/** A body with the fields of one user and, in a form, files beside them. */
export function encodeWithFiles(
  operation: Operation,
  format: BodyFormat,
  fields: JsonObject,
  files: readonly Part[],
): Body {
  const body = encode(operation, format, fields)
  return body.kind === 'multipart' ? { ...body, parts: [...body.parts, ...files] } : body
}

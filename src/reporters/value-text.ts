import { stringifyJson, type Json } from '../findings/index.js'

/** A value on one line, cut where it gets long. */
export function valueText(value: Json, most = 120): string {
  const text = stringifyJson(value)
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

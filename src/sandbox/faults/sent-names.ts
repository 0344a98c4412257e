import { isObject } from '../../findings/json.js'
import type { Call } from '../call.js'
import { isTree } from '../incoming/form-tree.js'
import { under } from '../incoming/payload.js'

/** The names of the fields that a request sends under its root, JSON or form. */
export function sentNames(call: Call): readonly string[] {
  const body = under(call.payload, call.operation?.request?.root ?? '')
  if (body === undefined) return []
  if ('json' in body) return isObject(body.json) ? Object.keys(body.json) : []
  return isTree(body.form) ? [...body.form.children.keys()] : []
}

import { isPart } from '../incoming/form-tree.js'
import type { Payload } from '../incoming/payload.js'

/** A text field of a token request, from a form or from JSON; null where it is missing or empty. */
export function textField(payload: Payload, name: string): string | null {
  if (payload.kind === 'json') {
    const value = Object.hasOwn(payload.value, name) ? payload.value[name] : null
    return typeof value === 'string' && value !== '' ? value : null
  }
  const node = payload.kind === 'form' ? payload.tree.children.get(name) : undefined
  const text = isPart(node) ? node.bytes.toString('utf8') : ''
  return text === '' ? null : text
}

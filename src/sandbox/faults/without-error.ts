import type { Errors } from '../fields/rules.js'

/** The same errors, but for one field. */
export function without(errors: Errors, field: string): Errors {
  return new Map([...errors].filter(([name]) => name !== field))
}

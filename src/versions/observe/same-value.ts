import { isObject, sameJson, type Json } from '../../json/json.js'

/**
 * Whether two versions tell the same of a field. A text that nobody filled is null, empty or left out (TEXT-1);
 * objects are compared in the fields that both have.
 */
export function sameValue(a: Json, b: Json): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b)
  if (isObject(a) && isObject(b)) {
    return Object.keys(a).every(key => !Object.hasOwn(b, key) || sameValue(a[key] ?? null, b[key] ?? null))
  }
  return sameJson(a, b)
}

function isEmpty(value: Json): boolean {
  return value === null || value === ''
}

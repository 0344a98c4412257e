import type { JsonObject } from '../../findings/json.js'
import type { Shown } from '../seams.js'

/** The user as shown, with other values in these fields; fields that the model lacks come in too. */
export function changeShown(shown: Shown, fields: JsonObject): Shown {
  return { ...shown, fields: { ...shown.fields, ...fields } }
}

/** The same, only where the field is there and holds something. */
export function mapShown(
  shown: Shown,
  field: string,
  change: (value: NonNullable<JsonObject[string]>) => JsonObject[string],
): Shown {
  const value = shown.fields[field]
  return value === undefined || value === null ? shown : changeShown(shown, { [field]: change(value) })
}

export function omitShown(shown: Shown, field: string): Shown {
  const fields = { ...shown.fields }
  delete fields[field]
  return { ...shown, fields }
}

import type { Json, JsonObject } from '../../../json/index.js'
import type { ShownUser } from '../hook-points.js'

/** The user as shown, with other values in these fields; fields that the model lacks come in too. */
export function changeShown(shown: ShownUser, fields: JsonObject): ShownUser {
  return { ...shown, fields: { ...shown.fields, ...fields } }
}

/** The same, only where the field is there and holds something. */
export function mapShown(shown: ShownUser, field: string, change: (value: NonNullable<Json>) => Json): ShownUser {
  const value = shown.fields[field]
  return value === undefined || value === null ? shown : changeShown(shown, { [field]: change(value) })
}

export function omitShown(shown: ShownUser, field: string): ShownUser {
  const fields = { ...shown.fields }
  delete fields[field]
  return { ...shown, fields }
}

import { stringifyJson, type JsonObject } from '../../findings/json.js'
import type { Admitted } from '../call.js'
import { presentUser, renderUser } from '../directory/present.js'
import type { User } from '../directory/user.js'

/** A user as JSON text in the shape of a model. */
export function userText(call: Admitted, user: User, model: string): string {
  const fields = call.catalogue.fieldsOf(model)
  if (!call.watched('shown')) return renderUser(user, call.company, model, fields)
  return stringifyJson(userObject(call, user, model))
}

/** The same as an object. */
export function userObject(call: Admitted, user: User, model: string): JsonObject {
  const fields = presentUser(user, call.company, call.catalogue.fieldsOf(model))
  return call.at('shown', { user, model, fields }).fields
}

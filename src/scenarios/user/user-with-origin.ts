import { userField } from '../../catalogue/index.js'
import { bodyOf } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { succeeded, textOf } from '../engine/answer.js'
import type { OwnUser } from '../engine/own-users.js'
import { encode } from '../engine/request-body.js'
import type { ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'

export interface UserWithOrigin extends OwnUser {
  readonly originId: string
}

/**
 * An own user with a tagged origin id. It is given one where it has none.
 * @throws SkipError where none can be had.
 */
export async function userWithOrigin(context: ScenarioContext, purpose: string): Promise<UserWithOrigin> {
  const { catalogue, directory, operation, users, identities, api } = context
  const user = await users.take(purpose)
  const shown = bodyOf(await context.api.read({ operation: directory.showBeside(operation), path: { id: user.id } }))
  const known = isObject(shown) ? shown[userField.originId] : null
  const email = (isObject(shown) ? textOf(shown[userField.email]) : '') || user.email
  if (typeof known === 'string' && known.startsWith('asbuilt')) return { id: user.id, email, originId: known }
  const update = catalogue.operations.find(
    other =>
      other.action === 'update' && other.version === operation.version && other.companyIn === operation.companyIn,
  )
  const [format] = update === undefined ? [] : await api.formats.accepted(update)
  const originId = identities.newOriginId()
  if (update === undefined || format === undefined)
    throw new SkipError('missing-data', 'no own user with an origin id can be had')
  const exchange = await context.api.send({
    operation: update,
    path: { id: user.id },
    body: encode(update, format, { [userField.originId]: originId }),
  })
  if (!succeeded(exchange)) throw new SkipError('baseline-refused', 'an own user could not be given an origin id')
  return { id: user.id, email, originId }
}

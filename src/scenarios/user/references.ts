import { isObject, type JsonObject } from '../../json/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { idText } from '../engine/directory.js'
import { idNumber } from '../engine/body-formats.js'

/**
 * Ids of other things that exist in this company and that some listed user has: a vendor, a template of the company's tools,
 * and a template for projects where the account's owner named it too. What the account does not show is left out.
 */
export async function knownReferences(context: ScenarioContext): Promise<JsonObject> {
  const users = await context.directory.sample(context.operation)
  const one = (field: string, among?: readonly string[]): string | undefined => {
    const ids = users
      .flatMap(user => {
        const reference = user[field]
        return isObject(reference) ? [idText(reference.id)] : []
      })
      .filter(id => id !== '' && (among === undefined || among.includes(id)))
    return ids[context.run.pick(field, ids.length)]
  }
  const found: readonly (readonly [field: string, id: string | undefined])[] = [
    ['vendor_id', one('vendor')],
    ['company_permission_template_id', one('company_permission_template')],
    ['default_permission_template_id', one('permission_template', context.target.permissionTemplateIds)],
  ]
  return Object.fromEntries(found.flatMap(([field, id]) => (id === undefined ? [] : [[field, idNumber(id)]])))
}

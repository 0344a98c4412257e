import { packageRoot } from '../package-root.js'
import { factsOf } from './field-facts.js'
import type { Schema } from './operation.js'

/** Where the names of fields stand for code that has to name one. */
export const userFieldFile = new URL('src/catalogue/user-field.generated.ts', packageRoot)

/** The fields that play a part in the rules, by that part: so no code writes down the name of a field itself. */
export function userFieldSource(fields: ReadonlyMap<string, Schema>): string {
  const entries = [...fields].flatMap(([name, field]) => {
    const { role } = factsOf(field)
    return role === undefined ? [] : [[role, name] as const]
  })
  return `// Made from schemas/fields by npm run generate: edit the x-asbuilt of the field.

/** Fields of a user by the part they play, for code that means one of them. What it may hold, the catalogue tells. */
export const userField = {
${entries
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([role, name]) => `  ${role}: '${name}',`)
  .join('\n')}
} as const
`
}

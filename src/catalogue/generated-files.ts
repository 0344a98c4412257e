import { packageRoot } from '../package-root.js'
import { besideModels, bundle, shownField } from './bundle.js'
import { CatalogueError } from './catalogue-error.js'
import { dataFile, requirementsFile, type CatalogueData } from './catalogue-data.js'
import { checkRequirements } from './check-requirements.js'
import { bundleFolder } from './document.js'
import { isoCodesFile } from './iso-codes.js'
import type { Schema } from './operation.js'
import { fullClauseId, type RequirementEntry } from './requirements.js'
import {
  readDocumentSources,
  readFieldSources,
  readIsoSource,
  readLimits,
  readModelSources,
  readRequirementSource,
} from './sources.js'
import { factsOf } from './user-fields.js'

/** Where the types of all ids stand; findings name clauses, and whoever reads findings imports nothing else. */
export const clauseIdFile = new URL('src/findings/clause-id.generated.ts', packageRoot)

/** The ids of all rules and clauses as types, so that a mistyped one does not compile. */
export function clauseIdSource(rules: readonly RequirementEntry[]): string {
  const clauses = rules.flatMap(rule => rule.clauses.map(({ id }) => fullClauseId(rule.id, id)))
  return `// Made from schemas/requirements.yaml by npm run generate: edit that file.

/** Group and number of a rule. */
export type RuleId =
${union(rules.map(({ id }) => id))}

/** A clause: its rule, and what it asks in a few words. */
export type ClauseId =
${union(clauses)}
`
}

function union(ids: readonly string[]): string {
  return ids.map(id => `  | '${id}'`).join('\n')
}

/** Where the names of fields stand for code that has to name one. */
export const userFieldFile = new URL('src/catalogue/user-field.generated.ts', packageRoot)

/** The roles of the fields that no user of a company file may lack. */
const identifying = ['familyName', 'email']

function missingRole(role: string): never {
  throw new CatalogueError(`no field has the role ${role}, which the type IdentifiedUser needs`)
}

/** The fields that play a part in the rules, by that part: so no code writes down the name of a field itself. */
export function userFieldSource(fields: ReadonlyMap<string, Schema>): string {
  const entries = [...fields].flatMap(([name, field]) => {
    const { role } = factsOf(field)
    return role === undefined ? [] : [[role, name] as const]
  })
  const nameOf = new Map(entries)
  return `// Made from schemas/fields by npm run generate: edit the x-asbuilt of the field.

/** A user as people tell it from others; both fields are texts. */
export interface IdentifiedUser {
${identifying.map(role => `  readonly ${nameOf.get(role) ?? missingRole(role)}: string`).join('\n')}
}

/** Fields of a user by the part they play, for code that means one of them. What it may hold, the catalogue tells. */
export const userField = {
${entries
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([role, name]) => `  ${role}: '${name}',`)
  .join('\n')}
} as const
`
}

/** The files that `npm run generate` writes, with their text. */
export function generatedFiles(): [file: URL, text: string][] {
  const fields = readFieldSources()
  const models = readModelSources(fields)
  const documents = readDocumentSources()
  const requirements = readRequirementSource()
  checkRequirements(requirements)
  const data: CatalogueData = {
    documents: documents.map(({ document }) => besideModels(document)),
    models: Object.fromEntries(models),
    fields: Object.fromEntries([...fields].map(([name, field]) => [name, shownField(field)])),
    limits: readLimits(),
  }
  return [
    ...documents.map(({ name, document }): [URL, string] => [
      new URL(name, bundleFolder),
      json(bundle(document, models)),
    ]),
    [dataFile, json(data)],
    [requirementsFile, json(requirements)],
    [isoCodesFile, `${JSON.stringify(readIsoSource())}\n`],
    [clauseIdFile, clauseIdSource(requirements)],
    [userFieldFile, userFieldSource(fields)],
  ]
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

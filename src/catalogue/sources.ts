import { readdirSync, readFileSync } from 'node:fs'
import { iso31661, iso31662 } from 'iso-3166'
import { parse } from 'yaml'
import { allLimits, limitsIn, type Limits } from './user-fields.js'
import { inlineFields, inlineParameters } from './bundle.js'
import { schemasFolder, type OpenApiDocument } from './document.js'
import type { IsoCodes } from './iso-codes.js'
import type { Schema } from './operation.js'

const SUFFIX = '.schema.json'

/** Every document as it is written, with the name its bundle gets: `company-users.v1.0.json`. */
export function readDocumentSources(): { readonly name: string; readonly document: OpenApiDocument }[] {
  const folder = new URL('openapi/', schemasFolder)
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => ({
      name: file.replace(/yaml$/, 'json'),
      document: inlineParameters(
        parse(readFileSync(new URL(file, folder), 'utf8')) as OpenApiDocument,
        readParameterSources(),
      ),
    }))
}

/** The values of parameters by name, as `schemas/parameters` writes them. */
export function readParameterSources(): ReadonlyMap<string, Schema> {
  return readSchemas('parameters/')
}

/** The fields of a user by name, as `schemas/fields` writes them. */
export function readFieldSources(): ReadonlyMap<string, Schema> {
  return readSchemas('fields/')
}

/** Every model by name, in alphabetical order, with its fields in the place of the references to them. */
export function readModelSources(
  fields: ReadonlyMap<string, Schema> = readFieldSources(),
): ReadonlyMap<string, Schema> {
  return new Map([...readSchemas('models/')].map(([name, schema]) => [name, inlineFields(schema, fields)]))
}

/** The limits that fields, models and parameters name. @throws CatalogueError where one is missing or given twice. */
export function readLimits(): Limits {
  const found: Record<string, number> = {}
  for (const folder of ['fields/', 'models/', 'parameters/'])
    for (const schema of readSchemas(folder).values()) limitsIn(schema, found)
  return allLimits(found)
}

/** The rules as `requirements.yaml` writes them. */
export function readRequirementSource(): unknown {
  return parse(readFileSync(new URL('requirements.yaml', schemasFolder), 'utf8')) as unknown
}

/** The codes that are in use, as the package iso-3166 lists them. */
export function readIsoSource(): IsoCodes {
  return {
    countries: iso31661.filter(({ state }) => state === 'assigned').map(({ alpha2 }) => alpha2),
    subdivisions: iso31662.map(({ code }) => code),
  }
}

function readSchemas(folderName: string): ReadonlyMap<string, Schema> {
  const folder = new URL(folderName, schemasFolder)
  const names = readdirSync(folder)
    .filter(file => file.endsWith(SUFFIX))
    .map(file => file.slice(0, -SUFFIX.length))
    .sort()
  return new Map(
    names.map(name => [name, JSON.parse(readFileSync(new URL(name + SUFFIX, folder), 'utf8')) as Schema] as const),
  )
}

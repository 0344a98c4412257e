import { checkRequirements } from './check-requirements.js'
import { clauseIdFile, clauseIdSource } from './clause-id-file.js'
import { besideModels, bundle } from './bundle.js'
import { dataFile, requirementsFile, type CatalogueData } from './catalogue-data.js'
import { bundleFolder } from './document.js'
import { isoCodesFile } from './iso-codes.js'
import {
  readDocumentSources,
  readFieldSources,
  readIsoSource,
  readLimits,
  readModelSources,
  readRequirementSource,
} from './sources.js'
import { userFieldFile, userFieldSource } from './user-field-file.js'
import { shownField } from './inline-fields.js'

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

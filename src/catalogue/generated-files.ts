import { checkRequirements } from './check-requirements.js'
import { clauseIdFile, clauseIdSource } from './clause-id-file.js'
import { besideModels, bundle } from './bundle.js'
import { dataFile, requirementsFile, type CatalogueData } from './catalogue-data.js'
import { bundleFolder } from './document.js'
import { isoCodesFile } from './iso-codes.js'
import { readDocumentSources, readIsoSource, readModelSources, readRequirementSource } from './sources.js'

/** The files that `npm run generate` writes, with their text. */
export function generatedFiles(): [file: URL, text: string][] {
  const models = readModelSources()
  const documents = readDocumentSources()
  const requirements = readRequirementSource()
  checkRequirements(requirements)
  const data: CatalogueData = {
    documents: documents.map(({ document }) => besideModels(document)),
    models: Object.fromEntries(models),
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
  ]
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

import { createCatalogue } from '../catalogue/catalogue.js'
import { dataFile, readGenerated, requirementsFile, type CatalogueData } from '../catalogue/catalogue-data.js'
import type { Catalogue } from '../catalogue/index.js'
import type { RequirementEntry } from '../catalogue/requirements.js'

/**
 * A catalogue with versions that do not exist, each a copy of one that does: `{ '1.10': '1.3' }`. The rules are the
 * same, and so are the token operations.
 */
export function derivedCatalogue(versions: Readonly<Record<string, string>>): Catalogue {
  const data = readGenerated(dataFile) as CatalogueData
  const tokens = data.documents.filter(({ info }) => /\D/.test(info.version.replaceAll('.', '')))
  const copies = Object.entries(versions).map(([to, from]) => {
    const source = data.documents.find(({ info }) => info.version === from)
    if (source === undefined) throw new Error(`no document describes version ${from}`)
    const id = (version: string): string => `rest_v${version.replace('.', '')}_`
    const text = JSON.stringify(source)
      .replaceAll(`/v${from}/`, `/v${to}/`)
      .replaceAll(`"${id(from)}`, `"${id(to)}`)
      .replace(`"version":"${from}"`, `"version":"${to}"`)
    return JSON.parse(text) as CatalogueData['documents'][number]
  })
  return createCatalogue(
    { ...data, documents: [...copies, ...tokens] },
    () => readGenerated(requirementsFile) as RequirementEntry[],
  )
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { bundle, readIsoSource, readRequirementSource, readSources } from './bundle.js'
import { bundleFolder } from './document.js'
import { isoCodesFile } from './iso-codes.js'
import { readModels } from './model.js'
import { requirementsFile } from './requirements.js'

const models = new Map(readModels())
mkdirSync(bundleFolder, { recursive: true })
for (const { name, document } of readSources()) {
  writeFileSync(new URL(name, bundleFolder), `${JSON.stringify(bundle(document, models), null, 2)}\n`)
}
mkdirSync(new URL('.', requirementsFile), { recursive: true })
writeFileSync(requirementsFile, `${JSON.stringify(readRequirementSource(), null, 2)}\n`)
writeFileSync(isoCodesFile, `${JSON.stringify(readIsoSource())}\n`)

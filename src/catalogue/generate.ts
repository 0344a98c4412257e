import { mkdirSync, writeFileSync } from 'node:fs'
import { bundle, readSources } from './bundle.js'
import { bundleFolder } from './document.js'
import { readModels } from './model.js'

const models = new Map(readModels())
mkdirSync(bundleFolder, { recursive: true })
for (const { name, document } of readSources()) {
  writeFileSync(new URL(name, bundleFolder), `${JSON.stringify(bundle(document, models), null, 2)}\n`)
}

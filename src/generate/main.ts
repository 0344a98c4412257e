import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDefinitions } from './definitions.js'
import { registries } from './registries.js'
import { REGISTRY_FILE, renderRegistry } from './render.js'

/** `npm run generate`: the documents in one piece each, then the registries. `.ci/run` fails on stale ones. */
const source = join(import.meta.dirname, '..')

await import('../catalogue/generate.js')

const { loadCatalogue } = await import('../catalogue/index.js')
const clauses = loadCatalogue().requirements.flatMap(rule => rule.clauses)
const places = new Map<string, number>(clauses.map(({ id }, index) => [id, index]))

for (const registry of registries) {
  const definitions = await readDefinitions(source, registry)
  const path = join(source, registry.folder, REGISTRY_FILE)
  const text = await renderRegistry(registry, definitions, places)
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
}

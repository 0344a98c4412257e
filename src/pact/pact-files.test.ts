import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { interactionsOf } from './interactions.js'
import { pactFolder, readPacts } from './pact-files.js'

const interactions = interactionsOf(loadCatalogue())
let folder = ''

interface Content {
  interactions: { description: string }[]
}
const change = (edit: (content: Content) => void): void => {
  const file = join(folder, readdirSync(folder)[0] ?? '')
  const content = JSON.parse(readFileSync(file, 'utf8')) as Content
  edit(content)
  writeFileSync(file, JSON.stringify(content))
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'asbuilt-pacts-'))
  cpSync(fileURLToPath(pactFolder), folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

it('reads the committed pacts', () => {
  expect(readPacts(folder, interactions).length).toBe(4)
})

it.each<[string, () => void]>([
  [
    'an interaction that was overwritten',
    () =>
      change(content => {
        content.interactions.shift()
      }),
  ],
  [
    'one that stands twice',
    () =>
      change(content => {
        content.interactions.push(...content.interactions.slice(0, 1))
      }),
  ],
  [
    'one that nobody calls for',
    () =>
      change(content => {
        for (const one of content.interactions.slice(0, 1)) one.description = 'left over'
      }),
  ],
  [
    'no interactions at all',
    () =>
      change(content => {
        content.interactions = []
      }),
  ],
  [
    'a pact left over from another version',
    () => writeFileSync(join(folder, 'asbuilt-company-users-v0.9.json'), '{"interactions":[]}'),
  ],
])('refuses %s', (_, damage) => {
  damage()
  expect(() => readPacts(folder, interactions)).toThrow(/The pacts are out of date/)
})

it('refuses what is no JSON, and a pact that is missing', () => {
  const [file = ''] = readdirSync(folder)
  writeFileSync(join(folder, file), '{')
  expect(() => readPacts(folder, interactions)).toThrow(/A pact cannot be read/)
  rmSync(join(folder, file))
  expect(() => readPacts(folder, interactions)).toThrow(/A pact cannot be read/)
})

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { readDefinitions, type Definition, type Registry } from './definitions.js'
import { registries } from './registries.js'
import { placeByClause, REGISTRY_FILE, renderRegistry } from './render.js'

const source = join(import.meta.dirname, '..')
const clauses = loadCatalogue().requirements.flatMap(rule => rule.clauses)
const places = new Map<string, number>(clauses.map(({ id }, index) => [id, index]))

describe('the registries', () => {
  it.each(registries.map(registry => [registry.folder, registry] as const))(
    'src/%s is up to date (else: npm run generate)',
    async (folder, registry) => {
      const written = readFileSync(join(source, folder, REGISTRY_FILE), 'utf8')
      expect(written).toBe(await renderRegistry(registry, await readDefinitions(source, registry), places))
    },
  )
})

const folder = mkdtempSync(join(tmpdir(), 'registry-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const animals: Registry = {
  folder: 'animals',
  list: 'animals',
  type: { name: 'Animal', from: 'engine/animal.ts' },
  has: ['id', 'clause'],
  order: 'clause',
}

function write(files: Readonly<Record<string, string>>): void {
  rmSync(join(folder, 'animals'), { recursive: true, force: true })
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'animals', file)), { recursive: true })
    writeFileSync(join(folder, 'animals', file), text)
  }
}

const animal = (name: string, clause: string, id = name): string =>
  `export const ${name} = { id: '${id}', clause: '${clause}' }\n`

describe('a registry', () => {
  const seaPlaces = new Map([
    ['SEA-1/swims', 0],
    ['SEA-2/dives', 1],
  ])

  it('takes what fits, at any depth, by clause and then as the files have it', async () => {
    write({
      'sea/whale.ts': animal('whale', 'SEA-2/dives') + animal('dolphin', 'SEA-1/swims') + animal('cod', 'SEA-1/swims'),
      'sea/deep/anglerfish.ts': `const lamp = 1\n${animal('anglerfish', 'SEA-2/dives')}export const depth = lamp\n`,
      'sea/sea.test.ts': animal('shark', 'SEA-1/swims'),
      'engine/animal.ts': animal('unicorn', 'SEA-1/swims'),
    })
    const text = await renderRegistry(animals, await readDefinitions(folder, animals), seaPlaces)
    expect(text.split('\n').slice(1)).toEqual([
      "import type { Animal } from './engine/animal.js'",
      "import { anglerfish } from './sea/deep/anglerfish.js'",
      "import { whale, dolphin, cod } from './sea/whale.js'",
      '',
      '/** Every animal, in the order of the rules. */',
      'export const animals: readonly Animal[] = [dolphin, cod, anglerfish, whale]',
      '',
    ])
  })

  it('refuses two of one id, and says where they are', async () => {
    write({ 'a.ts': animal('eel', 'SEA-1/swims'), 'b/c.ts': animal('conger', 'SEA-1/swims', 'eel') })
    await expect(readDefinitions(folder, animals)).rejects.toThrow(
      'two Animals have the id eel: src/animals/a.ts and src/animals/b/c.ts',
    )
  })
})

describe('the place by clauses', () => {
  const placeOf = placeByClause(
    new Map([
      ['HTTP-1/x', 0],
      ['SEA-1/x', 1],
      ['SEA-2/x', 2],
    ]),
  )
  const judging = (...names: string[]): Definition => ({ id: 'one', name: 'one', file: 'one.ts', clauses: names })

  it('is that of the first clause of the group named first', () => {
    expect(placeOf(judging('SEA-2/x'))).toBe(2)
    expect(placeOf(judging('SEA-2/x', 'SEA-1/x', 'HTTP-1/x'))).toBe(1)
  })

  it('needs clauses that there are', () => {
    expect(() => placeOf(judging('SEA-9/x'))).toThrow(
      'one names SEA-9/x, which schemas/requirements.yaml does not have',
    )
  })
})

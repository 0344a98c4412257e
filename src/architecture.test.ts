import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const section = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split('## Layers')[1]?.split('\n## ')[0] ?? ''
const rows = [...section.matchAll(/^\| ([a-z]+) \|([a-z, ]*)\|$/gm)].slice(1).map(
  ([, layer = '', list = '']) =>
    [
      layer,
      list
        .split(',')
        .map(name => name.trim())
        .filter(Boolean),
    ] as const,
)
const allowed = new Map(rows)

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
  file => file.endsWith('.ts') && !/\.(test|bench|fixture)\.ts$/.test(file),
)

const layerOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '')

/** `sandbox/x.ts imports checks/y.js`: every import across layers that the table does not allow. */
function trespasses(): string[] {
  return sources
    .filter(file => layerOf(file) !== '')
    .flatMap(file => {
      const layer = layerOf(file)
      const text = readFileSync(join(root, 'src', file), 'utf8')
      return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
        .map(([, target = '']) => relative(join(root, 'src'), join(root, 'src', dirname(file), target)))
        .filter(
          target =>
            layerOf(target) !== '' &&
            layerOf(target) !== layer &&
            allowed.get(layer)?.includes(layerOf(target)) !== true,
        )
        .map(target => `src/${file} imports ${target}`)
    })
}

describe('the layer table in ARCHITECTURE.md', () => {
  it('has a row for each folder of src', () => {
    expect([...allowed.keys()].toSorted()).toEqual([...new Set(sources.map(layerOf).filter(Boolean))].toSorted())
  })

  it('is kept by every import', () => {
    expect(trespasses()).toEqual([])
  })

  it('lets nobody in a circle', () => {
    for (const [layer, targets] of allowed) {
      for (const target of targets) expect(allowed.get(target), `${layer} and ${target}`).not.toContain(layer)
    }
  })
})

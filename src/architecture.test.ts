import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { circlesIn, importsOf, root, textOf, typeScriptFiles, wayRound } from './architecture.fixture.js'

const section = textOf('ARCHITECTURE.md').split('## Layers')[1]?.split('\n## ')[0] ?? ''
const rows = [...section.matchAll(/^\| ([a-z]+) \|([a-z, ]*)\|$/gm)].slice(1)
const namesIn = (list: string): string[] => list.split(',').flatMap(name => name.trim() || [])
const allowed = new Map(rows.map(([, layer = '', list = '']) => [layer, namesIn(list)]))

const files = typeScriptFiles('src')
const imports = files.flatMap(importsOf)
const isTest = (file: string): boolean => /\.(test|fixture)\.ts$/.test(file)
/** The folder of src, or the file itself where it stands in none. */
const layerOf = (file: string): string => file.split('/')[1] ?? ''
const isFolder = (layer: string): boolean => !layer.endsWith('.ts')

/** Which node leads to which others, by their names. */
function graphOf(edges: readonly (readonly [from: string, to: string])[]): ReadonlyMap<string, readonly string[]> {
  const graph = new Map<string, Set<string>>()
  for (const [from, to] of edges) graph.set(from, (graph.get(from) ?? new Set<string>()).add(to))
  return new Map([...graph].map(([from, targets]) => [from, [...targets]]))
}

describe('the layer table in ARCHITECTURE.md', () => {
  const layered = imports.filter(({ from, to }) => !isTest(from) && layerOf(from) !== layerOf(to))

  it('has a row for each folder of src', () => {
    const folders = files.filter(file => !isTest(file)).map(layerOf)
    expect([...allowed.keys()].toSorted()).toEqual([...new Set(folders)].filter(isFolder).toSorted())
  })

  it('is kept by every import', () => {
    const trespasses = layered
      .filter(({ from, to }) => isFolder(layerOf(from)) && isFolder(layerOf(to)))
      .filter(({ from, to }) => allowed.get(layerOf(from))?.includes(layerOf(to)) !== true)
    expect(trespasses.map(({ from, to, line }) => `${from}:${line} imports ${to}`)).toEqual([])
  })

  it('allows nothing that nobody needs', () => {
    const needed = new Set(layered.map(({ from, to }) => `${layerOf(from)} imports ${layerOf(to)}`))
    const listed = [...allowed].flatMap(([layer, targets]) => targets.map(target => `${layer} imports ${target}`))
    expect(listed.filter(line => !needed.has(line))).toEqual([])
  })

  it('leads nobody back to where they came from, at any length', () => {
    const table = graphOf([...allowed].flatMap(([layer, targets]) => targets.map(target => [layer, target] as const)))
    expect(circlesIn(table).map(([first = '']) => wayRound(table, first).join(' → '))).toEqual([])
  })

  it('is not got round by files that stand in no folder', () => {
    const real = graphOf(layered.map(({ from, to }) => [layerOf(from), layerOf(to)]))
    expect(circlesIn(real).map(([first = '']) => wayRound(real, first).join(' → '))).toEqual([])
  })
})

describe('files', () => {
  it('import each other in no circle, types included', () => {
    const graph = graphOf(imports.map(({ from, to }) => [from, to]))
    const lines = new Map(imports.map(({ from, to, line }) => [`${from} ${to}`, line]))
    const breaches = circlesIn(graph)
      .flat()
      .map(file => {
        const way = wayRound(graph, file)
        const steps = way.map((step, i) => `${step}:${lines.get(`${step} ${way[i + 1] ?? way[1]}`)}`)
        return steps.join(' → ')
      })
    expect(breaches).toEqual([])
  })

  it('have lines of at most 120 characters', () => {
    const breaches = typeScriptFiles('src', 'suites', 'contracts', 'bench').flatMap(file =>
      textOf(file)
        .split('\n')
        .flatMap((line, i) => ([...line].length > 120 ? [`${file}:${i + 1}`] : [])),
    )
    expect(breaches).toEqual([])
  })

  it('have at most 250 lines', () => {
    const breaches = files.flatMap(file => {
      const lines = textOf(file).split('\n').length - 1
      return lines > 250 ? [`${file}:${lines}`] : []
    })
    expect(breaches).toEqual([])
  })

  it('are concepts, not definitions: few files, and most of a size to read', () => {
    const sources = files.filter(file => !/\.(test|fixture|generated)\.ts$/.test(file))
    const sizes = sources.map(file => textOf(file).split('\n').length - 1).toSorted((a, b) => a - b)
    expect(sizes.length).toBeLessThanOrEqual(700)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeGreaterThanOrEqual(45)
  })

  it('give classes of errors a name that ends in Error', () => {
    const breaches = files.flatMap(file =>
      [...textOf(file).matchAll(/class (\w+) extends \w*Error\b/g)].flatMap(([, name = '']) =>
        name.endsWith('Error') ? [] : [`${file}: ${name}`],
      ),
    )
    expect(breaches).toEqual([])
  })

  it('stand at most 45 to a folder', () => {
    const folders = [...new Set(files.map(file => dirname(file)))]
    const counts = folders.map(folder => {
      const inside = readdirSync(join(root, folder)).filter(name => name.endsWith('.ts'))
      return { folder, count: inside.length }
    })
    expect(counts.filter(({ count }) => count > 45).map(({ folder, count }) => `${folder}: ${count} files`)).toEqual([])
  })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** One file importing another, types included. Paths below the root of the project. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly line: number
}

/** Every TypeScript file of the folders and the root, in the order of their names; what is generated is left out. */
export function typeScriptFiles(...folders: readonly string[]): readonly string[] {
  return folders
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)),
    )
    .filter(file => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
    .toSorted()
}

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(\s*|^import\s+)(['"])(\.[^'"]*)\1/gm

/** The imports of our own files, in whatever form: static, for side effects, of types, dynamic. */
export function importsOf(file: string): readonly Import[] {
  const text = textOf(file)
  return [...text.matchAll(IMPORT)].flatMap(({ 2: target = '', index }) => {
    const to = relative(root, join(root, dirname(file), target)).replace(/\.js$/, '.ts')
    const line = text.slice(0, index).split('\n').length
    return existsSync(join(root, to)) ? [{ from: file, to, line }] : []
  })
}

type Graph = ReadonlyMap<string, readonly string[]>

/** Sets of nodes that all lead to each other, of any size above one (Tarjan's strongly connected components). */
export function circlesIn(graph: Graph): readonly (readonly string[])[] {
  const found: string[][] = []
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const visit = (node: string): void => {
    const own = index.size
    index.set(node, own)
    low.set(node, own)
    open.push(node)
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next)
      if (open.includes(next)) low.set(node, Math.min(low.get(node) ?? own, low.get(next) ?? own))
    }
    if (low.get(node) !== own) return
    const circle = open.splice(open.indexOf(node))
    if (circle.length > 1 || graph.get(node)?.includes(node) === true) found.push(circle.toSorted())
  }
  for (const node of graph.keys()) if (!index.has(node)) visit(node)
  return found
}

/** The shortest way from a node back to itself, both ends named. */
export function wayRound(graph: Graph, start: string): readonly string[] {
  const ways: (readonly string[])[] = [[start]]
  const seen = new Set<string>()
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, next]
      if (seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return []
}

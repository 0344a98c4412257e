import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createSourceFile, isIdentifier, isVariableStatement, ScriptTarget, SyntaxKind } from 'typescript'

/** An exported const that a registry lists. */
export interface Definition {
  readonly id: string
  /** The name of the const. */
  readonly name: string
  /** Its file, below the folder of the registry, with slashes. */
  readonly file: string
  /** What it judges or breaks; empty where it is about no clause. */
  readonly clauses: readonly string[]
}

/** One generated list: which folder it is made from, what it takes, and in which order. */
export interface Registry {
  /** Below `src`. Its files export the definitions; `registry.generated.ts` is written into it. */
  readonly folder: string
  /** The name of what is exported. */
  readonly list: string
  /** The type of one definition, and the file below `folder` that exports it. */
  readonly type: { readonly name: string; readonly from: string }
  /** What an exported object must have to be one of them. */
  readonly has: readonly string[]
  /**
   * `clause`: by the place of the clause in schemas/requirements.yaml; of several clauses, by the first one of the rule
   * group that the definition names first. Ties, and everything under `file`: by path, then by the place in the file.
   */
  readonly order: 'clause' | 'file'
  /** `map`: an object that has them by their ids, in place of a list. */
  readonly shape?: 'map'
  /** Of a list that the package exports: lines of code for its docstring. */
  readonly example?: readonly string[]
  /** What is a definition, but stands for itself. */
  readonly except?: (definition: Definition) => boolean
}

/** Files that are no place for definitions: tests, barrels, what is generated, and the machinery. */
const PASSED_OVER = /(?:^|\/)engine\/|(?:^|\/)index\.ts$|\.(?:test|fixture|generated|d)\.ts$/

/**
 * Everything that the files of a folder export as a definition, at any depth: by path, within a file as it is written.
 * @throws Error where two have the same id or the same name.
 */
export async function readDefinitions(source: string, registry: Registry): Promise<readonly Definition[]> {
  const folder = join(source, registry.folder)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith('.ts') && !PASSED_OVER.test(file))
    // without the ending, so that parameter.ts stands before parameter-value.ts
    .toSorted((a, b) => (a.slice(0, -3) < b.slice(0, -3) ? -1 : 1))
  const found: Definition[] = []
  for (const file of files) found.push(...(await definitionsIn(folder, file, registry)))
  for (const key of ['id', 'name'] as const) refuseTwice(found, key, registry)
  return found
}

async function definitionsIn(folder: string, file: string, { has, except }: Registry): Promise<Definition[]> {
  const path = join(folder, file)
  const exported = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>
  return namesInOrder(path).flatMap(name => {
    const value = exported[name]
    if (typeof value !== 'object' || value === null || !has.every(key => key in value)) return []
    const { id, clause, clauses } = value as { id: string; clause?: string; clauses?: readonly string[] }
    const definition = { id, name, file, clauses: clauses ?? (clause === undefined ? [] : [clause]) }
    return except?.(definition) === true ? [] : [definition]
  })
}

/** The exported consts of a file as they are written: a module lists its exports by name. */
function namesInOrder(path: string): string[] {
  const { statements } = createSourceFile(basename(path), readFileSync(path, 'utf8'), ScriptTarget.Latest)
  return statements.flatMap(statement =>
    isVariableStatement(statement) &&
    statement.modifiers?.some(({ kind }) => kind === SyntaxKind.ExportKeyword) === true
      ? statement.declarationList.declarations.flatMap(({ name }) => (isIdentifier(name) ? [name.text] : []))
      : [],
  )
}

function refuseTwice(definitions: readonly Definition[], key: 'id' | 'name', { folder, type }: Registry): void {
  const first = new Map<string, string>()
  for (const { [key]: value, file } of definitions) {
    const before = first.get(value)
    if (before !== undefined)
      throw new Error(`two ${type.name}s have the ${key} ${value}: src/${folder}/${before} and src/${folder}/${file}`)
    first.set(value, file)
  }
}

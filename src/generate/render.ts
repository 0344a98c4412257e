import { posix } from 'node:path'
import { format, resolveConfig } from 'prettier'
import type { Definition, Registry } from './definitions.js'

/** The name of every generated registry, in the folder that it is made from. */
export const REGISTRY_FILE = 'registry.generated.ts'

/** The place of a definition by its clauses: the first clause of the rule group that it names first. */
export function placeByClause(places: ReadonlyMap<string, number>): (definition: Definition) => number {
  const groupOf = (clause: string): string => clause.split('-')[0] ?? ''
  return ({ id, clauses }) => {
    const home = clauses.filter(clause => groupOf(clause) === groupOf(clauses[0] ?? ''))
    return Math.min(
      ...home.map(clause => {
        const index = places.get(clause)
        if (index === undefined) throw new Error(`${id} names ${clause}, which schemas/requirements.yaml does not have`)
        return index
      }),
    )
  }
}

/** The registry as TypeScript, formatted like everything else. */
export async function renderRegistry(
  registry: Registry,
  definitions: readonly Definition[],
  places: ReadonlyMap<string, number>,
): Promise<string> {
  const { folder, type, order, example = [] } = registry
  const placeOf = placeByClause(places)
  const ordered = order === 'file' ? definitions : definitions.toSorted((a, b) => placeOf(a) - placeOf(b))
  const files = [...new Set(definitions.map(({ file }) => file))]
  const text = [
    `// Written by \`npm run generate\` from what the files of src/${folder} export.`,
    `import type { ${type.name} } from '${specifier(type.from)}'`,
    ...files.map(file => {
      const names = definitions.filter(definition => definition.file === file).map(({ name }) => name)
      return `import { ${names.join(', ')} } from '${specifier(file)}'`
    }),
    '',
    docstring(
      `Every ${wordsOf(type.name)}, in the order of ${order === 'clause' ? 'the rules' : 'their files'}.`,
      example,
    ),
    exported(registry, ordered),
  ].join('\n')
  const path = posix.join('src', folder, REGISTRY_FILE)
  return format(text, { ...(await resolveConfig(path)), filepath: path })
}

function docstring(sentence: string, example: readonly string[]): string {
  if (example.length === 0) return `/** ${sentence} */`
  return ['/**', ...[sentence, '@example', ...example].map(line => ` * ${line}`), ' */'].join('\n')
}

function exported({ list, type, shape }: Registry, definitions: readonly Definition[]): string {
  if (shape === undefined)
    return `export const ${list}: readonly ${type.name}[] = [${definitions.map(({ name }) => name).join(', ')}]`
  const members = definitions.map(({ id, name }) => (id === name ? name : `'${id}': ${name}`))
  return `export const ${list} = { ${members.join(', ')} } as const satisfies Readonly<Record<string, ${type.name}>>`
}

/** `ChangeRule` → `change rule` */
const wordsOf = (type: string): string => type.replaceAll(/(?<=.)[A-Z]/g, letter => ` ${letter}`).toLowerCase()

function specifier(file: string): string {
  const path = file.replace(/\.ts$/, '.js')
  return path.startsWith('.') ? path : `./${path}`
}

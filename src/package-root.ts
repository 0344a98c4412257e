import { existsSync, readFileSync } from 'node:fs'

/**
 * The folder of this package: the data (`schemas/`, `fixtures/`, `contracts/`) lies in it, wherever the code that asks
 * was bundled to.
 */
export const packageRoot: URL = findRoot()

/** The package whose `package.json` comes first on the way up from this file. */
function findRoot(): URL {
  let folder = new URL('./', import.meta.url)
  while (!existsSync(new URL('package.json', folder))) {
    const parent = new URL('../', folder)
    if (parent.href === folder.href) throw new Error(`no package.json above ${import.meta.url}`)
    folder = parent
  }
  return folder
}

/** Name and version of this tool, as its package tells. */
export function toolIdentity(): { readonly name: string; readonly version: string } {
  const text = readFileSync(new URL('package.json', packageRoot), 'utf8')
  const { name, version } = JSON.parse(text) as { name: string; version: string }
  return { name, version }
}

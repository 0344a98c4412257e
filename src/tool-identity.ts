import { readFileSync } from 'node:fs'

const packageFile = new URL('../package.json', import.meta.url)

/** Name and version of this tool, as its package tells. */
export function toolIdentity(): { readonly name: string; readonly version: string } {
  const { name, version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { name: string; version: string }
  return { name, version }
}

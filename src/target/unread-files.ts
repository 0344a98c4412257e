import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UsageError } from '../findings/usage-error.js'
import { readDotenvFile } from './dotenv-file.js'
import { namesSet } from './environment.js'
import type { VariableName } from './variable-names.js'

/** A file that names an account and that nobody reads. */
export interface UnreadFile {
  readonly path: string
  readonly names: readonly VariableName[]
}

/** What is there to be copied, and holds no account. */
const TEMPLATE = /example|sample|template|dist|default|schema/i

/** Files beside the `.env` of a folder that other tools read and we do not: `.env.local`, `.env.txt`, `.envrc`. */
export function unreadFilesIn(folder = '.'): readonly UnreadFile[] {
  return readdirSync(folder)
    .filter(name => (/^\.env(?:rc|\..+)$/.test(name) || name === 'env') && !TEMPLATE.test(name))
    .flatMap(name => accountIn(join(folder, name)))
}

/** The nearest `.env` of a folder above that names an account, within the same repository. */
export function unreadFileAbove(folder = '.'): UnreadFile | undefined {
  let here = resolve(folder)
  while (!existsSync(join(here, '.git')) && dirname(here) !== here) {
    here = dirname(here)
    const [found] = accountIn(join(here, '.env'))
    if (found !== undefined) return found
  }
  return undefined
}

function accountIn(path: string): readonly UnreadFile[] {
  try {
    const file = readDotenvFile(path)
    const names = file === null ? [] : namesSet(file.values)
    return names.length === 0 || file === null ? [] : [{ path: file.path, names }]
  } catch (error) {
    // nobody asked for it: what cannot be read names nothing
    if (error instanceof UsageError) return []
    throw error
  }
}

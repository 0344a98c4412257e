import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pactFolder } from '../src/pact/index.js'

const committed = fileURLToPath(pactFolder)

interface PactFile {
  readonly interactions: readonly {
    readonly description: string
    readonly providerStates: readonly { readonly name: string }[]
  }[]
}

export function readPact(folder: string, file: string): PactFile {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as PactFile
}

/** Replaces the committed pacts by those of a folder. @returns the names of those that differed or were left over. */
export function replaceCommitted(folder: string): readonly string[] {
  mkdirSync(committed, { recursive: true })
  const written = readdirSync(folder).toSorted()
  const changed = written.filter(file => {
    const text = readFileSync(join(folder, file), 'utf8')
    const place = join(committed, file)
    if (existsSync(place) && readFileSync(place, 'utf8') === text) return false
    // whoever reads the pacts at this moment sees the old one or the new one, whole
    writeFileSync(`${place}.new`, text)
    renameSync(`${place}.new`, place)
    return true
  })
  const stale = readdirSync(committed).filter(file => !written.includes(file))
  for (const file of stale) rmSync(join(committed, file))
  return [...changed, ...stale]
}

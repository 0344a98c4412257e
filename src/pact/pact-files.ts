import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../findings/index.js'
import { isObject, parseJson, stringifyJson, type Json, type JsonObject } from '../json/index.js'
import { writeTextFile } from '../output/index.js'
import { packageRoot } from '../package-root.js'
import type { Interaction } from './interactions.js'

/** The consumer of every pact: our own client. */
export const CONSUMER = 'asbuilt'

/** Each version is a provider of its own, and has a pact of its own. */
export function providerOf(version: string): string {
  return `company-users-v${version}`
}

/** The file name that Pact gives to the pact of a version. */
export function pactFileOf(version: string): string {
  return `${CONSUMER}-${providerOf(version)}.json`
}

/** The committed pacts. */
export const pactFolder = new URL('contracts/pacts/', packageRoot)

/** The pact of one version. */
export interface Pact {
  readonly version: string
  readonly content: JsonObject
}

const interactionsIn = (content: JsonObject): readonly JsonObject[] =>
  [content['interactions'] ?? []].flat().filter(isObject)
const descriptionOf = (interaction: JsonObject): string => String(interaction['description'])

/**
 * Reads the pacts of a folder, one for each version.
 * @throws UsageError where they do not hold exactly the interactions that the documents call for: nobody would notice
 * one that was overwritten, forgotten or left over.
 */
export function readPacts(folder: string, interactions: readonly Interaction[]): readonly Pact[] {
  const versions = [...new Set(interactions.map(({ operation }) => operation.version))]
  const pacts = versions.map(version => ({ version, content: readPact(join(folder, pactFileOf(version))) }))
  const wanted = interactions.map(({ description }) => description).toSorted()
  const held = pacts.flatMap(({ content }) => interactionsIn(content).map(descriptionOf)).toSorted()
  const odd = [
    ...wanted.filter(name => !held.includes(name)),
    ...held.filter((name, index) => !wanted.includes(name) || held.indexOf(name) !== index),
  ]
  const others = readdirSync(folder).filter(file => file.endsWith('.json') && !versions.map(pactFileOf).includes(file))
  if (odd.length + others.length === 0) return pacts
  throw new UsageError(
    'The pacts are out of date',
    `${folder} and the documents differ in ${[...odd, ...others].slice(0, 3).join(', ')}`,
    'write them again with npx vitest run contracts',
  )
}

function readPact(file: string): JsonObject {
  let content: Json
  try {
    content = parseJson(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(
      'A pact cannot be read',
      `${file}: ${(error as Error).message}`,
      'write it again with npx vitest run contracts',
      { cause: error },
    )
  }
  return isObject(content) ? content : {}
}

/** Writes pacts that hold the interactions named and no others; a version without any has none. */
export function writeSelection(
  folder: string,
  pacts: readonly Pact[],
  descriptions: ReadonlySet<string>,
): readonly { readonly file: string; readonly provider: string }[] {
  mkdirSync(folder, { recursive: true })
  return pacts.flatMap(({ version, content }) => {
    const interactions = interactionsIn(content).filter(interaction => descriptions.has(descriptionOf(interaction)))
    if (interactions.length === 0) return []
    const file = join(folder, pactFileOf(version))
    writeTextFile(file, stringifyJson({ ...content, interactions: [...interactions] }))
    return [{ file, provider: providerOf(version) }]
  })
}

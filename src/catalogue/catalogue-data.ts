import { existsSync, readFileSync } from 'node:fs'
import { CatalogueError } from './catalogue-error.js'
import { schemasFolder, type OpenApiDocument } from './document.js'
import type { Limits } from './user-fields.js'
import type { Schema } from './operation.js'

/** What `npm run generate` makes of `schemas/` for the catalogue, so that a start reads one file in place of eighty. */
export interface CatalogueData {
  /** By name of their file. References to models are file names. */
  readonly documents: readonly OpenApiDocument[]
  /** By name, in alphabetical order; references to fields are resolved. */
  readonly models: Readonly<Record<string, Schema>>
  /** The fields of a user as answers show them, by name, in alphabetical order. */
  readonly fields: Readonly<Record<string, Schema>>
  readonly limits: Limits
}

const dist = new URL('dist/', schemasFolder)
export const dataFile = new URL('catalogue.json', dist)
/** The rules stand apart: whoever asks for none need not read them. */
export const requirementsFile = new URL('requirements.json', dist)

/** What `npm run generate` wrote. @throws CatalogueError where the file is missing. */
export function readGenerated(file: URL): unknown {
  if (!existsSync(file)) throw new CatalogueError(`${file.pathname} is missing; npm run generate writes it`)
  return JSON.parse(readFileSync(file, 'utf8')) as unknown
}

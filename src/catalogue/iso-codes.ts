import { readFileSync } from 'node:fs'
import { schemasFolder } from './document.js'

/** The codes of ISO 3166, in the order of the standard. */
export interface IsoCodes {
  /** ISO 3166-1 alpha-2 in use: `US` */
  readonly countries: readonly string[]
  /** ISO 3166-2: `US-CA` */
  readonly subdivisions: readonly string[]
}

/** What `npm run generate` takes from the package iso-3166: its names and historic entries are nothing to load. */
export const isoCodesFile = new URL('dist/iso-3166.json', schemasFolder)

let codes: IsoCodes | undefined

/** Read when first asked for, for most runs never ask. */
export function isoCodes(): IsoCodes {
  return (codes ??= JSON.parse(readFileSync(isoCodesFile, 'utf8')) as IsoCodes)
}

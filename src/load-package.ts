import { createRequire } from 'node:module'
import { UsageError } from './findings/usage-error.js'

const require = createRequire(import.meta.url)

/**
 * Loads a package where it is first used, and not with whoever may use it: a start must not wait for what few runs
 * need. Give the result its type with `as typeof name`, imported as a type.
 */
export const loadPackage = (name: string): unknown => require(name)

/**
 * Makes sure of a package that is left to whoever needs it: an optional peer dependency.
 * @param purpose what cannot be done without it: `asbuilt contracts verify`
 * @throws UsageError where it is not installed.
 */
export function requirePackage(name: string, purpose: string): void {
  try {
    require.resolve(name)
  } catch (error) {
    throw new UsageError(
      `${purpose} needs the package ${name}`,
      'it is not installed: it is large, and nothing else needs it',
      `npm install --save-dev ${name}`,
      { cause: error },
    )
  }
}

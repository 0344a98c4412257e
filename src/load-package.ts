import { createRequire } from 'node:module'

/**
 * Loads a package where it is first used, and not with whoever may use it: a start must not wait for what few runs
 * need. Give the result its type with `as typeof name`, imported as a type.
 */
export const loadPackage: (name: string) => unknown = createRequire(import.meta.url)

import type { Fields } from '../directory/user.js'

/** The same fields, every text changed. */
export function mapTexts(fields: Fields, change: (text: string) => string): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? change(value) : value]),
  )
}

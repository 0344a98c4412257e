import type { Json } from '../../json/index.js'

/** A text as it is; anything else is the empty text. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

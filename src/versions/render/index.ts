import { renderJson } from './json.js'
import { renderMarkdown } from './markdown.js'

export { renderJson } from './json.js'
export { renderMarkdown } from './markdown.js'
export { renderText } from './text.js'

/** What a review can be written to a file as. */
export const diffFormats = { json: renderJson, markdown: renderMarkdown } as const
export type DiffFormat = keyof typeof diffFormats

import { html } from './html.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { markdown } from './markdown.js'
import { terminal } from './terminal.js'

/** Every format: a pure function from the run to text. */
export const reporters = { terminal, json, junit, html, markdown } as const

/** Formats that go to a file, each with a flag of its name. */
export type FileFormat = Exclude<keyof typeof reporters, 'terminal'>

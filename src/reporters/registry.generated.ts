// Written by `npm run generate` from what the files of src/reporters export.
import type { Reporter } from './reporter.js'
import { html } from './html.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { markdown } from './markdown.js'
import { terminal } from './terminal.js'

/** Every reporter, in the order of their files. */
export const formats = { html, json, junit, markdown, terminal } as const satisfies Readonly<Record<string, Reporter>>

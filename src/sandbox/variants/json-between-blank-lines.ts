import { rewriteJson } from './rewrite-json.js'
import { defineVariant } from './variant.js'

export const jsonBetweenBlankLines = defineVariant({
  id: 'json-between-blank-lines',
  text: 'Bodies begin and end with line breaks.',
  why: 'RFC 8259, 2: white space means nothing.',
  hooks: {
    reply: answer => rewriteJson(answer, text => `\r\n${text}\n\n`),
  },
})

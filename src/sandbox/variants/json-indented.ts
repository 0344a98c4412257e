import { parseJson, stringifyJson } from '../../findings/json.js'
import { rewriteJson } from './rewrite-json.js'
import { defineVariant } from './variant.js'

export const jsonIndented = defineVariant({
  id: 'json-indented',
  text: 'Bodies are indented.',
  why: 'RFC 8259, 2: white space means nothing.',
  hooks: {
    reply: answer => rewriteJson(answer, text => stringifyJson(parseJson(text), 2)),
  },
})

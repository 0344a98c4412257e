import { rewriteJson } from './rewrite-json.js'
import { defineVariant } from './variant.js'

export const jsonEscaped = defineVariant({
  id: 'json-escaped',
  text: 'All but ASCII is escaped, and so are slashes.',
  why: 'RFC 8259, 7: any character may be escaped.',
  hooks: {
    reply: answer =>
      rewriteJson(answer, text =>
        text
          .replaceAll('/', '\\/')
          .replaceAll(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
      ),
  },
})

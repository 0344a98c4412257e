import { respell } from './respell.js'
import { defineVariant } from './variant.js'

export const jsonWithoutCharset = defineVariant({
  id: 'json-without-charset',
  text: 'Bodies are application/json without a parameter.',
  why: 'HTTP-3: with or without parameters.',
  hooks: {
    reply: answer => respell(answer, 'application/json'),
  },
})

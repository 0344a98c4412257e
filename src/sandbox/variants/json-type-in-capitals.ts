import { respell } from './respell.js'
import { defineVariant } from './variant.js'

export const jsonTypeInCapitals = defineVariant({
  id: 'json-type-in-capitals',
  text: 'Bodies are Application/JSON;charset="UTF-8".',
  why: 'RFC 9110, 8.3.1: types and names of parameters compare without case.',
  hooks: {
    reply: answer => respell(answer, 'Application/JSON;charset="UTF-8"'),
  },
})

import { respell } from './respell.js'
import { defineVariant } from './variant.js'

export const jsonWithOtherParameters = defineVariant({
  id: 'json-with-other-parameters',
  text: 'Bodies name a profile beside the charset.',
  why: 'HTTP-3: with or without parameters.',
  hooks: {
    reply: answer => respell(answer, 'application/json; profile="v1;x"; charset=utf-8'),
  },
})

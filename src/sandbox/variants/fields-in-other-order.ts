import { defineVariant } from './variant.js'

export const fieldsInOtherOrder = defineVariant({
  id: 'fields-in-other-order',
  text: 'Fields of users come the other way round.',
  why: 'RFC 8259, 4: an object is an unordered collection.',
  hooks: {
    shown: shown => ({ ...shown, fields: Object.fromEntries(Object.entries(shown.fields).toReversed()) }),
  },
})

import { changeShown } from '../faults/change-shown.js'
import { defineVariant } from './variant.js'

export const fieldsNobodyKnows = defineVariant({
  id: 'fields-nobody-knows',
  text: 'Users have two more fields.',
  why: 'HTTP-4: unknown fields are drift, which is told and fails nothing.',
  hooks: {
    shown: shown => changeShown(shown, { pronouns: null, badge: { number: '0042' } }),
  },
})

import { changeShown } from '../faults/change-shown.js'
import { defineVariant } from './variant.js'

const texts = [
  'address',
  'business_phone',
  'city',
  'fax_number',
  'mobile_phone',
  'notes',
  'zip',
  'email_signature',
  'employee_id',
] as const

export const emptyTextsForNull = defineVariant({
  id: 'empty-texts-for-null',
  text: 'Texts that nobody filled are empty.',
  why: 'TEXT-1: null or the empty text.',
  hooks: {
    shown: shown =>
      changeShown(
        shown,
        Object.fromEntries(texts.filter(field => shown.fields[field] === null).map(field => [field, ''])),
      ),
  },
})

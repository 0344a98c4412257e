import { refusals } from '../reply.js'
import { defineVariant } from './variant.js'

export const foreignCompaniesAre404 = defineVariant({
  id: 'foreign-companies-are-404',
  text: 'A company without access answers 404.',
  why: 'AUTH-5: 403 or 404.',
  hooks: {
    noAccess: refusal => (refusal?.status === 403 ? refusals.notFound() : refusal),
  },
})

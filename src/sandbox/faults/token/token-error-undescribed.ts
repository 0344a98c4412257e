import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const tokenErrorUndescribed = defineFault({
  id: 'token-error-undescribed',
  rule: 'TOKEN-2',
  text: 'Errors of the token endpoint have no description.',
  on: { action: 'token' },
  hooks: {
    body: body => (isObject(body) ? Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'error_description')) : body),
  },
})

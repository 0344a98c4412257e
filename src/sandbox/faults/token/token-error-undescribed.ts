import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const tokenErrorUndescribed = defineFault({
  id: 'token-error-undescribed',
  clause: 'TOKEN-2/error-has-a-description',
  text: 'Errors of the token endpoint have no description.',
  on: { action: 'token' },
  hooks: {
    body: body =>
      isObject(body) ? Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'error_description')) : body,
  },
})

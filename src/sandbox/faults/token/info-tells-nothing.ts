import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const infoTellsNothing = defineFault({
  id: 'info-tells-nothing',
  clause: 'TOKEN-3/live-token-is-described',
  text: 'Token info is an empty object.',
  on: { action: 'token-info' },
  hooks: {
    body: body => (isObject(body) && 'scopes' in body ? {} : body),
  },
})

import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const grantWithoutAType = defineFault({
  id: 'grant-without-a-type',
  clause: 'TOKEN-1/all-four-fields',
  also: ['HTTP-4'],
  text: 'A grant does not say of what type its token is.',
  source: 'https://github.com/panva/openid-client/issues/826',
  on: { action: 'token' },
  hooks: {
    body: body =>
      isObject(body) ? Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'token_type')) : body,
  },
})

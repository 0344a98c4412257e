import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const createdInMilliseconds = defineFault({
  id: 'created-in-milliseconds',
  clause: 'TOKEN-1/created-at-in-unix-seconds',
  text: 'The time of a grant is in milliseconds.',
  source: 'https://github.com/OAuth-Apis/apis/issues/56',
  on: { action: 'token' },
  hooks: {
    body: body =>
      isObject(body) && 'created_at' in body ? { ...body, created_at: Number(body['created_at']) * 1000 } : body,
  },
})

import { defineFault } from '../fault.js'

export const bareIdsWrapped = defineFault({
  id: 'bare-ids-wrapped',
  clause: 'LIST-11/ids-only-is-bare-ids',
  also: ['HTTP-4'],
  text: 'view=ids_only gives objects.',
  on: { parameter: 'view' },
  hooks: {
    body: body =>
      Array.isArray(body)
        ? body.map(item => (typeof item === 'number' || typeof item === 'bigint' ? { id: item } : item))
        : body,
  },
})

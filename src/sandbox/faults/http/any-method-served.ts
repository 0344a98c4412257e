import { defineFault } from '../fault.js'

export const anyMethodServed = defineFault({
  id: 'any-method-served',
  rule: 'HTTP-11',
  text: 'PUT is taken for PATCH.',
  hooks: {
    route: (match, call) => match ?? (call.method === 'PUT' ? call.catalogue.matchPath('PATCH', call.path) : null),
  },
})

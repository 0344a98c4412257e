import { defineFault } from '../fault.js'

export const anyMethodServed = defineFault({
  id: 'any-method-served',
  clause: 'HTTP-11/wrong-method-is-404-or-405',
  text: 'PUT is taken for PATCH.',
  hooks: {
    route: (match, call) => match ?? (call.method === 'PUT' ? call.catalogue.matchPath('PATCH', call.path) : null),
  },
})

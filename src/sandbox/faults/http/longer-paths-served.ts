import { defineFault } from '../fault.js'

export const longerPathsServed = defineFault({
  id: 'longer-paths-served',
  clause: 'HTTP-11/unknown-path-is-404',
  text: 'Whatever stands behind a path is overlooked.',
  hooks: {
    route: (match, call) =>
      match ??
      [1, 2]
        .map(cut => call.catalogue.matchPath(call.method, call.path.split('/').slice(0, -cut).join('/')))
        .find(found => found !== null) ??
      null,
  },
})

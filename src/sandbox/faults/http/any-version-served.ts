import { defineFault } from '../fault.js'

export const anyVersionServed = defineFault({
  id: 'any-version-served',
  clause: 'HTTP-11/unknown-version-is-404',
  text: 'A version that does not exist is served as the last one.',
  hooks: {
    route: (match, call) =>
      match ??
      call.catalogue.matchPath(
        call.method,
        call.path.replace(/\/v\d+\.\d+\//, `/v${call.catalogue.versions.at(-1) ?? ''}/`),
      ),
  },
})

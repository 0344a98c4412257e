import { defineFault } from '../fault.js'

// BULK-1: Bulk operations are new.

export const bulkInFirstVersion = defineFault({
  id: 'bulk-in-first-version',
  clause: 'BULK-1/absent-before',
  also: ['HTTP-11'],
  text: 'Version 1.0 has bulk add.',
  hooks: {
    route: (match, call) =>
      match ??
      call.catalogue.matchPath(
        call.method,
        call.path.replace(`/v${call.catalogue.versions[0] ?? ''}/`, `/v${call.catalogue.versions[1] ?? ''}/`),
      ),
  },
})

import { isObject } from '../../../findings/json.js'
import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const nullVendorName = defineFault({
  id: 'null-vendor-name',
  clause: 'NULL-1/vendor-id-and-name-not-null',
  also: ['LIST-13', 'VER-1', 'HTTP-4'],
  text: 'A vendor has no name.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: {
    shown: shown => mapShown(shown, 'vendor', vendor => (isObject(vendor) ? { ...vendor, name: null } : vendor)),
  },
})

import { isObject } from '../../../findings/json.js'
import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const vendorIdAlone = defineFault({
  id: 'vendor-id-alone',
  clause: 'HTTP-4/fits-the-model',
  also: ['VER-1', 'LIST-13'],
  text: 'Show gives the id of the vendor in place of the vendor.',
  on: { action: 'show' },
  versions: ['1.0'],
  hooks: {
    shown: shown => mapShown(shown, 'vendor', vendor => (isObject(vendor) ? (vendor['id'] ?? null) : vendor)),
  },
})

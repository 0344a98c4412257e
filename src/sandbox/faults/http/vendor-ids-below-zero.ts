import { isObject } from '../../../findings/json.js'
import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const vendorIdsBelowZero = defineFault({
  id: 'vendor-ids-below-zero',
  clause: 'HTTP-7/positive-whole-number',
  also: ['LIST-13', 'VER-1', 'HTTP-4'],
  text: 'Ids of vendors are negative.',
  on: { action: 'show' },
  versions: ['1.3'],
  hooks: {
    shown: shown =>
      mapShown(shown, 'vendor', vendor =>
        isObject(vendor) && typeof vendor['id'] === 'number' ? { ...vendor, id: -vendor['id'] } : vendor,
      ),
  },
})

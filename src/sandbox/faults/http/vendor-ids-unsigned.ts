import { isObject } from '../../../findings/json.js'
import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const vendorIdsUnsigned = defineFault({
  id: 'vendor-ids-unsigned',
  clause: 'HTTP-7/within-63-bits',
  also: ['LIST-13', 'VER-1', 'HTTP-4'],
  text: 'Ids of vendors have their highest bit set.',
  on: { action: 'list', population: 'active' },
  versions: ['1.1'],
  hooks: {
    shown: shown =>
      mapShown(shown, 'vendor', vendor =>
        isObject(vendor) && typeof vendor['id'] === 'number'
          ? { ...vendor, id: BigInt(vendor['id']) + 2n ** 63n }
          : vendor,
      ),
  },
})

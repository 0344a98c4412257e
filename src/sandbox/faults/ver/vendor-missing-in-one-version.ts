import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const vendorMissingInOneVersion = defineFault({
  id: 'vendor-missing-in-one-version',
  clause: 'VER-1/same-value-in-every-version',
  also: ['LIST-13', 'USER-3'],
  text: 'One version shows no vendor.',
  source: 'https://github.com/readthedocs/readthedocs.org/issues/1611',
  on: { action: 'show' },
  versions: ['1.3'],
  hooks: {
    shown: shown => changeShown(shown, { vendor: null }),
  },
})

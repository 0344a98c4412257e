import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const vendorMissingInOneList = defineFault({
  id: 'vendor-missing-in-one-list',
  clause: 'VER-1/same-value-in-every-version',
  also: ['LIST-13'],
  text: 'The lists of one version show no vendor.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    shown: shown => changeShown(shown, { vendor: null }),
  },
})

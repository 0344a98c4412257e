import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const vendorMissingInOneList = defineFault({
  id: 'vendor-missing-in-one-list',
  rule: 'VER-1',
  also: ['LIST-13'],
  text: 'The lists of one version show no vendor.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    shown: shown => changeShown(shown, { vendor: null }),
  },
})

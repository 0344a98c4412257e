import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const vendorOfNobodyIsEmpty = defineFault({
  id: 'vendor-of-nobody-is-empty',
  clause: 'NULL-1/vendor-id-and-name-not-null',
  also: ['HTTP-4', 'LIST-13', 'VER-1', 'HTTP-5'],
  rare: 'data',
  text: 'Whoever has no vendor has an empty one.',
  on: { action: 'list', population: 'active' },
  versions: ['1.0'],
  hooks: {
    shown: shown => (shown.fields['vendor'] === null ? changeShown(shown, { vendor: {} }) : shown),
  },
})

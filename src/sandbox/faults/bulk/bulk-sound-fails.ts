import { defineFault } from '../fault.js'

export const bulkSoundFails = defineFault({
  id: 'bulk-sound-fails',
  clause: 'BULK-2/sound-pair-succeeds',
  also: ['BULK-3', 'BULK-4', 'BULK-5', 'BULK-6', 'BULK-7'],
  text: 'Every pair comes out as a failure.',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    pair: pair => ({ ...pair, ok: false }),
  },
})

import { defineFault } from '../fault.js'
import { mapTexts } from '../map-texts.js'

export const textTrimmed = defineFault({
  id: 'text-trimmed',
  rule: 'USER-11',
  also: ['USER-3'],
  text: 'Spaces around a text are cut off.',
  on: { action: 'create' },
  hooks: {
    sent: fields => mapTexts(fields, text => text.trim()),
  },
})

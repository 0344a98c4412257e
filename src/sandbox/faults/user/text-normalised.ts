import { defineFault } from '../fault.js'
import { mapTexts } from '../map-texts.js'

export const textNormalised = defineFault({
  id: 'text-normalised',
  clause: 'USER-11/not-normalised',
  also: ['USER-3', 'USER-7'],
  rare: 'data',
  text: 'Text is stored in composed form.',
  hooks: {
    sent: fields => mapTexts(fields, text => text.normalize('NFC')),
  },
})

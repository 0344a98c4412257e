import { defineFault } from '../fault.js'
import { mapTexts } from '../map-texts.js'

export const textNormalised = defineFault({
  id: 'text-normalised',
  rule: 'USER-11',
  also: ['USER-3', 'USER-7'],
  text: 'Text is stored in composed form.',
  hooks: {
    sent: fields => mapTexts(fields, text => text.normalize('NFC')),
  },
})

import { defineFault } from '../fault.js'
import { mapTexts } from '../map-texts.js'

export const quotesDoubled = defineFault({
  id: 'quotes-doubled',
  clause: 'USER-11/quotes-and-markup-kept',
  also: ['USER-7'],
  rare: 'data',
  text: 'Quotation marks are stored twice.',
  on: { action: 'update' },
  versions: ['1.1'],
  hooks: {
    sent: fields => mapTexts(fields, text => text.replaceAll('"', '""')),
  },
})

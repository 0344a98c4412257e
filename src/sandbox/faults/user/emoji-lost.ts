import { defineFault } from '../fault.js'
import { mapTexts } from '../map-texts.js'

export const emojiLost = defineFault({
  id: 'emoji-lost',
  rule: 'USER-11',
  also: ['USER-3', 'USER-7'],
  text: 'Characters beyond the basic plane become question marks.',
  hooks: {
    sent: fields => mapTexts(fields, text => text.replace(/[\u{10000}-\u{10ffff}]/gu, '?')),
  },
})

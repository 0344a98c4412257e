import { defineFault } from '../fault.js'
import { mapTexts } from '../map-texts.js'

export const emojiLost = defineFault({
  id: 'emoji-lost',
  clause: 'USER-11/unicode-byte-for-byte',
  also: ['USER-3', 'USER-7'],
  rare: 'data',
  text: 'Characters beyond the basic plane become question marks.',
  source: 'https://github.com/OpenTree-Education/rhizone-lms/issues/147',
  hooks: {
    sent: fields => mapTexts(fields, text => text.replace(/[\u{10000}-\u{10ffff}]/gu, '?')),
  },
})

import { defineFault } from '../fault.js'
import { mapTexts } from '../map-texts.js'

export const markupEscaped = defineFault({
  id: 'markup-escaped',
  rule: 'USER-11',
  also: ['USER-3', 'USER-7'],
  text: 'Text is stored escaped for HTML.',
  on: { action: ['create', 'update', 'sync'] },
  hooks: {
    sent: fields => mapTexts(fields, text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')),
  },
})

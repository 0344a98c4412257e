import { defineFault } from '../fault.js'
import { mapTexts } from '../map-texts.js'

export const markupEscaped = defineFault({
  id: 'markup-escaped',
  clause: 'USER-11/quotes-and-markup-kept',
  also: ['USER-3', 'USER-7'],
  rare: 'data',
  text: 'Text is stored escaped for HTML.',
  source: 'https://github.com/CVEProject/cve-services/issues/729',
  on: { action: ['create', 'update', 'sync'] },
  versions: ['1.2'],
  hooks: {
    sent: fields =>
      mapTexts(fields, text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')),
  },
})

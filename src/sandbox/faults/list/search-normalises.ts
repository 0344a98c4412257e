import { defineFault } from '../fault.js'
import { searchWith } from '../search-with.js'

export const searchNormalises = defineFault({
  id: 'search-normalises',
  rule: 'LIST-8',
  text: 'A search finds accents composed in any way.',
  on: { action: 'list' },
  hooks: searchWith((texts, wanted) => texts.some(text => text.normalize('NFC').includes(wanted.normalize('NFC')))),
})

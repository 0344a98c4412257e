import { defineFault } from '../fault.js'
import { searchWith } from '../search-with.js'

export const searchNormalises = defineFault({
  id: 'search-normalises',
  clause: 'LIST-8/not-normalised',
  rare: 'data',
  text: 'A search finds accents composed in any way.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: searchWith((texts, wanted) => texts.some(text => text.normalize('NFC').includes(wanted.normalize('NFC')))),
})

import { defineFault } from '../fault.js'
import { searchWith } from '../search-with.js'

export const searchStarIsEverybody = defineFault({
  id: 'search-star-is-everybody',
  clause: 'LIST-8/only-where-it-occurs',
  rare: 'data',
  text: 'A search for a lone asterisk lists everybody.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: searchWith((texts, wanted) => wanted === '*' || texts.some(text => text.includes(wanted))),
})

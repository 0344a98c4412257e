import { defineFault } from '../fault.js'
import { searchWith } from '../search-with.js'

export const searchKnowsPerCentSigns = defineFault({
  id: 'search-knows-per-cent-signs',
  clause: 'LIST-8/only-where-it-occurs',
  rare: 'data',
  text: 'A per cent sign in a search stands for any text; an underscore is one.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: searchWith((texts, wanted) => texts.some(text => wanted.split('%').every(part => text.includes(part)))),
})

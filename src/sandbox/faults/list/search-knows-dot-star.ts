import { defineFault } from '../fault.js'
import { searchWith } from '../search-with.js'

export const searchKnowsDotStar = defineFault({
  id: 'search-knows-dot-star',
  clause: 'LIST-8/only-where-it-occurs',
  rare: 'data',
  text: 'A full stop with an asterisk in a search stands for any text.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: searchWith((texts, wanted) => texts.some(text => wanted.split('.*').every(part => text.includes(part)))),
})

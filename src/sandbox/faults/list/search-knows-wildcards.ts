import { defineFault } from '../fault.js'
import { searchWith } from '../search-with.js'

const wildcards = (wanted: string): RegExp =>
  new RegExp(
    [...wanted]
      .map(letter => (letter === '%' ? '.*' : letter === '_' ? '.' : letter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')))
      .join(''),
    'su',
  )

export const searchKnowsWildcards = defineFault({
  id: 'search-knows-wildcards',
  clause: 'LIST-8/only-where-it-occurs',
  rare: 'data',
  text: 'A per cent sign in a search stands for any text, an underscore for any letter.',
  source: 'https://github.com/mevdschee/php-crud-api/issues/1038',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: searchWith((texts, wanted) => texts.some(text => wildcards(wanted).test(text))),
})

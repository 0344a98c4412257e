import { defineFault } from '../fault.js'

export const descendingIgnored = defineFault({
  id: 'descending-ignored',
  clause: 'LIST-10/minus-means-descending',
  text: 'A minus before a sort key does nothing.',
  source: 'https://github.com/scoutforpets/bookshelf-jsonapi-params/issues/9',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    steps: steps => steps.map(step => ({ ...step, descending: false })),
  },
})

import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

export const page3SkipsSomebody = defineFault({
  id: 'page-3-skips-somebody',
  clause: 'PAGE-7/no-gap',
  rare: 'data',
  text: 'The third page begins with the second user that belongs there.',
  source: 'https://github.com/metasfresh/metasfresh-webui-api-legacy/issues/172',
  on: { action: 'list', population: 'all' },
  versions: ['1.3'],
  hooks: {
    slice: (users, call) => {
      const { page, perPage } = readPage(call.query)
      return page === 3 && users.length === perPage && perPage > 1 ? [...users.slice(1), ...users.slice(-1)] : users
    },
  },
})

import { defineFault } from '../fault.js'

export const linksDropPerPage = defineFault({
  id: 'links-drop-per-page',
  clause: 'PAGE-6/keeps-page-size',
  also: ['PAGE-7'],
  text: 'Link targets lose per_page.',
  source: 'https://github.com/codeforamerica/cfapi/issues/104',
  on: { action: 'list', population: 'active' },
  versions: ['1.0'],
  hooks: {
    link: link => link.replaceAll(/&per_page=\d+/g, ''),
  },
})

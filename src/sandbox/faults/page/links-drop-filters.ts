import { defineFault } from '../fault.js'

export const linksDropFilters = defineFault({
  id: 'links-drop-filters',
  rule: 'PAGE-6',
  also: ['PAGE-7'],
  text: 'Link targets lose the filters.',
  on: { action: 'list' },
  hooks: {
    link: link => link.replaceAll(/filters[^&>]*&/g, ''),
  },
})

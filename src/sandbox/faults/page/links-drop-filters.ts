import { defineFault } from '../fault.js'

export const linksDropFilters = defineFault({
  id: 'links-drop-filters',
  clause: 'PAGE-6/keeps-other-parameters',
  also: ['PAGE-7'],
  rare: 'data',
  text: 'Link targets lose the filters.',
  source: 'https://github.com/json-api-dotnet/JsonApiDotNetCore/issues/273',
  on: { action: 'list' },
  hooks: {
    link: link => link.replaceAll(/filters[^&>]*&/g, ''),
  },
})

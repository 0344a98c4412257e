import { readPage } from '../../../listing/page.js'
import { defineFault } from '../fault.js'

// PAGE-6: Links point where they say.

export const relativeLinks = defineFault({
  id: 'relative-links',
  clause: 'PAGE-6/absolute-url',
  text: 'Link targets lack the host.',
  source: 'https://github.com/vanilla/vanilla/pull/6884',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: {
    linkHeader: link => link.replaceAll(/<https?:\/\/[^/]+/g, '<'),
  },
})

export const linksDropFilters = defineFault({
  id: 'links-drop-filters',
  clause: 'PAGE-6/keeps-other-parameters',
  also: ['PAGE-7'],
  rare: 'data',
  text: 'Link targets lose the filters.',
  source: 'https://github.com/json-api-dotnet/JsonApiDotNetCore/issues/273',
  on: { action: 'list' },
  hooks: {
    linkHeader: link => link.replaceAll(/filters[^&>]*&/g, ''),
  },
})

export const linksDropPerPage = defineFault({
  id: 'links-drop-per-page',
  clause: 'PAGE-6/keeps-page-size',
  also: ['PAGE-7'],
  text: 'Link targets lose per_page.',
  source: 'https://github.com/codeforamerica/cfapi/issues/104',
  on: { action: 'list', population: 'active' },
  versions: ['1.0'],
  hooks: {
    linkHeader: link => link.replaceAll(/&per_page=\d+/g, ''),
  },
})

export const linksNameTheInnerHost = defineFault({
  id: 'links-name-the-inner-host',
  clause: 'PAGE-6/same-origin-and-path',
  also: ['PAGE-7'],
  text: 'Link targets name the host behind the proxy.',
  source: 'https://github.com/sissbruecker/linkding/issues/1164',
  on: { action: 'list', population: 'all' },
  versions: ['1.2'],
  hooks: {
    linkHeader: link => link.replaceAll(/<https?:\/\/[^/]+/g, '<http://directory.internal:8080'),
  },
})

export const nextSkipsAPage = defineFault({
  id: 'next-skips-a-page',
  clause: 'PAGE-6/right-page',
  also: ['PAGE-7'],
  rare: 'data',
  text: 'From the second page on next leaves a page out.',
  on: { action: 'list', population: 'active' },
  versions: ['1.0'],
  hooks: {
    links: (links, call) =>
      readPage(call.query).page < 2
        ? links
        : links.map(([rel, page]) => [rel, rel === 'next' ? page + 1 : page] as const),
  },
})

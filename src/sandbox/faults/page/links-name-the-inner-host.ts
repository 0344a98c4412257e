import { defineFault } from '../fault.js'

export const linksNameTheInnerHost = defineFault({
  id: 'links-name-the-inner-host',
  clause: 'PAGE-6/same-origin-and-path',
  also: ['PAGE-7'],
  text: 'Link targets name the host behind the proxy.',
  source: 'https://github.com/sissbruecker/linkding/issues/1164',
  on: { action: 'list', population: 'all' },
  versions: ['1.2'],
  hooks: {
    link: link => link.replaceAll(/<https?:\/\/[^/]+/g, '<http://directory.internal:8080'),
  },
})

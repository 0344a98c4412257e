import { readPage } from '../../listing/page.js'
import { defineVariant } from './variant.js'

export const linksInOtherOrder = defineVariant({
  id: 'links-in-other-order',
  text: 'Links come the other way round.',
  why: 'RFC 8288, 3: the order of links means nothing.',
  on: { action: 'list' },
  hooks: {
    links: links => links.toReversed(),
  },
})

export const linkRelationsUnquoted = defineVariant({
  id: 'link-relations-unquoted',
  text: 'Relations of links stand without quotes.',
  why: 'RFC 8288, 3: a parameter is a token or a quoted string.',
  on: { action: 'list' },
  hooks: {
    linkHeader: link => link.replaceAll(/rel="(\w+)"/g, 'rel=$1'),
  },
})

export const linkRelationsInCapitals = defineVariant({
  id: 'link-relations-in-capitals',
  text: 'Relations of links begin with a capital.',
  why: 'RFC 8288, 2.1.1: relation types compare without case.',
  on: { action: 'list' },
  hooks: {
    linkHeader: link => link.replaceAll(/rel="(\w)/g, (_, letter: string) => `rel="${letter.toUpperCase()}`),
  },
})

export const linksWithBlanks = defineVariant({
  id: 'links-with-blanks',
  text: 'There are blanks around the signs of a link.',
  why: 'RFC 8288, 3: optional white space around semicolons and commas.',
  on: { action: 'list' },
  hooks: {
    linkHeader: link => link.replaceAll('; ', '  ;\t').replaceAll('>,', '> ,').replaceAll(', <', '  ,  <'),
  },
})

export const linksWithTitles = defineVariant({
  id: 'links-with-titles',
  text: 'Links have a title with a comma and a semicolon in it.',
  why: 'RFC 8288, 3.4: other parameters may stand before and behind rel.',
  on: { action: 'list' },
  hooks: {
    linkHeader: link => link.replaceAll('; rel=', '; title="page; the one, and only"; rel='),
  },
})

export const linkQueriesInOtherOrder = defineVariant({
  id: 'link-queries-in-other-order',
  text: 'Targets of links name page and size before all else.',
  why: 'PAGE-6 asks for parameters and values, not for their order.',
  on: { action: 'list' },
  hooks: {
    linkHeader: link =>
      link.replaceAll(
        /\?([^>]*?)&?page=(\d+)&per_page=(\d+)>/g,
        (_, rest: string, page: string, size: string) =>
          `?per_page=${size}&page=${page}${rest === '' ? '' : `&${rest}`}>`,
      ),
  },
})

export const linkQueriesEscaped = defineVariant({
  id: 'link-queries-escaped',
  text: 'Targets of links escape every bracket.',
  why: 'RFC 3986, 2.1: an escaped character is the character in a query.',
  on: { action: 'list' },
  hooks: {
    linkHeader: link => link.replaceAll('[', '%5B').replaceAll(']', '%5D'),
  },
})

export const firstAndLastOnEveryPage = defineVariant({
  id: 'first-and-last-on-every-page',
  text: 'Every page that has links has first and last.',
  why: 'PAGE-5 says where they must stand, not where they must not.',
  on: { action: 'list' },
  hooks: {
    links: (links, call) => {
      if (links.length === 0) return links
      const last = Math.ceil(
        Number(call.database.scratch.get('first-and-last-on-every-page')) / readPage(call.query).perPage,
      )
      return [['first', 1], ...links.filter(([rel]) => rel === 'next' || rel === 'prev'), ['last', Math.max(1, last)]]
    },
    total: (total, call) => {
      call.database.scratch.set('first-and-last-on-every-page', total)
      return total
    },
  },
})

export const linksOnSinglePages = defineVariant({
  id: 'links-on-single-pages',
  text: 'A list that fits on one page links to itself as its first and last.',
  why: 'PAGE-1 asks for links where there are more pages, and forbids none where there are not.',
  on: { action: 'list' },
  hooks: {
    links: (links, call) =>
      links.length === 0 && readPage(call.query).page === 1
        ? [
            ['first', 1],
            ['last', 1],
          ]
        : links,
  },
})

export const relationsShareALink = defineVariant({
  id: 'relations-share-a-link',
  text: 'On the second page first and prev are one link.',
  why: 'RFC 8288, 3.3: rel may name several relations.',
  on: { action: 'list' },
  hooks: {
    linkHeader: (link, call) =>
      readPage(call.query).page === 2
        ? link.replace('rel="first"', 'rel="first prev"').replace(/, <[^>]*>; rel="prev"/, '')
        : link,
  },
})

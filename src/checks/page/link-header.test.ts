import fc from 'fast-check'
import LinkHeader from 'http-link-header'
import { expect, test } from 'vitest'
import { readLinkHeader } from './link-header.js'

const blank = fc.constantFrom('', ' ', '\t ')
const uri = fc.string({ unit: fc.constantFrom('/', 'a', '?', '=', '&', ',', ';', '"', '%20', ':') })
const token = fc.string({ unit: fc.constantFrom('a', 'B', '-', '1'), minLength: 1 })
const quoted = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '=', '<', '>') }).map(text => `"${text}"`)
const rel = fc.constantFrom('next', 'LAST', '"first"', '"prev"', '"next last"')
const attribute = fc.tuple(blank, token, blank, fc.oneof(token, quoted), blank)

test('links are read as another parser reads them', () => {
  const link = fc.tuple(uri, rel, fc.array(attribute, { maxLength: 3 }), fc.array(attribute, { maxLength: 2 }))
  fc.assert(
    fc.property(fc.array(link, { minLength: 1, maxLength: 5 }), blank, (links, gap) => {
      const written = (gaps: boolean): string =>
        links
          .map(([target, relation, before, after]) =>
            [
              `<${target}>`,
              ...[...before, [' ', 'rel', '', relation, ''] as const, ...after].map(([a, name, b, value, c]) =>
                gaps
                  ? `${a}x${name}${b}=${b}${value}${c}`.replace('xrel', 'rel')
                  : `x${name}=${value}`.replace('xrel', 'rel'),
              ),
            ].join(';'),
          )
          .join(gaps ? `${gap},${gap}` : ',')
      // the other one takes no blanks around signs
      const expected = LinkHeader.parse(written(false)).refs.map(({ rel, uri }) => ({
        rel: rel.toLowerCase(),
        target: uri,
      }))
      expect(readLinkHeader(written(true))).toEqual(expected)
    }),
    { numRuns: 2000, seed: 1 },
  )
})

test.each<[string, ReturnType<typeof readLinkHeader>]>([
  ['', []],
  [' , ', []],
  ['<a>; rel=next', [{ rel: 'next', target: 'a' }]],
  ['<a>;rel="next";rel="last"', [{ rel: 'next', target: 'a' }]],
  ['<a>; title="\\"rel=x\\""; rel="next"', [{ rel: 'next', target: 'a' }]],
  ['<a>; rel="next" title="x"', [{ rel: 'next', target: 'a' }]],
  ['<a>; flag; rel=next', [{ rel: 'next', target: 'a' }]],
  ['<a>; constructor=1; __proto__=2; rel=next', [{ rel: 'next', target: 'a' }]],
  ['<a>', null],
  ['<a>; title=x', null],
  ['<a', null],
  ['a; rel=next', null],
  ['<a> rel=next', null],
])('%j', (value, links) => {
  expect(readLinkHeader(value)).toEqual(links)
})

test('of very many links and relations the first hundred are read', () => {
  expect(readLinkHeader(Array.from({ length: 5000 }, (_, i) => `<u${i}>; rel=r${i}`).join(', '))).toHaveLength(100)
  expect(readLinkHeader(`<u>; rel="${Array.from({ length: 5000 }, (_, i) => `r${i}`).join(' ')}"`)).toHaveLength(100)
})

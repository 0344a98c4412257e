import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm as gfmSyntax, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { anyText } from './any-text.fixture.js'
import { code, gfm, tableHead, tableRow, type MarkdownText } from './markdown.js'
import { visible } from './visible.js'

/** The page that GitHub's dialect of Markdown makes. */
const rendered = (text: MarkdownText): string =>
  micromark(text.toString(), { extensions: [gfmSyntax()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }
/** The text of a page, without its tags. */
const textOf = (page: string): string =>
  page.replace(/<[^>]*>/g, '').replace(/&(lt|gt|amp|quot);/g, (all, name: string) => entities[name] ?? all)
const squeezed = (text: string): string => text.replace(/[ \n]+/g, ' ').trim()
const tagsOf = (page: string): string[] => [
  ...new Set(Array.from(page.matchAll(/<\/?(\w+)/g), ([, name = '']) => name)),
]

/** What GitHub looks for in text that stands in no code: mentions, issues, commits, emoji, formulas. */
const FOUND_BY_GITHUB = /@\w|#\d|\bGH-\d|\b[0-9a-f]{7,40}\b|:\w+:|\$/
const outsideCode = (page: string): string => textOf(page.replace(/<code>.*?<\/code>/gs, '…'))

describe('gfm', () => {
  test('any text is text in a paragraph', () => {
    fc.assert(
      fc.property(anyText, text => {
        const page = rendered(gfm`Here: ${text} is.`)
        expect(squeezed(textOf(page))).toBe(squeezed(`Here: ${visible(text)} is.`))
        expect(tagsOf(page).filter(tag => tag !== 'p' && tag !== 'code')).toEqual([])
        expect(outsideCode(page)).not.toMatch(FOUND_BY_GITHUB)
      }),
      { seed: 1, numRuns: 600 },
    )
  })

  test('any text is text where a quotation or an item begins', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const [block, tags] of [
          [gfm`> ${text}`, ['blockquote', 'p', 'code']],
          [gfm`- ${text}`, ['ul', 'li', 'code']],
        ] as const) {
          const page = rendered(block)
          expect(squeezed(textOf(page))).toBe(squeezed(visible(text)))
          expect(tagsOf(page).filter(tag => !(tags as readonly string[]).includes(tag))).toEqual([])
        }
      }),
      { seed: 2, numRuns: 300 },
    )
  })

  test.each([
    ['the user lacks the field avatar', 'the user lacks the field avatar'],
    ['no field party_id, asked by @name', 'no field `party_id`, asked by `@name`'],
    ['see http://x.example or www.x.example now', 'see `http://x.example` or `www.x.example` now'],
    ['12. of 1,234 (all)', '`12`. of 1,234 (all)'],
    ['deadbeef and 12345678', '`deadbeef` and `12345678`'],
    ['a ` b', 'a `` ` `` b'],
  ])('%s', (text, written) => {
    expect(gfm`${text}`.toString()).toBe(written)
  })
})

describe('tableRow', () => {
  test('any texts are as many cells, and text in each', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 4 }), texts => {
        const cells = texts.flatMap(text => [gfm`x ${text}`, code(`x${text}`)])
        const head = tableHead(cells.map(() => 'h'))
        const page = rendered(gfm.join([head, tableRow(cells)], '\n'))
        const found = Array.from(page.matchAll(/<td>(.*?)<\/td>/gs), ([, cell = '']) => squeezed(textOf(cell)))
        expect(found).toEqual(texts.flatMap(text => [`x ${visible(text)}`, `x${visible(text)}`].map(squeezed)))
        expect(
          tagsOf(page).filter(tag => !['table', 'thead', 'tbody', 'tr', 'th', 'td', 'code'].includes(tag)),
        ).toEqual([])
      }),
      { seed: 3, numRuns: 400 },
    )
  })
})

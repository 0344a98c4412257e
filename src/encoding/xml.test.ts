import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { anyText } from './any-text.fixture.js'
import { visible, visibleLines } from './visible.js'
import { element, xmlDocument } from './xml.js'

interface Read {
  readonly values: string[]
  readonly texts: string[]
}

/** What a strict parser reads. @throws Error where it is no XML. */
function read(xml: string): Read {
  const found: Read = { values: [], texts: [] }
  let depth = 0
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    depth++
    found.values.push(...Object.values(tag.attributes))
    found.texts.push('')
  })
  parser.on('text', text => {
    // line ends around the root are no text of it
    if (depth > 0) found.texts.push((found.texts.pop() ?? '') + text)
  })
  parser.on('closetag', () => {
    depth--
  })
  parser.write(xml).close()
  return found
}

describe('element', () => {
  test('a parser reads any text as it was given, with what does not show escaped', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { values, texts } = read(xmlDocument(element('a', { b: text }, text)))
        expect(values).toEqual([visible(text)])
        expect(texts.join('')).toBe(visibleLines(text))
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  test('no line of it is a command to a runner', () => {
    fc.assert(
      fc.property(anyText, text => {
        const lines = xmlDocument(element('a', { b: text }, text)).split('\n')
        expect(lines.filter(one => one.trimStart().startsWith('::') || one.includes('##['))).toEqual([])
      }),
      { seed: 2, numRuns: 500 },
    )
  })

  test('the end of a CDATA section is text, as often as it comes', () => {
    const text = 'a]]>b]]>c<![CDATA[d]]>'
    expect(read(xmlDocument(element('a', {}, text))).texts).toEqual([text])
  })

  test('elements stand in elements', () => {
    expect(xmlDocument(element('a', {}, element('b', { c: 1 }), element('d', {}, '<e>')))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n<b c="1"/>\n<d>&lt;e&gt;</d>\n</a>\n',
    )
  })
})

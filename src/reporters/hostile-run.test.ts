import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { validateXML } from 'xmllint-wasm'
import { describe, expect, test } from 'vitest'
import type { Run } from '../findings/index.js'
import { stringifyJson } from '../json/index.js'
import { failingRun } from '../testing/example-run.js'
import { hostileRun } from './hostile-run.fixture.js'
import { reporters } from './index.js'

const schema = readFileSync(new URL('../../schemas/meta/junit.xsd', import.meta.url), 'utf8')

/* eslint-disable no-control-regex, no-misleading-character-class -- they are what it looks for */
const HIDDEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/
/* eslint-enable no-control-regex, no-misleading-character-class */
const commandsIn = (text: string): string[] =>
  text.split('\n').filter(line => line.trimStart().startsWith('::') || line.includes('##['))
/** What a sample of runs has to hold; to shrink one would take long and tell little. */
function holds(seed: number, law: (run: Run) => void): void {
  for (const run of fc.sample(hostileRun, { seed, numRuns: 40 })) law(run)
}

const tagsOf = (page: string): string[] =>
  [...new Set(Array.from(page.matchAll(/<\/?([a-z]\w*)/gi), ([, name = '']) => name.toLowerCase()))].toSorted()

describe('whatever stands in a run', () => {
  test('nothing in any format hides, steers or commands', () =>
    holds(1, run => {
      for (const [id, render] of Object.entries(reporters)) {
        const text = id === 'html' ? render(run).replaceAll('\t', '') : render(run)
        expect(text.replaceAll('⚠\ufe0f', ''), id).not.toMatch(HIDDEN)
        expect(text, id).toBe(Buffer.from(text).toString())
        if (id !== 'html') expect(commandsIn(text), id).toEqual([])
      }
    }))

  test('with colours the terminal has ours alone, and no line more', () =>
    holds(2, run => {
      const plain = reporters.terminal(run)
      const colored = reporters.terminal(run, { color: true })
      // eslint-disable-next-line no-control-regex -- the codes of colours begin with one
      const text = colored.replace(/\u001b\[(?:1|2|7|22|27|3[1-6]|39)m/g, '')
      expect(text).not.toMatch(HIDDEN)
      expect(text.split('\n')).toHaveLength(plain.split('\n').length)
    }))

  test('JUnit fits its schema', async () => {
    const files = fc
      .sample(hostileRun, { seed: 3, numRuns: 40 })
      .map((run, i) => ({ fileName: `${i}.xml`, contents: reporters.junit(run) }))
    const { errors } = await validateXML({ xml: files, schema })
    expect(errors.map(({ message }) => message)).toEqual([])
  })

  test('Markdown has the elements that it has by itself, and no link', () =>
    holds(4, run => {
      const page = micromark(reporters.markdown(run), {
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
        allowDangerousHtml: true,
      })
      const own = ['blockquote', 'br', 'code', 'details', 'h2', 'li', 'p', 'strong', 'summary', 'ul']
      const table = ['table', 'tbody', 'td', 'th', 'thead', 'tr']
      expect(tagsOf(page)).toEqual([...own, ...table].toSorted())
      for (const [row] of page.matchAll(/<tr>.*?<\/tr>/gs)) expect(row.match(/<t[dh]>/g)).toHaveLength(5)
      const outsideCode = page.replace(/<code>.*?<\/code>/gs, '')
      expect(outsideCode).not.toMatch(/@\w|#\d|:\/\/|www\./)
    }))

  test('the page has the elements that it has by itself, one script, and no more attributes', () => {
    const shape = (page: string): string[] => {
      const names = Array.from(page.matchAll(/<[a-z][^>]*>/gi), ([tag]) => tag.replace(/="[^"]*"/g, ''))
      return [...new Set(names)].toSorted()
    }
    const own = ['<mark>', ...shape(reporters.html({ ...failingRun, problem: 'x' }))]
    holds(5, run => {
      const page = reporters.html(run)
      expect(shape(page).filter(tag => !own.includes(tag))).toEqual([])
      expect(page.match(/<\/?script/gi)).toHaveLength(2)
    })
  })

  test('JSON is the run, character by character', () =>
    holds(6, run => {
      const written = JSON.parse(reporters.json(run)) as {
        findings: unknown
        problem: string
        exchanges: Run['exchanges']
      }
      expect(written.problem).toBe(run.problem)
      expect(written.findings).toEqual(JSON.parse(stringifyJson(run.findings)))
      expect(written.exchanges.map(({ request }) => request)).toEqual(run.exchanges.map(({ request }) => request))
    }))
})

import { describe, expect, it } from 'vitest'
import { reporters } from '../../reporters/index.js'
import { failingRun, passingRun } from '../../testing/example-run.js'
import { reportProblems } from './reports.js'
import { shows } from './spellings.js'

const ended = { code: 1, signal: null, stdout: '', stderr: '', vitals: null, took: 1, heard: null, ended: null }
const problems = (name: string, text: string): readonly string[] => reportProblems(name, text, ended)

it('has nothing against reports as they are', () => {
  for (const run of [failingRun, passingRun])
    for (const format of ['junit', 'html', 'markdown'] as const)
      expect(problems(`report.${format}`, reporters[format](run))).toEqual([])
})

describe.each([
  ['junit', '<a>x</b>'],
  ['junit', '<a>x'],
  ['junit', '<a>x</a></a>'],
  ['junit', '<a b="c>x</a>'],
  ['junit', '<a>x & y</a>'],
  ['junit', '<a b="&nope;"/>'],
  ['junit', '<a>]]></a>'],
  ['junit', '<a><![CDATA[ ]]>]]></a>'],
  ['junit', '<a>\u001b</a>'],
  ['junit', '<a>&#27;</a>'],
  ['junit', '<a>\ufffe</a>'],
  ['junit', '<a>\ud800</a>'],
  ['junit', '<a b="1" <c/></a>'],
  ['markdown', '| a\u0007 |'],
  ['markdown', 'x\n::warning file=x::y'],
  ['html', '<p><fuzzmark></p>'],
  ['html', '<img src=x onerror=fuzzmark()>'],
  ['html', '<a href="javascript:fuzzmark()">x</a>'],
])('a file of %s', (format, text) => {
  it(`is told to be wrong: ${JSON.stringify(text)}`, () => {
    expect(problems(`report.${format}`, text)).toHaveLength(1)
  })
})

it.each([
  '<?xml version="1.0" encoding="UTF-8"?>\n<a b="c" d=\'e "f"\'><!-- - --><g/>x &lt; &#10; y<![CDATA[<z> & ]]></a>\n',
  '<a\n  b = "c > d"\n/>',
])('takes XML as it is written: %j', text => {
  expect(problems('report.junit', text)).toEqual([])
})

it('knows a secret in every spelling, and no other text', () => {
  const secret = 'open-sesame-admin'
  const bytes = [...Buffer.from(secret)]
  const spelt = [
    `x${secret.toUpperCase()}x`,
    bytes.map(byte => `%${byte.toString(16)}`).join(''),
    bytes.map(byte => `\\u00${byte.toString(16).toUpperCase()}`).join(''),
    bytes.map(byte => `&#${byte};`).join(''),
    Buffer.from(secret).toString('hex'),
    ...['', 'a', 'ab', 'user:'].map(before => Buffer.from(`${before}${secret} and more`).toString('base64')),
  ]
  for (const text of spelt) expect(shows(text, secret), text).toBe(true)
  for (const text of ['open-sesame', 'open-sesame-reader', Buffer.from('open sesame admin').toString('base64')])
    expect(shows(text, secret), text).toBe(false)
})

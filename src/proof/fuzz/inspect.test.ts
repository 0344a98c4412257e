import { expect, test } from 'vitest'
import type { Ended } from './child.js'
import { problemsOf } from './inspect.js'

const sound: Ended = {
  code: 0,
  signal: null,
  stdout: 'conformant\n',
  stderr: '',
  vitals: { held: 120, heldUntil: 900, memory: 140 },
  took: 900,
  heard: null,
  ended: null,
}
const report = (over: object): string => JSON.stringify({ verdict: 'conformant', outcomes: [], ...over })
const problems = (over: Partial<Ended>, files: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf({ ended: { ...sound, ...over }, secrets: ['open-sesame'], files })

test('nothing is wrong with a command that ends as it should', () => {
  expect(problems({}, { 'report.json': report({}) })).toEqual([])
  expect(problems({ code: 2, stderr: 'asbuilt: no such file\n' })).toEqual([])
  expect(problems({ code: 143, heard: 300 })).toEqual([])
})

test.each<[what: string, over: Partial<Ended>, problem: RegExp]>([
  ['it had to be ended', { code: null, signal: 'SIGKILL', ended: 'deadline' }, /hangs/],
  ['it prints and prints', { code: null, signal: 'SIGKILL', ended: 'output' }, /without end/],
  ['it died', { code: null, signal: 'SIGSEGV', vitals: null }, /SIGSEGV/],
  ['its exit code means nothing', { code: 13 }, /exit code 13/],
  ['it says nothing', { code: 2, stdout: '', stderr: '\n' }, /without a word/],
  ['it broke', { code: 2, stderr: 'asbuilt 1 broke (Node 20). This is a bug of ours\nTypeError: x' }, /TypeError: x/],
  ['it shows where it broke', { stderr: 'Error\n    at run (file:///srv/dist/index.js:1:2)\n' }, /stack/],
  ['it took too much memory', { vitals: { held: 1, heldUntil: 1, memory: 4000 } }, /4000 MiB/],
  ['it heard nothing for a while', { vitals: { held: 800, heldUntil: 900, memory: 1 } }, /800 ms, until 900 ms/],
  ['it did not end when told to', { code: 130, heard: 60_000 }, /after 60000 ms/],
  ['it moves the cursor', { stdout: 'a\u001b[2Jb' }, /standard output holds the control character 1b/],
  ['it commands a log', { stderr: 'x\n::error::y' }, /standard error has a line that is a command: ::error::/],
  ['it shows a secret', { stdout: 'Bearer open-sesame' }, /standard output shows a secret/],
])('%s', (_, over, problem) => {
  const [first = '', ...others] = problems(over)
  expect(first).toMatch(problem)
  expect(others).toEqual([])
})

test.each<[what: string, file: string, problem: RegExp]>([
  ['no JSON', '{"verdict":', /report.json: no run/],
  [
    'another verdict than its exit code',
    report({ verdict: 'non-conformant' }),
    /report.json: non-conformant, and exit code 0/,
  ],
  [
    'errors of ours',
    report({ outcomes: [{ status: 'errored', clause: 'PAGE-1/x', detail: 'TypeError: y\n at z' }] }),
    /PAGE-1\/x errored: TypeError: y/,
  ],
  ['a secret', report({ x: 'open-sesame' }), /report.json shows a secret/],
])('a report with %s', (_, text, problem) => {
  expect(problems({}, { 'report.json': text })).toEqual([expect.stringMatching(problem)])
})

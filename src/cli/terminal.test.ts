import { afterEach, expect, it, vi } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { checks } from '../checks/index.js'
import { buildPlan, everything } from '../runner/index.js'
import { scenarios } from '../scenarios/index.js'
import { createProgress } from './terminal.js'

const { steps } = buildPlan({
  catalogue: loadCatalogue(),
  checks,
  scenarios,
  selection: everything,
  write: false,
  seed: 1,
})

afterEach(() => {
  vi.unstubAllEnvs()
})

/** What is written to a terminal of this width while a run makes its steps. */
function written(terminal: { isTTY?: boolean; columns?: number | undefined }): string {
  let text = ''
  const stream = { ...terminal, write: (chunk: string) => (text += chunk) } as unknown as NodeJS.WriteStream
  const progress = createProgress(stream)
  for (const [done, step] of steps.entries()) progress.step({ step, done, of: steps.length, requests: 7 * done })
  progress.end()
  return text
}

it.each([
  ['no terminal', {}],
  ['a terminal without a width', { isTTY: true, columns: 0 }],
  ['a terminal that does not know its width', { isTTY: true, columns: undefined }],
  ['a terminal of one column', { isTTY: true, columns: 1 }],
])('nothing is drawn on %s', (_what, terminal) => {
  expect(written(terminal)).toBe('')
})

it('nothing is drawn where lines cannot be taken back', () => {
  vi.stubEnv('TERM', 'dumb')
  expect(written({ isTTY: true, columns: 80 })).toBe('')
})

it.each([2, 20, 80, 400])(
  'on %s columns each step writes over the one before, never wraps, and none stays',
  columns => {
    vi.stubEnv('TERM', 'xterm')
    const [first, ...lines] = written({ isTTY: true, columns }).split('\r\u001B[K')
    expect([first, lines.at(-1), lines.length]).toEqual(['', '', steps.length + 1])
    expect(Math.max(...lines.map(line => line.length))).toBeLessThan(columns)
  },
)

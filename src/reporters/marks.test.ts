import { expect, it } from 'vitest'
import { abortedRun, failingRun, passingRun } from '../testing/example-run.js'
import { formats } from './registry.generated.js'
import type { Reporter } from './reporter.js'

const all: readonly Reporter[] = Object.values(formats)

it('every format that goes to a file has a mark, and no other has', () => {
  for (const { writes, mark } of all) expect(mark === undefined).toBe(writes === undefined)
})

it.each(
  all.flatMap(({ id, mark, render }) =>
    Object.entries({ abortedRun, failingRun, passingRun }).map(([name, run]) => [id, name, mark, render(run)] as const),
  ),
)('%s of %s is known again by its beginning', (_id, _name, mark, text) => {
  if (mark !== undefined) expect(text.slice(0, 4000)).toMatch(mark)
})

it.each([
  '{\n  "name": "asbuilt",\n  "version": "0.1.0"\n}',
  '# Notes\n',
  '<testsuites></testsuites>',
  '<!doctype html>',
])('what is no report bears no mark: %s', text => {
  for (const { mark } of all) expect(mark?.test(text) ?? false).toBe(false)
})

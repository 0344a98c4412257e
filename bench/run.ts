import { generators } from './generators.js'
import { sandbox } from './sandbox.js'
import { start } from './start.js'
import { validation } from './validation.js'
import { verify } from './verify.js'
import type { Measure } from './measure.js'

// Run with `npm run bench`, or `npm run bench -- sandbox start` for some of them. Exit 1 where a promise does not hold.
const benches: Readonly<Record<string, () => Promise<readonly Measure[]> | readonly Measure[]>> = {
  start,
  sandbox,
  verify,
  validation,
  generators,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !Object.hasOwn(benches, name))
if (unknown.length > 0)
  throw new Error(`no bench is called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)

const measures: Measure[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) measures.push(...(await bench()))
}
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
console.log(
  [
    row(['what', 'measured', 'promised', '']),
    row(['---', '---', '---', '---']),
    ...measures.map(({ what, measured, promised, holds }) =>
      row([what, measured, promised, promised === '' ? '' : holds ? 'ok' : 'short']),
    ),
  ].join('\n'),
)
process.exitCode = measures.every(({ holds }) => holds) ? 0 : 1

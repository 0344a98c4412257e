import { describe, expect, it } from 'vitest'
import { textOf, typeScriptFiles } from '../architecture.fixture.js'

/** What writes to a stream or a file, by whatever name it was imported. */
const WRITES = new RegExp(
  [
    /\bprocess\.(?:stdout|stderr)\b(?!\.(?:isTTY|columns|rows)\b)/,
    /\bconsole\.\w+\(/,
    /\b(?:write|append|copy)File(?:Sync)?\(/,
    /\b(?:writeSync|writevSync|createWriteStream|cpSync|renameSync|linkSync|symlinkSync)\(/,
    /\bopen(?:Sync)?\([^)\n]*, ['"](?:[wa]|r\+)/,
    /\bfs\/promises\b|\bemitWarning\(|\bprocess\.report\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
)

/** Work on the project itself, and is in no package. */
const ours = ['catalogue/generate.ts', 'generate/', 'peer/', 'proof/', 'testing/'].map(path => `src/${path}`)

/** Writes by itself, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'src/cli/main.ts': 'the version, for which nothing else is loaded',
}

const code = (file: string): string[] =>
  textOf(file)
    .split('\n')
    .filter(line => !/^\s*(?:\/\/|\/?\*)/.test(line))

describe('what leaves the process', () => {
  const writers = typeScriptFiles('src')
    .filter(file => !/\.(?:test|fixture)\.ts$/.test(file) && !ours.some(path => file.startsWith(path)))
    .filter(file => code(file).some(line => WRITES.test(line.replace(/\b(?:from|import) .*/, ''))))

  it('passes src/output, for there it is redacted', () => {
    const others = writers.filter(file => !file.startsWith('src/output/') && !(file in exceptions))
    expect(others).toEqual([])
  })

  it('has no exception that is none', () => {
    expect(Object.keys(exceptions).filter(file => !writers.includes(file))).toEqual([])
  })

  it.each([
    'process.stdout.write(text)',
    'const { stderr } = process.stderr',
    'console.log(token)',
    'writeFileSync(file, text)',
    "openSync(path, 'a')",
    'await appendFile(path, text)',
    'createWriteStream(path)',
  ])('would see %s', line => {
    expect(line).toMatch(WRITES)
  })
})

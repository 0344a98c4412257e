import { describe, expect, it } from 'vitest'
import { textOf, typeScriptFiles } from './architecture.fixture.js'

const section = textOf('ARCHITECTURE.md').split('## Glossary')[1]?.split('\n## ')[0] ?? ''
const entries = [...section.matchAll(/^\| ([a-z -]+) \| .+ \| `([a-z]+)` \|$/gm)].map(([, term = '', folder = '']) => ({
  term,
  folder,
}))

describe('the glossary in ARCHITECTURE.md', () => {
  it('has at most forty terms, in alphabetical order, each in one line', () => {
    const lines = section.split('\n').filter(line => line.startsWith('| '))
    const terms = entries.map(({ term }) => term)
    expect(terms.length).toBe(lines.length - 1)
    expect(terms.length).toBeGreaterThan(20)
    expect(terms.length).toBeLessThanOrEqual(40)
    expect(terms).toEqual([...new Set(terms)].toSorted())
  })

  it.each(entries)('$term is a word of src/$folder', ({ term, folder }) => {
    const words = term.split(/[ -]/)
    const holds = (file: string): boolean => {
      const names = wordsOf(file)
      // a term may also be a value of its own, such as a severity
      return words.every(word => names.has(word) || names.has(`${word}s`)) || textOf(file).includes(`'${term}'`)
    }
    expect(typeScriptFiles(`src/${folder}`).some(holds)).toBe(true)
  })
})

/** Words that meant something in this project alone, and the words that took their place. */
const retired: Readonly<Record<string, string>> = {
  contrast: 'compare, pair',
  crew: 'worker pool',
  crowd: 'bystanders',
  doubt: 'indeterminate write',
  hunt: 'detection',
  kill: 'detection',
  pace: 'rate limiter',
  patience: 'wait budget',
  prover: 'evaluator',
  quarry: 'fault',
  rota: 'round robin',
  seam: 'hook point',
  sighting: 'observed user',
  spoil: 'mutate',
  telltale: 'side-effect probe',
  transport: 'body format',
  veil: 'redactor',
}

/** Where such a name is somebody else's: file and word, and whose it is. */
const allowed: Readonly<Record<string, string>> = {
  'src/cli/no-regular-file.test.ts kill': 'ChildProcess.kill of Node',
  'src/http/client.ts transport': 'what carries requests, as in HTTP',
  'src/http/journal-entries.ts kill': 'process.kill of Node',
  'src/http/journal.test.ts kill': 'process.kill of Node',
  'src/http/sender.ts transport': 'what carries requests, as in HTTP',
  'src/http/transport.test.ts transport': 'what carries requests, as in HTTP',
  'src/http/transport.ts transport': 'what carries requests, as in HTTP',
  'src/pact/verification/verifier-process.ts kill': 'ChildProcess.kill of Node',
  'src/proof/ends/play-end.ts kill': 'ChildProcess.kill of Node',
  'src/proof/fuzz/child.ts kill': 'ChildProcess.kill of Node',
  'src/proof/fuzz/sandbox/fuzz-sandbox.ts kill': 'ChildProcess.kill of Node',
  'src/proof/proofs/sandbox-memory.ts kill': 'ChildProcess.kill of Node',
  'src/sandbox/changes/variants/transport.ts transport': 'how bytes are carried, as in HTTP',
}

/** The words that names in a file are made of: `worker-pool.ts` and `killWorker` hold worker, pool and kill. */
function wordsOf(file: string): ReadonlySet<string> {
  const code = textOf(file)
    .replaceAll(/\/\*[^]*?\*\/|(?<!:)\/\/.*/g, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/g, '')
  const names = [...code.matchAll(/[A-Za-z]+/g)].map(([name]) => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2'))
  return new Set(`${names.join(' ')} ${file.replaceAll(/[^a-z]+/gi, ' ')}`.toLowerCase().split(' '))
}

describe('names in src', () => {
  it('hold no word that the glossary replaces', () => {
    const files = typeScriptFiles('src').filter(file => file !== 'src/glossary.test.ts')
    const found = files.flatMap(file => {
      const words = wordsOf(file)
      return Object.keys(retired).flatMap(word =>
        [word, `${word}s`, `${word}ed`].some(form => words.has(form)) ? [`${file} ${word}`] : [],
      )
    })
    expect(found.filter(one => allowed[one] === undefined)).toEqual([])
    expect(Object.keys(allowed).filter(one => !found.includes(one))).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MAX_CREATIONS } from '../http/index.js'
import { faults, variants } from '../sandbox/index.js'
import { milestones, milestoneText, shareWithin } from './kill.js'
import { committedRows, pageUrl } from './page.js'
import { provers } from './provers.js'
import { variantsPageUrl } from './variant-table.js'

const sorted = (words: Iterable<string>): readonly string[] => [...words].toSorted()

describe('reports/example/faults.md (npm run faults makes it anew)', () => {
  const page = readFileSync(pageUrl, 'utf8')
  const rows = committedRows()

  it('has exactly the faults of the sandbox, and none survives', () => {
    expect(sorted(rows.map(({ fault }) => fault))).toEqual(sorted(faults.map(({ id }) => id)))
    expect(rows.filter(({ caughtBy }) => caughtBy === null)).toEqual([])
  })

  it('has every check and scenario with a fault that it finds something in', () => {
    const known = new Set(faults.map(({ id }) => id))
    const finds = [
      ...(page.split('## Checks and scenarios')[1] ?? '').matchAll(/^\| ([a-z0-9-]+) \| ([a-z0-9-]+) \|$/gm),
    ]
    expect(sorted(finds.map(([, prover = '']) => prover))).toEqual(sorted(provers.map(({ id }) => id)))
    expect(finds.filter(([, , fault = '']) => !known.has(fault))).toEqual([])
  })

  it('tells the shares that its rows come to, and so does the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    for (const requests of milestones) {
      const share = `${(100 * shareWithin(rows, requests)).toFixed(1)} %`
      expect(page).toContain(`| ${milestoneText(requests)} | ${share} |`)
      expect(readme).toContain(share)
    }
  })
})

it('README tells how many users a run may create', () => {
  expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain(`at most ${MAX_CREATIONS} a run`)
})

describe('reports/example/variants.md (npm run variants makes it anew)', () => {
  it('has exactly the variants of the sandbox', () => {
    const page = readFileSync(variantsPageUrl, 'utf8')
    expect(
      sorted(
        [...page.matchAll(/^\| ([a-z0-9-]+) \| [^|]+ \| [^|]+ \| [\d.]+ % \| \d+ \|$/gm)].map(([, id = '']) => id),
      ),
    ).toEqual(sorted(variants.map(({ id }) => id)))
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MAX_CREATIONS } from '../http/index.js'
import { faults, variants } from '../sandbox/changes/index.js'
import { evaluators, milestones, mutationScore } from './detection.js'
import { committedFaultTable, faultTable, faultTableUrl } from './fault-table.js'
import { detectionCurve } from './figure.js'
import { variantTableUrl } from './variant-table.js'

const sorted = (words: Iterable<string>): readonly string[] => [...words].toSorted()

describe('reports/example/faults.md (npm run proof makes it anew)', () => {
  const page = readFileSync(faultTableUrl, 'utf8')
  const { rows, examples } = committedFaultTable()

  it('has exactly the faults of the sandbox, and none survives', () => {
    expect(sorted(rows.map(({ fault }) => fault))).toEqual(sorted(faults.map(({ id }) => id)))
    expect(rows.filter(({ caughtBy }) => caughtBy === null)).toEqual([])
  })

  it('has every check and scenario with a fault that it finds something in', () => {
    const known = new Set(faults.map(({ id }) => id))
    expect(sorted(examples.keys())).toEqual(sorted(evaluators.map(({ id }) => id)))
    expect([...examples.values()].filter(fault => !known.has(fault))).toEqual([])
  })

  it('is what its rows come to, and so is its figure', () => {
    expect(faultTable(rows, examples, 1)).toBe(page)
    expect(detectionCurve(rows)).toBe(readFileSync(new URL('faults.svg', faultTableUrl), 'utf8'))
  })

  it('tells the mutation score that README tells', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    for (const requests of milestones) {
      const share = `${(100 * mutationScore(rows, requests)).toFixed(1)} %`
      expect(readme).toContain(share)
    }
  })
})

it('README tells how many users a run may create', () => {
  expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain(`at most ${MAX_CREATIONS} a run`)
})

describe('reports/example/variants.md (npm run proof makes it anew)', () => {
  it('has exactly the variants of the sandbox', () => {
    const page = readFileSync(variantTableUrl, 'utf8')
    expect(
      sorted(
        [...page.matchAll(/^\| ([a-z0-9-]+) \| [^|]+ \| [^|]+ \| [\d.]+ % \| \d+ \|$/gm)].map(([, id = '']) => id),
      ),
    ).toEqual(sorted(variants.map(({ id }) => id)))
  })
})

import { describe, expect, it } from 'vitest'
import { checks } from '../checks/index.js'
import { versionOrder, type Outcome, type Run } from '../findings/index.js'
import { matrix } from '../reporters/html/matrix.js'
import { buildPlan, everything, parseSelection, run, uncoveredCells } from '../runner/index.js'
import { serve } from '../sandbox/sandbox.js'
import { scenarios } from '../scenarios/index.js'
import { targetOf } from '../target/embedded-target.js'
import { compareVersions } from '../versions/index.js'
import { derivedCatalogue } from './derived-catalogue.js'

/** As text 1.10 would be the first of the three. */
const versions = ['1.2', '1.4', '1.10'] as const
const catalogue = derivedCatalogue({ '1.10': '1.3', '1.4': '1.2', '1.2': '1.0' })
const inOrder = (found: readonly string[]): readonly string[] => [...new Set(found)]
const planFor = (only?: string): ReturnType<typeof buildPlan> =>
  buildPlan({
    catalogue,
    checks,
    scenarios,
    selection: only === undefined ? everything : parseSelection(catalogue, only, undefined),
    write: true,
    seed: 1,
  })

describe('the catalogue of versions 1.2, 1.4 and 1.10', () => {
  it('puts versions, operations and siblings in the order of their numbers', () => {
    expect(catalogue.versions).toEqual(versions)
    expect(inOrder(catalogue.operations.map(({ version }) => version))).toEqual(versions)
    expect(['oauth', '1.10', '2', '1.9', '1.4.1', '1.4'].toSorted(versionOrder)).toEqual([
      '1.4',
      '1.4.1',
      '1.9',
      '1.10',
      '2',
      'oauth',
    ])
  })

  it('knows of each operation its host, its siblings and its path in another version', () => {
    for (const operation of catalogue.operations) {
      const siblings = catalogue.siblings(operation)
      expect(siblings).toContain(operation)
      expect(siblings.map(({ version }) => version)).toEqual(versions.slice(versions.length - siblings.length))
      for (const { version, path } of siblings) expect(catalogue.pathIn(operation, version)).toBe(path)
      expect(operation.host).toBe('api')
    }
    expect(catalogue.tokenOperations.map(({ host }) => host)).toEqual(['login', 'login', 'login'])
    expect(catalogue.matchPath('GET', '/rest/v1.10/users/7')?.operation.version).toBe('1.10')
    expect(catalogue.matchPath('GET', '/rest/v1.1/users/7')).toBeNull()
  })
})

describe('the plan', () => {
  it('covers every clause in every version', () => {
    const cells = planFor().steps.flatMap(step => step.cells)
    expect(new Set(cells.map(({ operation }) => operation.version))).toEqual(new Set([...versions, 'oauth']))
    expect(uncoveredCells(catalogue, checks, scenarios)).toEqual([])
  })

  it('can be told one version by its name', () => {
    const { operation } = planFor('v1.10').steps[0] ?? {}
    expect(operation?.version).toBe('1.10')
  })
})

describe('a comparison', () => {
  it.each([
    ['1.2', '1.4', 2],
    ['1.4', '1.10', 0],
    ['1.2', '1.10', 2],
  ])('of %s with %s finds %i operations added', (from, to, added) => {
    const { operations, changes } = compareVersions(catalogue, from, to)
    expect(operations.added).toBe(added)
    expect(changes.length).toBeGreaterThan(0)
  })
})

describe('a run against a sandbox of these versions', () => {
  async function outcomesOf(fault: string | null, only?: string): Promise<Outcome[]> {
    const sandbox = await serve(catalogue, { users: 40, faults: fault === null ? [] : [fault] })
    try {
      const outcomes: Outcome[] = []
      for await (const outcome of run(planFor(only), targetOf(sandbox), { maxWait: 1 })) outcomes.push(outcome)
      return outcomes
    } finally {
      await sandbox.close()
    }
  }

  it('judges every clause in each of them, and none is broken', async () => {
    const outcomes = await outcomesOf(null)
    const ours = outcomes.filter(({ reason }) => reason !== 'client-clause')
    const unjudged = ours.filter(({ status }) => status !== 'passed' && status !== 'disabled')
    expect(unjudged.map(({ clause, operationId, detail }) => `${clause} ${operationId} ${detail ?? ''}`)).toEqual([])
    expect(matrix({ outcomes, requirements: [] } as unknown as Run).versions).toEqual([...versions, 'oauth'])
  }, 120_000)

  it('finds in 1.10 what checks and scenarios find', async () => {
    const outcomes = await outcomesOf('total-one-more@1.10', 'PAGE-3,PAGE-4')
    const failed = outcomes.filter(({ status }) => status === 'failed')
    expect(new Set(failed.map(({ version }) => version))).toEqual(new Set(['1.10']))
  })
})

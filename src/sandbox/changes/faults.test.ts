import { readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { loadCatalogue, type Operation } from '../../catalogue/index.js'
import { appliesTo } from './change.js'
import type { Fault } from './faults/fault.js'
import { faults } from './faults/registry.generated.js'
import { UnknownFaultError } from './unknown-fault-error.js'
import { startSandbox } from '../sandbox.js'
import { openSandboxSession } from '../../testing/sandbox-session.js'
import { exerciseLimit } from './exercise/limits.fixture.js'
import { exercise } from './exercise/exercise.fixture.js'

const catalogue = loadCatalogue()
const rules = new Set(catalogue.requirements.map(({ id }) => id))
const clauses = new Map(catalogue.requirements.flatMap(rule => rule.clauses).map(clause => [clause.id, clause]))

describe('the registry', () => {
  it('holds the faults of a rule in the file of that rule', () => {
    const folder = new URL('faults/', import.meta.url)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => /-\d+\.ts$/.test(file))
    const found = files.flatMap(file =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/clause: '([A-Z]+)-(\d+)\//g)].map(
        ([, group = '', number = '']) => ({ file, home: `${group}/${group}-${number}.ts`.toLowerCase() }),
      ),
    )
    expect(found.filter(({ file, home }) => file !== home)).toEqual([])
    expect(found.length).toBe(faults.length)
  })

  it('names each fault once, and only rules and versions that exist', () => {
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length)
    for (const { id, clause, also = [], versions = [] } of faults) {
      expect([id, clauses.get(clause)?.subject]).toEqual([id, 'target'])
      expect([id, also.filter(name => !rules.has(name))]).toEqual([id, []])
      expect([id, versions.filter(version => !catalogue.versions.includes(version))]).toEqual([id, []])
    }
  })
})

describe('the catalogue of faults', () => {
  const groups = ['SYNC', 'USER', 'LIST', 'PAGE', 'AUTH']

  it.each(groups)('breaks every clause of %s', group => {
    const broken = new Set(faults.map(({ clause }) => clause))
    const whole = [...clauses.values()].filter(
      ({ rule, subject }) => rule.startsWith(`${group}-`) && subject === 'target',
    )
    expect(whole.map(({ id }) => id).filter(id => !broken.has(id))).toEqual([])
  })

  it('sits in one version or operation mostly, and often shows in rare data or after some steps alone', () => {
    const narrow = faults.filter(fault => {
      const operations = [...catalogue.operations, ...catalogue.tokenOperations].filter(operation =>
        appliesTo(fault, operation, catalogue),
      )
      return operations.length === 1 || new Set(operations.map(({ version }) => version)).size === 1
    })
    expect(narrow.length / faults.length).toBeGreaterThanOrEqual(0.6)
    expect(faults.filter(({ rare }) => rare !== undefined).length).toBeGreaterThanOrEqual(50)
  })
})

const sourced = faults.flatMap(({ id, clause, source }) =>
  source === undefined ? [] : [{ id, family: clause.split('-')[0], source }],
)

describe('where the ideas of the faults come from', () => {
  it('is told by pages that anybody can read', () => {
    expect(sourced.filter(({ source }) => !URL.canParse(source) || new URL(source).protocol !== 'https:')).toEqual([])
  })

  it('is told for a good third of them, and in every family', () => {
    const families = new Set(faults.map(({ clause }) => clause.split('-')[0]))
    expect(sourced.length).toBeGreaterThanOrEqual(134)
    expect([...families].filter(family => !sourced.some(fault => fault.family === family))).toEqual([])
  })
})

describe('choosing faults', () => {
  it('an unknown name lists those that come near', async () => {
    await expect(startSandbox({ faults: ['total-one-mor'] })).rejects.toThrow(
      new UnknownFaultError('total-one-mor', [
        'total-one-more',
        'total-of-page',
        'total-of-the-rest',
        'total-of-yesterday',
      ]),
    )
    await expect(startSandbox({ faults: ['total-one-mor'] })).rejects.toThrow(/did you mean total-one-more/)
    await expect(startSandbox({ faults: ['qqqqqqqqqqqqqqqqqqqq'] })).rejects.toThrow(/there are \d+, for example/)
  })

  it('a place that does not exist is told too', async () => {
    await expect(startSandbox({ faults: ['total-one-more@9.9'] })).rejects.toThrow(/no fault "total-one-more@9.9"/)
  })

  it('name@place narrows a fault down', async () => {
    const session = await openSandboxSession({ faults: ['total-one-more@1.2'] })
    const total = async (id: string) => (await session.call(id)).headers['total']
    expect([await total('rest_v11_users_get'), await total('rest_v12_users_get')]).toEqual(['100', '101'])
    await session.close()
  })
})

/** One operation for each action and place of the company that the fault is in: enough to meet it. */
function somewhere(fault: Fault): readonly Operation[] {
  const inIt = catalogue.operations.filter(operation => appliesTo(fault, operation, catalogue))
  return [
    ...new Map(
      inIt.map(operation => [
        `${operation.action} ${operation.population ?? ''} ${operation.companyIn ?? ''}`,
        operation,
      ]),
    ).values(),
  ]
}

describe('every fault', () => {
  const healthy = new Map<string, Promise<readonly string[]>>()
  let healthyLimit: Promise<readonly string[]> | undefined
  const healthyAnswersTo = (operations: readonly Operation[]): Promise<readonly string[]> => {
    const key = operations.map(({ id }) => id).join()
    const known = healthy.get(key) ?? exercise({}, operations)
    healthy.set(key, known)
    return known
  }

  it.each(faults.map(fault => [fault.id, fault] as const))('%s is seen on the wire', async (id, fault) => {
    const operations = somewhere(fault)
    const healthyAnswers = await healthyAnswersTo(operations)
    const faulty = await exercise({ faults: [id] }, operations, healthyAnswers)
    if (!isDeepStrictEqual(faulty, healthyAnswers)) return
    // only the faults of limits need one
    healthyLimit ??= exerciseLimit([])
    expect(await exerciseLimit([id])).not.toEqual(await healthyLimit)
  })

  it('a sandbox without faults answers the same twice', async () => {
    const operations = catalogue.operations.filter(operation => operation.version === catalogue.versions.at(-1))
    expect(await exercise({}, operations)).toEqual(await exercise({}, operations))
  })
})

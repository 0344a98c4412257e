import { describe, expect, it } from 'vitest'
import { errored, failed, judgeSandbox, scenariosOf, notPassed } from '../../testing/scenario-trial.js'
import { sameStatus } from './same-status.js'
import { sameUser } from './same-user.js'
import { writtenOnce } from './written-once.js'

describe('on a sound target', () => {
  it('every clause passes on every operation', async () => {
    const { outcomes, requests } = await judgeSandbox({ scenarios: scenariosOf('VER') })
    expect(notPassed(outcomes)).toEqual([])
    expect(requests).toBeLessThanOrEqual(200)
  })

  it('a run that may not write sees all reads in some twenty requests', async () => {
    const { outcomes, requests } = await judgeSandbox({ scenarios: scenariosOf('VER'), write: false })
    expect(notPassed(outcomes)).toEqual([])
    expect(outcomes.filter(({ status }) => status === 'passed')).toHaveLength(40)
    expect(requests).toBeLessThanOrEqual(25)
  })
})

describe('faults', () => {
  it.each([
    ['name-in-capitals', sameUser, ['VER-1/same-value-in-every-version'], ['1.1']],
    ['vendor-missing-in-one-version', sameUser, ['VER-1/same-value-in-every-version'], ['1.3']],
    ['vendor-missing-in-one-list', sameUser, ['VER-1/same-value-in-every-version'], ['1.0']],
    ['me-is-somebody-else', sameUser, ['VER-1/same-value-in-every-version'], ['1.2']],
    ['created-is-200', sameStatus, ['VER-3/same-success-status-in-every-version'], ['1.2']],
  ] as const)('%s is told of the version that has it', async (fault, scenario, clauses, versions) => {
    const { outcomes } = await judgeSandbox({ scenarios: [scenario], fault })
    expect(errored(outcomes)).toEqual([])
    expect(failed(outcomes)).toEqual([...clauses])
    expect([...new Set(outcomes.filter(({ status }) => status === 'failed').map(({ version }) => version))]).toEqual([
      ...versions,
    ])
  })

  it('a write that one version shows otherwise', async () => {
    const { outcomes } = await judgeSandbox({ scenarios: [writtenOnce], fault: 'title-of-one-version' })
    expect(errored(outcomes)).toEqual([])
    expect(failed(outcomes)).toEqual(['VER-1/write-shows-in-every-version'])
  })
})

import { describe, expect, it } from 'vitest'
import { errored, failed, judgeSandbox, scenariosOf, notPassed } from '../../testing/scenario-trial.js'
import { addPairs, removePairs } from './add-and-remove.js'
import { membership } from './membership-shown.js'
import { beforeIntroduction, unfitRequests } from './unfit-requests.js'

describe('on a sound target', () => {
  it.each([1, 2])('every clause passes on every bulk operation (seed %i)', async seed => {
    const { outcomes, requests } = await judgeSandbox({ scenarios: scenariosOf('BULK'), seed })
    expect(notPassed(outcomes)).toEqual([])
    expect(outcomes.length).toBeGreaterThan(75)
    expect(requests).toBeLessThanOrEqual(170)
  })
})

describe('faults', () => {
  it.each([
    ['bulk-in-first-version', beforeIntroduction, '1.1', ['BULK-1/absent-before']],
    [
      'bulk-fails-as-a-whole',
      addPairs,
      '1.1',
      ['BULK-2/answered-200', 'BULK-5/unknown-user-fails-alone', 'BULK-5/unknown-project-fails-alone'],
    ],
    ['bulk-fails-as-a-whole', removePairs, '1.2', ['BULK-2/answered-200', 'BULK-5/unknown-user-fails-alone']],
    ['bulk-repeats-results', addPairs, '1.2', ['BULK-2/repeated-pair-has-one-result']],
    ['bulk-sound-fails', addPairs, '1.1', ['BULK-2/sound-pair-succeeds']],
    ['bulk-sound-fails', addPairs, '1.3', ['BULK-3/all-succeed-is-200']],
    ['bulk-failure-is-200', addPairs, '1.3', ['BULK-3/some-fail-is-207', 'BULK-3/all-fail-is-207']],
    ['bulk-add-twice-fails', addPairs, '1.1', ['BULK-4/adding-again-succeeds']],
    ['bulk-add-twice-fails', addPairs, '1.3', ['BULK-4/adding-again-succeeds']],
    [
      'bulk-always-succeeds',
      addPairs,
      '1.2',
      ['BULK-5/unknown-user-fails-alone', 'BULK-5/unknown-project-fails-alone', 'BULK-5/unknown-template-fails-alone'],
    ],
    [
      'bulk-removes-strangers',
      removePairs,
      '1.2',
      ['BULK-5/removing-an-absent-user-fails-alone', 'BULK-5/unknown-user-fails-alone'],
    ],
    ['bulk-needs-template', addPairs, '1.1', ['BULK-6/template-is-optional']],
    [
      'bulk-takes-anything',
      unfitRequests,
      '1.3',
      [
        'BULK-6/missing-users-is-400',
        'BULK-6/users-that-is-no-list-is-400',
        'BULK-6/entry-without-user-id-is-400',
        'BULK-6/entry-without-project-id-is-400',
      ],
    ],
    ['bulk-half-done', unfitRequests, '1.1', ['BULK-6/refused-changes-nothing']],
    ['bulk-limits-entries', unfitRequests, '1.1', ['BULK-6/more-than-1000-are-taken']],
    ['error-names-no-field', unfitRequests, '1.2', ['HTTP-12/names-the-field-at-fault']],
    ['bulk-not-stored', membership, '1.1', ['BULK-7/shows-in-order-by-projects']],
    ['bulk-touches-user', membership, '1.3', ['BULK-7/shows-nowhere-else']],
  ] as const)('%s breaks what it should', async (fault, scenario, version, clauses) => {
    const { outcomes } = await judgeSandbox({ scenarios: [scenario], versions: [version], fault })
    expect(errored(outcomes)).toEqual([])
    expect(failed(outcomes)).toEqual(expect.arrayContaining([...clauses]))
  })

  it('what was refused, removals too, is found to be carried out', async () => {
    const { outcomes } = await judgeSandbox({
      scenarios: [unfitRequests],
      versions: ['1.2'],
      fault: 'bulk-half-done@bulk-remove',
    })
    expect(
      outcomes
        .filter(({ status }) => status === 'failed')
        .map(({ clause, operationId }) => [clause, operationId.includes('remove')]),
    ).toEqual([['BULK-6/refused-changes-nothing', true]])
  })

  it('a removal that is not stored is not taken for an addition', async () => {
    const { outcomes } = await judgeSandbox({
      scenarios: [membership],
      versions: ['1.1'],
      fault: 'bulk-removal-not-stored',
    })
    expect(
      outcomes.filter(({ status }) => status === 'failed').map(({ operationId }) => operationId.includes('remove')),
    ).toEqual([true])
  })
})

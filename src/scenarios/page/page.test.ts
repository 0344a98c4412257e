import { describe, expect, it } from 'vitest'
import { failedBy, judgeSandbox, scenariosOf, notPassed } from '../../testing/scenario-trial.js'

const scenarios = scenariosOf('PAGE')

describe('pages of a sound target', () => {
  it('every clause passes on every operation', async () => {
    const tried = await judgeSandbox({ scenarios, users: 60 })
    expect(notPassed(tried.outcomes)).toEqual([])
    expect(tried.requests).toBeLessThanOrEqual(200)
  })

  it('a directory of one page skips what it cannot show, and nothing fails', async () => {
    const { outcomes } = await judgeSandbox({ scenarios, write: false, users: 1 })
    expect(outcomes.filter(({ status }) => status === 'failed' || status === 'errored')).toEqual([])
  })

  it('a large directory costs no more', async () => {
    const tried = await judgeSandbox({ scenarios, write: false, users: 1500 })
    expect(tried.outcomes.filter(({ status, reason }) => status !== 'passed' && reason !== 'read-only')).toEqual([])
    expect(tried.requests).toBeLessThanOrEqual(130)
  })
})

describe('pages of a faulty target', () => {
  it.each([
    ['per-page-at-most-100', 'PAGE-2/honours-up-to-1000'],
    ['beyond-maximum-is-default', 'PAGE-2/clamps-above-the-maximum'],
    ['total-one-more', 'PAGE-4/counts-all-matching'],
    ['total-of-page', 'PAGE-4/counts-all-matching'],
    ['total-of-the-rest', 'PAGE-4/same-on-every-page'],
    ['short-pages', 'PAGE-7/no-gap'],
    ['pages-overlap', 'PAGE-7/no-repeat'],
    ['big-pages-turned-round', 'PAGE-7/order-of-one-big-page'],
    ['past-end-is-404', 'PAGE-8/past-end-is-empty-200'],
    ['past-end-totals-zero', 'PAGE-8/past-end-keeps-total'],
    ['page-zero-fails', 'PAGE-9/bad-page-is-400-or-default'],
    ['odd-page-size-fails', 'PAGE-9/bad-page-size-is-400-or-default'],
    ['default-page-size-unsaid', 'PAGE-10/default-is-named'],
    ['order-drifts', 'PAGE-11/repeated-list-is-the-same'],
    ['show-touches', 'HTTP-13/get-changes-nothing'],
  ] as const)('%s fails %s', async (fault, clause) => {
    // Which list tries which odd value follows from the seed.
    expect(await failedBy({ scenarios, users: 60, fault, everywhere: clause.startsWith('PAGE-9') }, clause)).toEqual([
      clause,
    ])
  })

  it('pages-without-bound fails PAGE-9/never-more-than-2000 where there are more users', async () => {
    const clause = 'PAGE-9/never-more-than-2000'
    const { outcomes } = await judgeSandbox({
      scenarios,
      fault: 'pages-without-bound',
      rules: [clause],
      write: false,
      users: 2500,
    })
    expect(outcomes.filter(({ status }) => status === 'failed').map(outcome => outcome.clause)).toEqual([clause])
  })
})

import { describe, expect, it } from 'vitest'
import { failedBy, judgeSandbox, scenariosOf, notPassed } from '../../testing/scenario-trial.js'

const scenarios = scenariosOf('LIST')

describe('lists of a sound target', () => {
  it.each([1, 2])('every clause passes on every operation with seed %i', async seed => {
    const tried = await judgeSandbox({ scenarios, seed, users: 60 })
    expect(notPassed(tried.outcomes)).toEqual([])
    expect(tried.requests).toBeLessThanOrEqual(460)
  })

  it('a run that may not write meets every rule, and shares out the values', async () => {
    const { outcomes, requests } = await judgeSandbox({ scenarios, write: false, users: 60 })
    expect(outcomes.filter(({ status }) => status === 'failed' || status === 'errored')).toEqual([])
    const skipped = outcomes.filter(
      ({ status, clause, reason }) =>
        status === 'skipped' && clause !== 'LIST-10/by-number-of-projects' && reason !== 'read-only',
    )
    expect(
      skipped
        .map(({ clause, detail }) => `${clause} ${detail ?? ''}`)
        .filter(text => !/holds a text|accent/.test(text)),
    ).toEqual([])
    const rules = new Set(outcomes.filter(({ status }) => status === 'passed').map(({ rule }) => rule))
    for (let rule = 1; rule <= 13; rule++) expect(rules).toContain(`LIST-${rule}`)
    expect(requests).toBeLessThanOrEqual(120)
  })

  it('a directory of one user skips what it cannot show, and nothing fails', async () => {
    const { outcomes } = await judgeSandbox({ scenarios, write: false, users: 1 })
    expect(outcomes.filter(({ status }) => status === 'failed' || status === 'errored')).toEqual([])
  })

  it('a large directory shows as much, and costs little more', async () => {
    const tried = await judgeSandbox({ scenarios, users: 1500, versions: ['1.3'] })
    expect(notPassed(tried.outcomes)).toEqual([])
    expect(tried.requests).toBeLessThanOrEqual(130)
  })
})

describe('lists of a faulty target', () => {
  it.each([
    ['active-missing', 'LIST-1/every-active-user'],
    ['inactive-missing', 'LIST-2/active-and-inactive'],
    ['active-filter-drops-some', 'LIST-2/active-filter-keeps-active'],
    ['range-without-end', 'LIST-3/only-within-range'],
    ['created-range-drops-some', 'LIST-3/all-within-range'],
    ['created-range-excludes-end', 'LIST-3/both-ends-included'],
    ['range-days-in-local-time', 'LIST-3/dates-are-whole-utc-days'],
    ['range-to-the-minute', 'LIST-3/date-times-in-utc'],
    ['range-offset-ignored', 'LIST-3/date-times-with-offset'],
    ['range-quotes-match-nobody', 'LIST-3/quotes-tolerated'],
    ['range-reversed-turned-round', 'LIST-3/reversed-range-is-empty'],
    ['update-range-on-creation', 'LIST-4/only-within-range'],
    ['updated-range-drops-some', 'LIST-4/all-within-range'],
    ['range-days-in-local-time', 'LIST-4/dates-are-whole-utc-days'],
    ['range-to-the-minute', 'LIST-4/date-times-in-utc'],
    ['range-offset-ignored', 'LIST-4/date-times-with-offset'],
    ['range-quotes-match-nobody', 'LIST-4/quotes-tolerated'],
    ['range-reversed-turned-round', 'LIST-4/reversed-range-is-empty'],
    ['vendor-filter-ignored', 'LIST-5/only-of-the-vendors'],
    ['vendor-filter-drops-some', 'LIST-5/all-of-the-vendors'],
    ['first-vendor-only', 'LIST-5/comma-means-either'],
    ['origin-never-found', 'LIST-6/finds-the-origin-id'],
    ['origin-by-prefix', 'LIST-6/nothing-but-exact-matches'],
    ['trade-filter-ignored', 'LIST-7/only-users-with-a-vendor'],
    ['trade-splits-vendors', 'LIST-7/whole-vendors'],
    ['last-trade-counts', 'LIST-7/repeated-means-either'],
    ['search-misses-first-names', 'LIST-8/finds-first-name'],
    ['search-misses-last-names', 'LIST-8/finds-last-name'],
    ['search-misses-addresses', 'LIST-8/finds-email-address'],
    ['search-misses-notes', 'LIST-8/finds-notes'],
    ['search-misses-job-titles', 'LIST-8/finds-job-title'],
    ['search-misses-vendor', 'LIST-8/finds-vendor-name'],
    ['search-minds-case', 'LIST-8/case-ignored'],
    ['search-normalises', 'LIST-8/only-where-it-occurs'],
    ['search-drops-some', 'LIST-8/all-where-it-occurs'],
    ['search-normalises', 'LIST-8/not-normalised'],
    ['filters-any', 'LIST-9/filters-hold-together'],
    ['no-match-is-404', 'LIST-9/no-match-is-empty-200'],
    ['total-one-more', 'LIST-9/no-match-totals-zero'],
    ['names-unsorted', 'LIST-10/by-name'],
    ['full-names-unsorted', 'LIST-10/by-full-name'],
    ['vendor-names-unsorted', 'LIST-10/by-vendor-name'],
    ['templates-unsorted', 'LIST-10/by-permission-template-name'],
    ['addresses-unsorted', 'LIST-10/by-email'],
    ['job-titles-unsorted', 'LIST-10/by-job-title'],
    ['projects-unsorted', 'LIST-10/by-number-of-projects'],
    ['descending-ignored', 'LIST-10/minus-means-descending'],
    ['second-key-ignored', 'LIST-10/second-key-orders-ties'],
    ['sort-minds-case', 'LIST-10/case-ignored'],
    ['nulls-first-ascending', 'LIST-10/null-last-ascending'],
    ['nulls-last-descending', 'LIST-10/null-first-descending'],
    ['ties-turn-by-page', 'LIST-10/ties-same-on-every-page'],
    ['unknown-sort-refused', 'LIST-10/unknown-key-ignored'],
    ['sort-drops-nulls', 'LIST-10/same-set'],
    ['view-is-extended-by-default', 'LIST-11/normal-is-the-default'],
    ['unknown-view-is-extended', 'LIST-11/unknown-view-is-normal'],
    ['extended-view-plain', 'LIST-11/extended-adds-its-fields'],
    ['normal-view-shows-role', 'LIST-11/normal-lacks-the-extended-fields'],
    ['bare-ids-turned-round', 'LIST-11/same-users-in-every-view'],
    ['bad-date-fails', 'LIST-12/unreadable-value-is-400-or-ignored'],
    ['unknown-filter-matches-nobody', 'LIST-12/unknown-filter-ignored'],
    ['list-stale', 'LIST-13/listed-user-agrees-with-shown'],
    ['rounded-ids', 'HTTP-7/same-digits-in-every-answer'],
  ] as const)('%s fails %s', async (fault, clause) => {
    expect(await failedBy({ scenarios, users: 60, fault }, clause)).toEqual([clause])
  })
})

import { describe, expect, it } from 'vitest'
import { errored, failed, judgeSandbox, scenariosOf, notPassed } from '../../testing/scenario-trial.js'
import { companyMissing, twoCompanies } from './company-header.js'
import { companyWithoutAccess } from './company-without-access.js'
import { deadTokens, expiredTokens } from './dead-tokens.js'
import { accessBeforeExistence, bodyChecks, tokenFirst } from './order-of-checks.js'
import { refusedReads } from './refused-reads.js'
import { refusedWrites } from './refused-writes.js'
import { listsWithoutForeignUsers, othersShown, usersOfOthers } from './users-of-other-companies.js'

describe('on a sound target', () => {
  it('every clause passes on every operation, within the estimate', async () => {
    const { outcomes, requests, planned } = await judgeSandbox({ scenarios: scenariosOf('AUTH') })
    expect(notPassed(outcomes)).toEqual([])
    expect(new Set(outcomes.map(({ operationId }) => operationId)).size).toBe(54)
    // what shows that an operation accepts sound calls is shared with all other scenarios
    expect(requests).toBeLessThanOrEqual(planned + 110)
  })

  it('a run that may not write meets every rule on the GET operations, with few requests', async () => {
    const { outcomes, requests } = await judgeSandbox({ scenarios: scenariosOf('AUTH'), write: false })
    expect(outcomes.filter(({ status }) => status === 'failed' || status === 'errored')).toEqual([])
    const met = outcomes.filter(({ status }) => status === 'passed')
    for (const clause of new Set(
      outcomes.filter(({ status }) => status === 'skipped').map(outcome => outcome.clause),
    )) {
      if (clause !== 'AUTH-3/no-hint-of-existence') expect(met.map(outcome => outcome.clause)).toContain(clause)
    }
    for (let rule = 1; rule <= 9; rule++) expect(met.map(outcome => outcome.rule)).toContain(`AUTH-${rule}`)
    expect(requests).toBeLessThanOrEqual(190)
  })
})

describe('faults', () => {
  it.each([
    ['no-token-needed', refusedReads, ['AUTH-1/no-token-is-401']],
    ['no-token-needed', refusedWrites, ['AUTH-1/no-token-is-401']],
    ['no-token-needed', tokenFirst, ['AUTH-9/token-before-header', 'AUTH-3/no-hint-of-existence']],
    ['list-open-to-all', deadTokens, ['AUTH-2/malformed-token-is-401', 'AUTH-2/unknown-token-is-401']],
    ['revoked-token-accepted', deadTokens, ['AUTH-2/revoked-token-is-401']],
    ['expired-token-accepted', expiredTokens, ['AUTH-2/expired-token-is-401']],
    ['refusal-shows-somebody', refusedReads, ['AUTH-3/no-data']],
    ['validation-before-token', tokenFirst, ['AUTH-3/no-validation-message']],
    ['refused-create-creates', refusedWrites, ['AUTH-3/no-effect']],
    ['noaccess-may-read', refusedReads, ['AUTH-4/read-without-access-is-403']],
    ['readers-locked-out', refusedReads, ['AUTH-4/read-access-suffices-to-read']],
    ['readonly-may-update', refusedWrites, ['AUTH-4/write-with-read-access-is-403']],
    ['readonly-may-sync@sync', refusedWrites, ['AUTH-4/write-without-access-is-403']],
    [
      'other-company-readable',
      companyWithoutAccess,
      ['AUTH-5/foreign-company-in-path', 'AUTH-5/foreign-company-in-header', 'AUTH-5/no-foreign-data'],
    ],
    ['other-company-readable', companyWithoutAccess, ['AUTH-5/foreign-company-in-query']],
    ['header-not-needed', companyMissing, ['AUTH-6/missing-header-is-4xx']],
    [
      'company-parameter-not-needed',
      companyMissing,
      ['AUTH-6/missing-query-company-is-4xx', 'AUTH-6/unreadable-query-company-is-4xx'],
    ],
    ['any-path-company-served', companyMissing, ['AUTH-6/unreadable-path-company-is-4xx']],
    ['header-mismatch-ignored', twoCompanies, ['AUTH-7/contradicting-company-is-4xx']],
    ['foreign-user-shown', othersShown, ['AUTH-8/foreign-id-is-404']],
    ['foreign-user-listed', listsWithoutForeignUsers, ['AUTH-8/lists-hold-no-foreign-user']],
    ['foreign-user-updated', usersOfOthers, ['AUTH-8/foreign-id-is-404', 'AUTH-8/foreign-user-untouched']],
    ['sync-reaches-others', usersOfOthers, ['AUTH-8/sync-reports-foreign-id', 'AUTH-8/foreign-user-untouched']],
    ['bulk-reaches-others', usersOfOthers, ['AUTH-8/bulk-reports-foreign-id']],
    ['permission-before-header', companyMissing, ['AUTH-9/header-before-access']],
    ['existence-before-permission', refusedReads, ['AUTH-9/access-before-existence']],
    ['existence-before-permission-to-write', accessBeforeExistence, ['AUTH-9/access-before-existence']],
    ['validation-before-permission', refusedWrites, ['AUTH-9/access-before-body']],
    ['body-before-existence', bodyChecks, ['AUTH-9/existence-before-body']],
    ['conflict-before-body', bodyChecks, ['AUTH-9/body-before-conflict']],
  ] as const)('%s breaks what it should', async (fault, scenario, clauses) => {
    const versions = { 'list-open-to-all': ['1.3'], 'readonly-may-sync@sync': ['1.2'] }[fault as string] ?? ['1.1']
    const { outcomes } = await judgeSandbox({ scenarios: [scenario], versions, fault })
    expect(errored(outcomes)).toEqual([])
    expect(failed(outcomes)).toEqual(expect.arrayContaining([...clauses]))
  })

  it('a create that is carried out is told when asked again as well, and on every operation', async () => {
    const { outcomes } = await judgeSandbox({
      scenarios: [twoCompanies, companyMissing],
      fault: 'header-mismatch-ignored',
    })
    expect(failed(outcomes)).toEqual(['AUTH-7/contradicting-company-is-4xx'])
    expect(outcomes.filter(({ status }) => status === 'failed').length).toBe(34)
  })
})

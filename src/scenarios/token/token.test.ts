import { describe, expect, it } from 'vitest'
import { errored, failed, judgeSandbox, scenariosOf, notPassed } from '../../testing/scenario-trial.js'
import { badGrants } from './bad-grants.js'
import { grants } from './grants.js'
import { revocation, tokenInfo } from './revocation.js'

it.each([true, false])('every clause passes on a sound target (write: %s)', async write => {
  const { outcomes, requests } = await judgeSandbox({ scenarios: scenariosOf('TOKEN'), write })
  expect(notPassed(outcomes)).toEqual([])
  expect(outcomes.length).toBe(17)
  expect(requests).toBeLessThanOrEqual(24)
})

describe('faults', () => {
  it.each([
    ['form-in-order', grants, ['TOKEN-1/form-is-taken']],
    ['no-multipart-grants', grants, ['TOKEN-1/multipart-is-taken']],
    ['grant-without-a-type', grants, ['TOKEN-1/all-four-fields']],
    ['mac-tokens', grants, ['TOKEN-1/type-is-bearer']],
    ['longer-life-claimed', grants, ['TOKEN-1/lives-5400-seconds']],
    ['created-in-milliseconds', grants, ['TOKEN-1/created-at-in-unix-seconds']],
    [
      'wrong-secret-is-400',
      badGrants,
      ['TOKEN-2/wrong-secret-is-invalid-client', 'TOKEN-2/unknown-client-is-invalid-client'],
    ],
    ['token-error-undescribed', badGrants, ['TOKEN-2/error-has-a-description']],
    [
      'token-error-unnamed',
      badGrants,
      ['TOKEN-2/unknown-grant-is-unsupported', 'TOKEN-2/missing-field-is-invalid-request'],
    ],
    ['info-tells-nothing', tokenInfo, ['TOKEN-3/live-token-is-described']],
    ['info-on-dead-tokens', tokenInfo, ['TOKEN-3/dead-token-is-401']],
    ['expired-token-accepted', tokenInfo, ['TOKEN-3/dead-token-is-401']],
    ['revoke-answers-204', revocation, ['TOKEN-4/revoking-is-200']],
    ['revoke-wants-a-live-token', revocation, ['TOKEN-4/unknown-token-is-200']],
    ['revoke-does-nothing', revocation, ['TOKEN-4/revoked-token-is-dead']],
    ['anybody-revokes', revocation, ['TOKEN-4/wrong-secret-is-invalid-client']],
  ] as const)('%s breaks what it should', async (fault, scenario, clauses) => {
    const { outcomes } = await judgeSandbox({ scenarios: [scenario], fault })
    expect(errored(outcomes)).toEqual([])
    expect(failed(outcomes)).toEqual(expect.arrayContaining([...clauses]))
  })
})

it('no token and no secret stands in what a scenario says', async () => {
  const { outcomes } = await judgeSandbox({ scenarios: scenariosOf('TOKEN'), fault: 'mac-tokens' })
  const said = JSON.stringify(outcomes.flatMap(({ findings }) => findings))
  expect(said).toContain('token_type')
  expect(said).not.toMatch(/open-sesame|[0-9a-f]{40}/)
})

import { answersTo } from './exercise.fixture.js'
import { fresh } from './steps.fixture.js'

/** Calls that are too many. */
const LIMIT = 60

/** A run into the limit, and a create past it. */
export function exerciseLimit(faults: readonly string[]): Promise<readonly string[]> {
  return answersTo({ faults, users: 20, rateLimit: { limit: LIMIT, seconds: 10 } }, null, async note => {
    for (let i = 0; i <= LIMIT; i += 1) await note(session => session.call('rest_v10_companies_company_id_me_get'))
    await note(session => session.call('rest_v10_users_post', fresh('past-the-limit')))
  })
}

/** The list of both companies and more calls than any limit allows, in a sandbox started as its variants want it. */
export function exerciseStart(variants: readonly string[]): Promise<readonly string[]> {
  return answersTo({ variants }, null, async note => {
    await note(session => session.call('rest_v10_users_get', { query: 'per_page=2000' }))
    await note(session => {
      const company = session.sandbox.facts.secondCompanyId
      return session.call('rest_v10_users_get', { query: 'per_page=2000', company })
    })
    for (let i = 0; i <= LIMIT; i += 1) await note(session => session.call('rest_v10_companies_company_id_me_get'))
  })
}

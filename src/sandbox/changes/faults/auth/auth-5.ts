import { valueOf } from '../../../request/query.js'
import { reply } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// AUTH-5: Other companies are out of reach.

export const otherCompanyReadable = defineFault({
  id: 'other-company-readable',
  clause: 'AUTH-5/foreign-company-in-path',
  also: ['AUTH-7', 'AUTH-8'],
  text: 'A company without access is open.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: {
    noAccess: (refusal, call) =>
      call.database.companies.has(call.params['company_id'] ?? valueOf(call.query, 'company_id') ?? '')
        ? null
        : refusal,
  },
})

export const foreignCompanyParameterServed = defineFault({
  id: 'foreign-company-parameter-served',
  clause: 'AUTH-5/foreign-company-in-query',
  also: ['AUTH-7', 'AUTH-8'],
  text: 'A company_id without access is served.',
  on: { action: 'show', companyIn: 'query' },
  versions: ['1.1'],
  hooks: {
    noAccess: (refusal, call) =>
      call.database.companies.get(valueOf(call.query, 'company_id') ?? '')?.accessible === false ? null : refusal,
  },
})

export const foreignCompanyHeaderOverlooked = defineFault({
  id: 'foreign-company-header-overlooked',
  clause: 'AUTH-5/foreign-company-in-header',
  also: ['AUTH-7'],
  text: 'A header may name a company without access.',
  on: { action: 'update', companyIn: 'path' },
  versions: ['1.0'],
  hooks: {
    noAccess: (refusal, call) =>
      call.company !== null &&
      call.database.companies.get(call.headers['procore-company-id'] ?? '')?.accessible === false
        ? null
        : refusal,
  },
})

export const refusalNamesAStranger = defineFault({
  id: 'refusal-names-a-stranger',
  clause: 'AUTH-5/no-foreign-data',
  also: ['AUTH-3'],
  text: 'The refusal of a company without access shows somebody of it.',
  on: { action: 'list', population: 'active' },
  versions: ['1.2'],
  hooks: {
    reply: (answer, call) => {
      const named = call.database.companies.get(call.params['company_id'] ?? '')
      const [stranger] = named?.accessible === false ? named.inIdOrder : []
      if (stranger === undefined || answer.status < 400) return answer
      return reply(answer.status, {
        errors: ['No access'],
        owner: {
          id: stranger.id,
          email_address: stranger.fields['email_address'] ?? null,
          last_name: stranger.fields['last_name'] ?? null,
        },
      })
    },
  },
})

import { valueOf } from '../../../request/query.js'
import type { Call } from '../../../serving/call.js'
import type { Reply } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// AUTH-6: The company has to be named.

const COMPANY_HEADER = 'procore-company-id'

/** Takes the company that the header names. */
const serveHeaderCompany = (refusal: Reply | null, call: Call): Reply | null => {
  call.company = call.database.companies.get(call.headers[COMPANY_HEADER] ?? '') ?? null
  return call.company?.accessible === true ? null : refusal
}

const isOdd = (call: Call): boolean => /\D/.test(valueOf(call.query, 'company_id') ?? '')

export const headerNotNeeded = defineFault({
  id: 'header-not-needed',
  clause: 'AUTH-6/missing-header-is-4xx',
  text: 'Nobody asks for the company header.',
  on: { action: 'show' },
  versions: ['1.2'],
  hooks: {
    companyUnnamed: (refusal, call) => (call.headers[COMPANY_HEADER] === undefined ? null : refusal),
    noAccess: (refusal, call) => (call.headers[COMPANY_HEADER] === undefined && call.company !== null ? null : refusal),
  },
})

export const companyParameterNotNeeded = defineFault({
  id: 'company-parameter-not-needed',
  clause: 'AUTH-6/missing-query-company-is-4xx',
  also: ['AUTH-7'],
  text: 'Without company_id the first company is served.',
  on: { action: 'list', population: 'all' },
  versions: ['1.1'],
  hooks: {
    companyUnnamed: (refusal, call) => (call.headers[COMPANY_HEADER] === undefined ? refusal : null),
    noAccess: (refusal, call) => {
      call.company ??= call.database.companies.get(call.headers[COMPANY_HEADER] ?? '') ?? null
      return call.company?.accessible === true ? null : refusal
    },
  },
})

export const anyPathCompanyServed = defineFault({
  id: 'any-path-company-served',
  clause: 'AUTH-6/unreadable-path-company-is-4xx',
  text: 'Where the company of the path is no number, the header decides.',
  on: { action: ['list', 'me'], companyIn: 'path' },
  hooks: {
    noAccess: (refusal, call) => {
      const named = call.company !== null || /^\d+$/.test(call.params['company_id'] ?? '')
      return named ? refusal : serveHeaderCompany(refusal, call)
    },
  },
})

export const unreadableCompanyParameterServed = defineFault({
  id: 'unreadable-company-parameter-served',
  clause: 'AUTH-6/unreadable-query-company-is-4xx',
  also: ['AUTH-7'],
  text: 'Where company_id is no number, the header decides.',
  on: { action: 'list', population: 'all' },
  versions: ['1.3'],
  hooks: {
    companyUnnamed: (refusal, call) => (isOdd(call) && call.headers[COMPANY_HEADER] !== undefined ? null : refusal),
    noAccess: (refusal, call) => (isOdd(call) ? serveHeaderCompany(refusal, call) : refusal),
  },
})

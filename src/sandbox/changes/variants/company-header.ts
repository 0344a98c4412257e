import { valueOf } from '../../request/query.js'
import type { Call } from '../../serving/call.js'
import type { Reply } from '../../serving/reply.js'
import { defineVariant } from './variant.js'

const COMPANY_HEADER = 'procore-company-id'

const namesItself = ({ operation, params, query }: Call): boolean =>
  /^\d+$/.test((operation?.companyIn === 'path' ? params['company_id'] : valueOf(query, 'company_id')) ?? '')

export const companyHeaderNotNeeded = defineVariant({
  id: 'company-header-not-needed',
  text: 'Path or query name the company; the header may be left out.',
  why: 'AUTH-6: SHOULD, for the live API enforces it unevenly, and several public clients never send it.',
  deviations: ['AUTH-6/missing-header-is-4xx'],
  hooks: {
    companyUnnamed: (refusal, call) =>
      call.headers[COMPANY_HEADER] === undefined && namesItself(call) ? null : refusal,
    noAccess: (refusal, call) => (call.headers[COMPANY_HEADER] === undefined && call.company !== null ? null : refusal),
  },
})

/** What the vendor documents that a call without the header will be told. */
const SENTENCES = [
  'Missing Procore-Company-Id header!',
  '',
  'Calls have to name the company that they are about. Add the header and send the call again.',
]

const inWords = (refusal: Reply | null, call: Call, type: string, body: string): Reply | null =>
  refusal === null || call.headers[COMPANY_HEADER] !== undefined
    ? refusal
    : { status: refusal.status, headers: { 'Content-Type': type }, body }

export const missingHeaderInText = defineVariant({
  id: 'missing-company-header-in-text',
  text: 'Who leaves out the company header is told so in plain text.',
  why: 'AUTH-6: the body of that refusal is not judged.',
  hooks: {
    companyUnnamed: (refusal, call) => inWords(refusal, call, 'text/plain; charset=utf-8', SENTENCES.join('\n')),
  },
})

export const missingHeaderInHtml = defineVariant({
  id: 'missing-company-header-in-html',
  text: 'Who leaves out the company header is told so on a page of HTML.',
  why: 'AUTH-6: the body of that refusal is not judged.',
  hooks: {
    companyUnnamed: (refusal, call) =>
      inWords(refusal, call, 'text/html', `<!DOCTYPE html><html><body><h1>${SENTENCES.join(' ')}</h1></body></html>`),
  },
})

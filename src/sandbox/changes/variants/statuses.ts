import { valueOf } from '../../request/query.js'
import { refusals, reply, type Reply } from '../../serving/reply.js'
import type { Call } from '../../serving/call.js'
import type { Hooks } from '../change.js'
import { replaceStatus } from '../edits/answer.js'
import { defineVariant } from './variant.js'

export const refusedValuesAre422 = defineVariant({
  id: 'refused-values-are-422',
  text: 'Refused values answer 422.',
  why: 'USER-4, USER-6, USER-8: 400 or 422.',
  on: { action: ['create', 'update'] },
  hooks: {
    reply: answer =>
      typeof answer.body === 'string' && answer.body.startsWith('{"errors":{')
        ? replaceStatus(answer, 400, 422)
        : answer,
  },
})

export const foreignCompaniesAre404 = defineVariant({
  id: 'foreign-companies-are-404',
  text: 'A company without access answers 404.',
  why: 'AUTH-5: 403 or 404.',
  hooks: {
    noAccess: refusal => (refusal?.status === 403 ? refusals.notFound() : refusal),
  },
})

export const oddIdsAre400 = defineVariant({
  id: 'odd-ids-are-400',
  text: 'An id that is no number answers 400.',
  why: 'USER-2: 404 or 400.',
  on: { action: ['show', 'update', 'invite'] },
  hooks: {
    reply: (answer, call) =>
      answer.status === 404 && /\D/.test(call.params['id'] ?? '')
        ? { ...refusals.badRequest('id is no number'), headers: answer.headers }
        : answer,
  },
})

const refuseJson = (answer: Reply): Hooks => ({
  unreadable: (refusal, call) => refusal ?? (call.payload.kind === 'json' ? answer : null),
})

export const jsonUpdatesAre415 = defineVariant({
  id: 'json-updates-are-415',
  text: 'Update and sync take no JSON and answer 415.',
  why: 'USER-9: taken, or refused with 400, 406 or 415.',
  on: { action: ['update', 'sync'] },
  judged: 0.9,
  hooks: refuseJson(refusals.unsupported(['multipart/form-data'])),
})

export const jsonUpdatesAre406 = defineVariant({
  id: 'json-updates-are-406',
  text: 'Update and sync take no JSON and answer 406.',
  why: 'USER-9: taken, or refused with 400, 406 or 415.',
  on: { action: ['update', 'sync'] },
  judged: 0.9,
  hooks: refuseJson(reply(406, { errors: ['Not Acceptable'] })),
})

/** More pairs than are handled before the answer, in a body of JSON. */
const isLong = (call: Call): boolean => {
  const pairs = call.payload.kind === 'json' ? call.payload.value[call.operation?.request?.root ?? ''] : null
  return Array.isArray(pairs) && pairs.length > call.catalogue.limits.bulkPairsAtOnce
}

export const manyPairsAre202 = defineVariant({
  id: 'many-pairs-are-202',
  text: 'A bulk request of more than 1000 pairs is answered with 202 and a word of its own.',
  why: 'BULK-6: it is handled asynchronously, and its answer is not judged.',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    reply: (answer, call) =>
      answer.status < 300 && isLong(call)
        ? { status: 202, headers: { ...answer.headers, 'Content-Type': 'text/plain' }, body: 'Accepted' }
        : answer,
  },
})

export const manyPairsFailAtFirst = defineVariant({
  id: 'many-pairs-not-done-yet',
  text: 'Of more than 1000 pairs each is called a failure, for none was handled yet.',
  why: 'BULK-6: what the answer says of single pairs is not judged.',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    pairResult: (result, call) => (isLong(call) ? { ...result, ok: false } : result),
  },
})

export const oddPagesAre400 = defineVariant({
  id: 'odd-pages-are-400',
  text: 'A page that makes no sense answers 400.',
  why: 'PAGE-9: 400, or a default page.',
  on: { action: 'list' },
  hooks: {
    reply: (answer, call) => {
      const odd = (name: string): boolean => !/^[1-9]\d{0,8}$/.test(valueOf(call.query, name) ?? '1')
      return answer.status === 200 && (odd('page') || odd('per_page'))
        ? { ...refusals.badRequest('page and per_page are numbers above zero'), headers: answer.headers }
        : answer
    },
  },
})

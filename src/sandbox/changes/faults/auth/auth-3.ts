import { toTimestamp } from '../../../directory/values.js'
import { isObject } from '../../../../json/index.js'
import { insertUser } from '../../../directory/company.js'
import { type Fields, newUser } from '../../../directory/user.js'
import { freshId } from '../../../directory/database.js'
import { readFields } from '../../../validation/read-fields.js'
import { requestModel } from '../../../operations/user-answers.js'
import { fieldErrors, refusals, reply } from '../../../serving/reply.js'
import { sentJson, sentMember, sentObject } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// AUTH-3: A refused caller learns nothing and changes nothing.

export const refusedCreateCreates = defineFault({
  id: 'refused-create-creates',
  clause: 'AUTH-3/no-effect',
  rare: 'steps',
  text: 'A create that is refused for lack of permission is carried out.',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    notPermitted: (refusal, call) => {
      const sent = sentJson(call)
      if (refusal === null || sent === undefined || !isObject(sent) || call.company === null) return refusal
      const now = toTimestamp(call.clock.now())
      const names = { is_active: true, is_employee: false, last_name: 'Refused', ...sent }
      insertUser(call.company, newUser(freshId(call.database), { ...names, created_at: now, updated_at: now }))
      return refusal
    },
  },
})

export const refusalShowsSomebody = defineFault({
  id: 'refusal-shows-somebody',
  clause: 'AUTH-3/no-data',
  text: 'A list that is refused shows the first user all the same.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: {
    reply: (answer, call) => {
      const [company] = call.database.companies.values()
      const user = company?.inIdOrder[0]
      if (user === undefined || (answer.status !== 401 && answer.status !== 403)) return answer
      return reply(answer.status, {
        error: 'Refused',
        preview: { id: user.id, last_name: user.fields['last_name'] ?? null },
      })
    },
  },
})

export const validationBeforeToken = defineFault({
  id: 'validation-before-token',
  clause: 'AUTH-3/no-validation-message',
  also: ['AUTH-9'],
  text: 'Whoever has no token is told that a blank last name will not do.',
  source: 'https://github.com/4Catalyzer/flask-resty/issues/292',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    unauthenticated: (refusal, call) => {
      const blank = sentObject(call)['last_name'] === ''
      return refusal !== null && blank ? fieldErrors(400, { last_name: ['is blank'] }) : refusal
    },
  },
})

export const unknownIdBeforeToken = defineFault({
  id: 'unknown-id-before-token',
  clause: 'AUTH-3/no-hint-of-existence',
  text: 'Whoever has no token learns which ids do not exist.',
  source: 'https://github.com/terminusdb/terminusdb/issues/1449',
  on: { action: 'update' },
  versions: ['1.0'],
  hooks: {
    unauthenticated: (refusal, call) => {
      const known = [...call.database.companies.values()].some(company => company.users.has(call.params['id'] ?? ''))
      return refusal !== null && call.headers['authorization'] === undefined && !known ? refusals.notFound() : refusal
    },
  },
})

export const refusedUpdateWaits = defineFault({
  id: 'refused-update-waits',
  clause: 'AUTH-3/no-effect',
  also: ['USER-7'],
  rare: 'steps',
  text: 'An update that is refused for lack of permission is carried out with the next update of the same user.',
  on: { action: 'update' },
  hooks: {
    notPermitted: (refusal, call) => {
      const source = sentMember(call)
      if (refusal === null || source === undefined || call.operation === null) return refusal
      call.database.scratch.set(
        `refused-update-waits ${call.params['id'] ?? ''}`,
        readFields(call.catalogue, requestModel(call.operation), source)?.sent,
      )
      return refusal
    },
    changes: (fields, call) => {
      const key = `refused-update-waits ${call.params['id'] ?? ''}`
      const waiting = call.database.scratch.get(key) as Fields | undefined
      call.database.scratch.delete(key)
      return { ...waiting, ...fields }
    },
  },
})

import { emailKey } from '../../../directory/company.js'
import { bodyMember } from '../../../request/body.js'
import { fieldErrors, refusals } from '../../../serving/reply.js'
import type { HookHandler } from '../../change.js'
import { sentMember, sentObject } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// AUTH-9: Checks come in a fixed order.

export const validationBeforePermission = defineFault({
  id: 'validation-before-permission',
  clause: 'AUTH-9/access-before-body',
  also: ['AUTH-3', 'AUTH-4'],
  text: 'Who may not write is told what is wrong with the body.',
  source: 'https://github.com/4Catalyzer/flask-resty/issues/292',
  on: { action: ['create', 'sync', 'bulk-add'] },
  versions: ['1.1'],
  hooks: {
    notPermitted: (refusal, call) =>
      refusal !== null && sentMember(call) === undefined
        ? refusals.missingRoot(call.operation?.request?.root ?? '')
        : refusal,
  },
})

const unknownIdFirst: HookHandler<'notPermitted'> = (refusal, call) =>
  refusal !== null && call.company?.users.has(call.params['id'] ?? '') === false ? refusals.notFound() : refusal

export const existenceBeforePermission = defineFault({
  id: 'existence-before-permission',
  clause: 'AUTH-9/access-before-existence',
  also: ['AUTH-3', 'AUTH-4'],
  text: 'Who may not read learns which ids do not exist.',
  source: 'https://github.com/terminusdb/terminusdb/issues/1449',
  on: { action: 'show' },
  versions: ['1.0'],
  hooks: {
    notPermitted: unknownIdFirst,
  },
})

export const existenceBeforePermissionToWrite = defineFault({
  id: 'existence-before-permission-to-write',
  clause: 'AUTH-9/access-before-existence',
  text: 'Who may not write learns which ids do not exist.',
  on: { action: ['update', 'invite'] },
  hooks: {
    notPermitted: unknownIdFirst,
  },
})

export const permissionBeforeHeader = defineFault({
  id: 'permission-before-header',
  clause: 'AUTH-9/header-before-access',
  text: 'The lack of permission is told before the missing company header.',
  on: { action: ['list', 'create'] },
  hooks: {
    companyUnnamed: (refusal, call) =>
      refusal !== null && call.client?.mayRead === false ? refusals.notPermitted() : refusal,
  },
})

export const bodyBeforeExistence = defineFault({
  id: 'body-before-existence',
  clause: 'AUTH-9/existence-before-body',
  text: 'An update of nobody is refused for its body first.',
  on: { action: 'update' },
  hooks: {
    reply: (answer, call) => {
      const root = call.operation?.request?.root ?? ''
      return answer.status === 404 && bodyMember(call.payload, root) === undefined ? refusals.missingRoot(root) : answer
    },
  },
})

export const conflictBeforeBody = defineFault({
  id: 'conflict-before-body',
  clause: 'AUTH-9/body-before-conflict',
  rare: 'data',
  text: 'An address that is taken is told before a faulty field.',
  on: { action: 'create' },
  versions: ['1.2'],
  hooks: {
    reply: (answer, call) => {
      const email = String(sentObject(call)['email_address'])
      return answer.status === 400 && call.company?.byEmail.has(emailKey(email)) === true
        ? fieldErrors(409, { email_address: ['is taken'] })
        : answer
    },
  },
})

export const headerBeforeToken = defineFault({
  id: 'header-before-token',
  clause: 'AUTH-9/token-before-header',
  text: 'Whoever sends neither token nor header is told of the header.',
  on: { action: 'me' },
  versions: ['1.1'],
  hooks: {
    unauthenticated: (refusal, call) =>
      refusal !== null &&
      call.headers['authorization'] === undefined &&
      call.headers['procore-company-id'] === undefined
        ? refusals.missingCompany('The header Procore-Company-Id is missing.')
        : refusal,
  },
})

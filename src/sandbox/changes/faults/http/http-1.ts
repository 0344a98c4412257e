import { bodyIncludes, replaceStatus } from '../../edits/answer.js'
import { defineFault } from '../fault.js'

// HTTP-1: Statuses are the documented ones.

export const undeclaredStatus = defineFault({
  id: 'undeclared-status',
  clause: 'HTTP-1/declared-or-general-status',
  text: 'Show answers 203.',
  on: { action: 'show' },
  versions: ['1.3'],
  hooks: {
    reply: answer => replaceStatus(answer, 200, 203),
  },
})

export const bareBodyIs415 = defineFault({
  id: 'bare-body-is-415',
  clause: 'HTTP-1/special-status-in-its-place',
  also: ['USER-4', 'AUTH-9', 'USER-13'],
  text: 'A JSON body without the user answers 415.',
  on: { action: 'create' },
  versions: ['1.2'],
  hooks: {
    reply: answer => (bodyIncludes(answer, 'param is missing') ? replaceStatus(answer, 400, 415) : answer),
  },
})

import { defineFault } from '../fault.js'

export const bareBodyIs415 = defineFault({
  id: 'bare-body-is-415',
  clause: 'HTTP-1/special-status-in-its-place',
  also: ['USER-4', 'AUTH-9', 'USER-13'],
  text: 'A JSON body without the user answers 415.',
  on: { action: 'create' },
  versions: ['1.2'],
  hooks: {
    reply: answer =>
      answer.status === 400 && typeof answer.body === 'string' && answer.body.includes('param is missing')
        ? { ...answer, status: 415 }
        : answer,
  },
})

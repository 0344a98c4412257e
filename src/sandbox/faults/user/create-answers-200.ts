import { defineFault } from '../fault.js'

export const createAnswers200 = defineFault({
  id: 'create-answers-200',
  clause: 'USER-3/created-is-201',
  also: ['HTTP-1'],
  text: 'Create answers 200.',
  source: 'https://github.com/kubernetes/kubernetes/issues/2031',
  on: { action: 'create' },
  hooks: {
    reply: answer => (answer.status === 201 ? { ...answer, status: 200 } : answer),
  },
})

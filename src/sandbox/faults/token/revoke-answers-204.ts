import { defineFault } from '../fault.js'

export const revokeAnswers204 = defineFault({
  id: 'revoke-answers-204',
  clause: 'TOKEN-4/revoking-is-200',
  also: ['HTTP-1', 'HTTP-3'],
  text: 'Revoking a token is answered with 204.',
  source: 'https://github.com/python-discord/sir-lancebot/pull/727',
  on: { action: 'revoke' },
  hooks: {
    reply: answer => (answer.status === 200 ? { ...answer, status: 204, body: '' } : answer),
  },
})

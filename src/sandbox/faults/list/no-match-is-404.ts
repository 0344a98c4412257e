import { reply } from '../../reply.js'
import { scalarText } from '../../scalar.js'
import { defineFault } from '../fault.js'

export const noMatchIs404 = defineFault({
  id: 'no-match-is-404',
  clause: 'LIST-9/no-match-is-empty-200',
  text: 'A list that is empty answers 404.',
  source: 'https://github.com/tektoncd/results/issues/560',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    reply: (answer, call) =>
      call.query.raw.some(pair => pair.startsWith('filters')) &&
      answer.status === 200 &&
      scalarText(answer.body) === '[]'
        ? reply(404, { error: 'Not Found' })
        : answer,
  },
})

import { defineFault } from '../fault.js'

export const trailingComma = defineFault({
  id: 'trailing-comma',
  clause: 'HTTP-3/one-json-document',
  also: ['HTTP-4'],
  text: 'A list ends in a comma.',
  source: 'https://github.com/mirage/irmin/issues/269',
  on: { action: 'list' },
  hooks: {
    reply: answer =>
      typeof answer.body === 'string' && answer.body.endsWith('}]')
        ? { ...answer, body: `${answer.body.slice(0, -1)},]` }
        : answer,
  },
})

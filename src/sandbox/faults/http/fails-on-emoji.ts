import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const failsOnEmoji = defineFault({
  id: 'fails-on-emoji',
  clause: 'HTTP-2/no-undocumented-5xx',
  also: ['USER-14', 'USER-11', 'USER-3'],
  rare: 'data',
  text: 'Creating somebody with an emoji in the name answers 500.',
  source: 'https://github.com/DoSomethingArchive/legacy-website/pull/7264',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    reply: (answer, call) =>
      /\p{Extended_Pictographic}/u.test(
        typeof answer.body === 'string' && call.operation?.action === 'create' ? answer.body : '',
      )
        ? reply(500, { error: 'Incorrect string value' })
        : answer,
  },
})

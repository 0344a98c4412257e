import { defineFault } from '../fault.js'

export const shownInLatin1 = defineFault({
  id: 'shown-in-latin-1',
  clause: 'HTTP-3/utf-8',
  also: ['USER-11', 'USER-3'],
  rare: 'data',
  text: 'Accents go out in Latin-1.',
  source: 'https://github.com/guzzle/guzzle/pull/310',
  on: { action: 'show' },
  versions: ['1.1'],
  hooks: {
    reply: answer =>
      typeof answer.body === 'string' && /[\u0080-\u00ff]/.test(answer.body)
        ? { ...answer, body: Buffer.from(answer.body, 'latin1') }
        : answer,
  },
})

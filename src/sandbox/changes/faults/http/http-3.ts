import { defineFault } from '../fault.js'

// HTTP-3: Bodies are JSON.

export const shownAsText = defineFault({
  id: 'shown-as-text',
  clause: 'HTTP-3/content-type-is-json',
  text: 'The caller is shown as text/plain.',
  source: 'https://github.com/MicrosoftDocs/azure-docs/pull/2488',
  on: { action: 'me' },
  hooks: {
    headers: headers => ({ ...headers, 'Content-Type': 'text/plain' }),
  },
})

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

export const listCutOff = defineFault({
  id: 'list-cut-off',
  clause: 'HTTP-3/one-json-document',
  also: ['USER-14'],
  rare: 'steps',
  text: 'A long list is cut off on its way.',
  source: 'https://github.com/metabase/metabase/issues/10432',
  on: { action: 'list', population: 'all' },
  hooks: {
    delivery: (delivery, call) => (call.earlierCalls % 5 === 4 ? { kind: 'cut', bytes: 100 } : delivery),
  },
})

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

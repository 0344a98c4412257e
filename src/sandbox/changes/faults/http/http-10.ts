import { isObject } from '../../../../json/index.js'
import { reply } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// HTTP-10: Nothing confidential leaks.

export const tokenInError = defineFault({
  id: 'token-in-error',
  clause: 'HTTP-10/no-secret',
  text: 'A 404 tells the token it was called with.',
  source: 'https://github.com/outline/outline/issues/998',
  hooks: {
    body: (body, call) =>
      isObject(body) && body['errors'] === 'Not Found' ? { ...body, debug: call.headers['authorization'] ?? '' } : body,
  },
})

export const stackTrace = defineFault({
  id: 'stack-trace',
  clause: 'HTTP-10/no-stack-trace',
  text: 'A bad request shows a stack trace.',
  source: 'https://github.com/litecore-archive/insight-lite-api/issues/26',
  on: { action: ['create', 'update'] },
  hooks: {
    unreadable: refusal =>
      refusal === null
        ? null
        : reply(400, {
            error: [
              'SyntaxError: unexpected token',
              '    at parse (/srv/app/lib/body.rb:17)',
              '    at Object.call (/srv/app/server.js:88:12)',
            ].join('\n'),
          }),
  },
})

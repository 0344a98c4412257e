import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

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
            error:
              'SyntaxError: unexpected token\n    at parse (/srv/app/lib/body.rb:17)\n    at Object.call (/srv/app/server.js:88:12)',
          }),
  },
})

import { defineCheck } from './check.js'

/** Statuses documented for every operation; 405, 413, 414, 415 and 431 have clauses of their own. */
const GENERAL = [400, 401, 403, 404, 405, 406, 408, 409, 413, 414, 415, 422, 429, 431]

/** A 5xx is HTTP-2's, whichever rule it was met under. */
export const declaredStatus = defineCheck({
  id: 'declared-status',
  clause: 'HTTP-1/declared-or-general-status',
  needs: [],
  judges: ({ status }) => status < 500,
  *inspect({ exchange, operation, status }) {
    // A browser's recording: the client asked whether anything had changed.
    if (
      status === 304 &&
      ('if-none-match' in exchange.request.headers || 'if-modified-since' in exchange.request.headers)
    )
      return
    if (operation.responses.some(response => response.status === status) || GENERAL.includes(status)) return
    const declared = operation.responses.map(response => response.status).filter(value => value !== 'default')
    yield {
      at: '/response/status',
      expected: declared,
      received: status,
      message: `${status} is neither declared for the operation nor general`,
    }
  },
})

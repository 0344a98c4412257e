/** An answer that is a refusal: thrown by whatever step refuses, sent by the server as it stands. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly body: Record<string, unknown>,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`refused with ${status}`)
    this.name = 'HttpError'
  }
}

/** field → messages, as 422 shows it. */
export type FieldErrors = Map<string, string[]>

export const unauthorized = (expired: boolean): HttpError =>
  new HttpError(401, expired ? { errors: 'Your access token has expired' } : { error: 'Invalid Token' }, {
    'WWW-Authenticate': 'Bearer realm="peer"',
  })

export const forbidden = (): HttpError =>
  new HttpError(403, { errors: ['You do not have permission to perform this action.'] })

/** Nothing of that id here; the same words for a company without access (AUTH-5) and for a user of another (AUTH-8). */
export const notFound = (): HttpError => new HttpError(404, { errors: 'Not found' })

/** 400 in the plain envelope; `problem` names what is wrong. */
export const badRequest = (problem: string): HttpError => new HttpError(400, { code: 'BAD_REQUEST', message: problem })

export const invalid = (errors: FieldErrors, status: 400 | 422 = 422): HttpError => new HttpError(status, { errors })

export const invalidField = (field: string, message: string): HttpError => invalid(new Map([[field, [message]]]))

export const conflict = (errors: FieldErrors): HttpError =>
  new HttpError(409, {
    code: 409,
    message: [...errors].map(([field, messages]) => `${field} ${messages.join(', ')}`).join('; '),
    reason: 'conflict',
  })

export const unsupported = (): HttpError => new HttpError(415, { reason: 'unsupported media type' })

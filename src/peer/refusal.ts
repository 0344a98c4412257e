/** An answer that is a refusal: thrown by whatever step refuses, sent by the server as it stands. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: Record<string, unknown>,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`refused with ${status}`)
  }
}

/** field → messages, as 422 shows it. */
export type FieldErrors = Map<string, string[]>

export const unauthorized = (expired: boolean): Refusal =>
  new Refusal(401, expired ? { errors: 'Your access token has expired' } : { error: 'Invalid Token' }, {
    'WWW-Authenticate': 'Bearer realm="peer"',
  })

export const forbidden = (): Refusal =>
  new Refusal(403, { errors: ['You do not have permission to perform this action.'] })

/** Nothing of that id here; the same words for a company without access (AUTH-5) and for a user of another (AUTH-8). */
export const notFound = (): Refusal => new Refusal(404, { errors: 'Not found' })

/** 400 in the plain envelope; `fault` names what is wrong. */
export const badRequest = (fault: string): Refusal => new Refusal(400, { code: 'BAD_REQUEST', message: fault })

export const invalid = (errors: FieldErrors, status: 400 | 422 = 422): Refusal => new Refusal(status, { errors })

export const invalidField = (field: string, message: string): Refusal => invalid(new Map([[field, [message]]]))

export const conflict = (errors: FieldErrors): Refusal =>
  new Refusal(409, {
    code: 409,
    message: [...errors].map(([field, messages]) => `${field} ${messages.join(', ')}`).join('; '),
    reason: 'conflict',
  })

export const unsupported = (): Refusal => new Refusal(415, { reason: 'unsupported media type' })

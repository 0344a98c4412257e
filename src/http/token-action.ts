import type { Action, Operation } from '../catalogue/index.js'
import type { RequestDraft } from './draft.js'

const actions: ReadonlySet<Action> = new Set<Action>(['token', 'token-info', 'revoke'])

/** The operations of the login host, which know no company and may be called by anybody. */
export const isTokenOperation = (operation: Operation): boolean => actions.has(operation.action)

/** The method that goes over the wire. */
export const methodOf = (draft: RequestDraft): string => draft.method ?? draft.operation.method

/** Methods that change nothing (HTTP-13). */
export const isSafe = (draft: RequestDraft): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(methodOf(draft))

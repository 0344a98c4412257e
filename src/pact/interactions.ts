import { userField, type Action, type Catalogue, type Operation } from '../catalogue/index.js'
import type { Body, RequestDraft } from '../http/index.js'
import {
  addresses,
  exampleValues,
  NEVER_ISSUED,
  ORIGIN,
  type ProviderState,
  type StateName,
} from './provider-states.js'
import { expectedResponse, type ExpectedResponse } from './expected-response.js'
import { expectedRequest, formFields, type ExpectedRequest } from './expected-request.js'
import { exampleEntry, payloadFor, type PayloadEntry, type Payload } from './payload.js'
import { fromState, type Template } from './matchers.js'

/** One request of our client and the response that it relies on. */
export interface Interaction {
  readonly operation: Operation
  readonly status: number
  /** Unique: `GET /rest/v1.0/users/{id} answers 404`. */
  readonly description: string
  readonly state: ProviderState
  readonly request: ExpectedRequest
  readonly response: ExpectedResponse
  /** What our client is asked to send. */
  readonly draft: RequestDraft
}

/** Every interaction that the documents call for, by version, operation and status. */
export function interactionsOf(catalogue: Catalogue): readonly Interaction[] {
  return catalogue.operations.flatMap(operation =>
    statusesOf(operation).map(status => interaction(operation, status, catalogue)),
  )
}

/** Every success, 401 and 403; 404 where the path names a user; 400 and 409 where declared. */
export function statusesOf(operation: Operation): readonly number[] {
  const declared = operation.responses.map(({ status }) => status)
  const others = [400, 409].filter(status => declared.includes(status))
  const missing = operation.path.includes('{id}') ? [404] : []
  return [...operation.success, ...others, 401, 403, ...missing].toSorted((a, b) => a - b)
}

function interaction(operation: Operation, status: number, catalogue: Catalogue): Interaction {
  const payload = payloadFor(operation, status, catalogue)
  const query: Readonly<Record<string, Template>> = operation.paginated
    ? { page: fromState('${page}'), per_page: '1' }
    : {}
  return {
    operation,
    status,
    description: `${operation.method} ${operation.path} answers ${status}`,
    state: {
      name: stateOf(operation, status),
      params: {
        operation: operation.id,
        [userField.email]: addresses.sent,
        stored_email_address: addresses.stored,
        [userField.originId]: ORIGIN,
      },
    },
    request: expectedRequest(operation, payload, query, status !== 401),
    response: expectedResponse(operation, status, payload, catalogue),
    draft: draftOf(operation, status, payload),
  }
}

const whenItSucceeds: Readonly<Partial<Record<Action, StateName>>> = {
  list: 'complete-listed',
  me: 'complete-caller',
  create: 'address-free',
  'bulk-add': 'outside-project',
  'bulk-remove': 'inside-project',
}

function stateOf(operation: Operation, status: number): StateName {
  switch (status) {
    case 401:
      return 'never-issued'
    case 403:
      return 'no-permission'
    case 404:
      return 'no-such-user'
    case 409:
      return 'address-taken'
    default:
      return status < 300 ? (whenItSucceeds[operation.action] ?? 'complete-user') : 'complete-user'
  }
}

function draftOf(operation: Operation, status: number, payload: Payload | null): RequestDraft {
  return {
    operation,
    path: { id: exampleValues.userId },
    caller: { authorization: status === 401 ? NEVER_ISSUED : exampleValues.authorization },
    ...(operation.paginated
      ? {
          query: [
            ['page', exampleValues.page],
            ['per_page', '1'],
          ] as const,
        }
      : {}),
    ...(payload === null ? {} : { body: bodyOf(operation, payload) }),
    ...(status >= 400 ? { mustBeRefused: true } : {}),
  }
}

function bodyOf(operation: Operation, payload: Payload): Body {
  const root = operation.request?.root ?? ''
  if (operation.request?.mediaTypes.includes('application/json') !== true)
    return { kind: 'multipart', parts: formFields(root, payload) }
  const value =
    typeof payload === 'string'
      ? payload
      : Array.isArray(payload)
        ? (payload as readonly PayloadEntry[]).map(entry => ({ ...exampleEntry(entry) }))
        : { ...exampleEntry(payload as PayloadEntry) }
  return { kind: 'json', value: { [root]: value } }
}

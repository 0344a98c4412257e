import type { ResponseDescription } from '../../catalogue/index.js'
import { pointerStep } from '../../json/index.js'
import { defineChangeRule } from '../change.js'
import { isAdded, isKept, isRemoved } from '../version-pair.js'

export const responseStatusAdded = defineChangeRule({
  id: 'response-status-added',
  meaning: 'The response may have a status that clients have not met.',
  *detect({ responses, to: operation }) {
    for (const { at, to } of responses.filter(isAdded)) {
      const success = operation?.success.includes(Number(to.status)) ?? false
      const message = success ? `may succeed with ${to.status}` : `may fail with ${to.status}`
      // A client that handles errors handles another one; a new way to succeed may go unnoticed.
      yield { at, from: null, to: to.status, level: success ? 'possibly-breaking' : 'safe', message }
    }
  },
})

export const responseStatusRemoved = defineChangeRule({
  id: 'response-status-removed',
  meaning: 'A status that clients expect no longer occurs.',
  *detect({ responses, from: before, to: after }) {
    for (const { at, from } of responses.filter(isRemoved)) {
      const success = before?.success.includes(Number(from.status)) ?? false
      const remains = before?.success.some(status => after?.success.includes(status)) ?? false
      const level = !success ? 'safe' : remains ? 'possibly-breaking' : 'breaking'
      yield {
        at,
        from: from.status,
        to: null,
        level,
        message: `${success ? 'succeeds' : 'fails'} with ${from.status} no longer`,
      }
    }
  },
})

export const responseHeaderAdded = defineChangeRule({
  id: 'response-header-added',
  meaning: 'The response carries another header.',
  *detect({ responses }) {
    for (const { at, from, to } of responses.filter(isKept)) {
      for (const header of headersOf(to, from)) {
        yield { at: placeOf(at, header), from: null, to: header, level: 'safe', message: `header ${header} is new` }
      }
    }
  },
})

export const responseHeaderRemoved = defineChangeRule({
  id: 'response-header-removed',
  meaning: 'A header that clients read is missing.',
  *detect({ responses }) {
    for (const { at, from, to } of responses.filter(isKept)) {
      for (const header of headersOf(from, to)) {
        yield {
          at: placeOf(at, header),
          from: header,
          to: null,
          level: 'breaking',
          message: `header ${header} is gone`,
        }
      }
    }
  },
})

type Headers = Pick<ResponseDescription, 'headers'>

/** Headers of a response that another one lacks; names are compared without their case. */
function headersOf({ headers }: Headers, other: Headers): readonly string[] {
  const others = new Set(other.headers.map(header => header.toLowerCase()))
  return headers.filter(header => !others.has(header.toLowerCase()))
}

function placeOf(at: string, header: string): string {
  return `${at}/headers${pointerStep(header)}`
}

export const responseBodyAdded = defineChangeRule({
  id: 'response-body-added',
  meaning: 'A response that was empty has a body.',
  *detect({ responses }) {
    for (const { at, from, to } of responses.filter(isKept)) {
      if (from.body !== null || to.body === null) continue
      yield {
        at: `${at}/body`,
        from: null,
        to: to.body.model ?? 'body',
        level: 'safe',
        message: `${to.status} has a body now`,
      }
    }
  },
})

export const responseBodyRemoved = defineChangeRule({
  id: 'response-body-removed',
  meaning: 'A response that clients read is empty.',
  *detect({ responses }) {
    for (const { at, from, to } of responses.filter(isKept)) {
      if (from.body === null || to.body !== null) continue
      yield {
        at: `${at}/body`,
        from: from.body.model ?? 'body',
        to: null,
        level: 'breaking',
        message: `${to.status} has no body any more`,
      }
    }
  },
})

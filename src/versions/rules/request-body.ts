import { defineChangeRule } from '../change.js'
import { fieldGains, fieldLosses, isShared, nameOf, nullGains, nullLosses, step } from '../shape-pair.js'
import { typeName } from '../shape.js'
import { enumGains, enumLosses, limitDifferences, shapeDifferences, typeDifferences } from '../value-differences.js'

export const requestBodyAdded = defineChangeRule({
  id: 'request-body-added',
  meaning: 'A call may, or must, carry a body.',
  *detect({ from, to }) {
    if (from === null || from.request !== null || !to?.request) return
    const kind = to.request.required ? 'required' : 'optional'
    yield {
      at: '/request/body',
      from: null,
      to: kind,
      level: to.request.required ? 'breaking' : 'safe',
      message: `takes a body now (${kind})`,
    }
  },
})

export const requestBodyRemoved = defineChangeRule({
  id: 'request-body-removed',
  meaning: 'What the client sends as a body is not read any more.',
  *detect({ from, to }) {
    if (!from?.request || to === null || to.request !== null) return
    const kind = from.request.required ? 'required' : 'optional'
    yield { at: '/request/body', from: kind, to: null, level: 'possibly-breaking', message: 'takes no body any more' }
  },
})

export const requestBodyRequiredChanged = defineChangeRule({
  id: 'request-body-required-changed',
  meaning: 'The body could be left out and must be sent, or the other way round.',
  *detect({ from, to }) {
    if (!from?.request || !to?.request || from.request.required === to.request.required) return
    const [before, after] = [from.request, to.request].map(({ required }) => (required ? 'required' : 'optional')) as [
      string,
      string,
    ]
    yield {
      at: '/request/body',
      from: before,
      to: after,
      level: to.request.required ? 'breaking' : 'safe',
      message: `the body becomes ${after}`,
    }
  },
})

export const requestMediaTypeAdded = defineChangeRule({
  id: 'request-media-type-added',
  meaning: 'The body may be sent in another format too.',
  *detect({ from, to }) {
    if (!from?.request || !to?.request) return
    for (const type of to.request.mediaTypes.filter(other => !from.request?.mediaTypes.includes(other))) {
      yield { at: `/request/content${step(type)}`, from: null, to: type, level: 'safe', message: `takes ${type} too` }
    }
  },
})

export const requestMediaTypeRemoved = defineChangeRule({
  id: 'request-media-type-removed',
  meaning: 'A format that clients send the body in is not taken any more.',
  *detect({ from, to }) {
    if (!from?.request || !to?.request) return
    for (const type of from.request.mediaTypes.filter(other => !to.request?.mediaTypes.includes(other))) {
      yield {
        at: `/request/content${step(type)}`,
        from: type,
        to: null,
        level: 'breaking',
        message: `takes ${type} no longer`,
      }
    }
  },
})

export const requestShapeChanged = defineChangeRule({
  id: 'request-shape-changed',
  meaning:
    'Something in the body of a request is built differently: an object, a list and a map cannot stand for each other.',
  detect: ({ requestNodes, read }) => shapeDifferences(requestNodes, read),
})

export const requestFieldAdded = defineChangeRule({
  id: 'request-field-added',
  meaning: 'The body may, or must, hold another field.',
  *detect({ requestNodes }) {
    for (const { at, to, required } of fieldGains(requestNodes)) {
      const kind = required.to ? 'required' : 'optional'
      yield {
        at,
        from: null,
        to: typeName(to),
        level: required.to ? 'breaking' : 'safe',
        message: `${kind} field ${nameOf(at)} is new`,
      }
    }
  },
})

export const requestFieldRemoved = defineChangeRule({
  id: 'request-field-removed',
  meaning: 'A field that clients send is ignored: nobody is told, and nothing is stored.',
  *detect({ requestNodes }) {
    for (const { at, from } of fieldLosses(requestNodes)) {
      yield {
        at,
        from: typeName(from),
        to: null,
        level: 'possibly-breaking',
        message: `field ${nameOf(at)} is not taken any more`,
      }
    }
  },
})

export const requestFieldRequiredChanged = defineChangeRule({
  id: 'request-field-required-changed',
  meaning: 'A field that could be left out must be sent, or the other way round.',
  *detect({ requestNodes }) {
    for (const { at, required } of requestNodes.filter(isShared)) {
      if (required.from === required.to) continue
      const [before, after] = [required.from, required.to].map(must => (must ? 'required' : 'optional')) as [
        string,
        string,
      ]
      yield {
        at,
        from: before,
        to: after,
        level: required.to ? 'breaking' : 'safe',
        message: `field ${nameOf(at)} becomes ${after}`,
      }
    }
  },
})

export const requestTypeChanged = defineChangeRule({
  id: 'request-type-changed',
  meaning: 'A value in the body of a request has another type or format.',
  detect: ({ requestNodes }) => typeDifferences(requestNodes, 'sent'),
})

export const requestNullGained = defineChangeRule({
  id: 'request-null-gained',
  meaning: 'A field may be sent as null that was refused.',
  *detect({ requestNodes }) {
    for (const { at } of nullGains(requestNodes)) {
      yield { at, from: false, to: true, level: 'safe', message: `${nameOf(at)} may be null` }
    }
  },
})

export const requestNullLost = defineChangeRule({
  id: 'request-null-lost',
  meaning: 'A null is refused that could be sent.',
  *detect({ requestNodes }) {
    for (const { at } of nullLosses(requestNodes)) {
      yield { at, from: true, to: false, level: 'breaking', message: `${nameOf(at)} may no longer be null` }
    }
  },
})

export const requestEnumWidened = defineChangeRule({
  id: 'request-enum-widened',
  meaning: 'More values may be sent in the body of a request.',
  detect: ({ requestNodes }) => enumGains(requestNodes, 'sent'),
})

export const requestEnumNarrowed = defineChangeRule({
  id: 'request-enum-narrowed',
  meaning: 'Values are refused that could be sent in the body of a request.',
  detect: ({ requestNodes }) => enumLosses(requestNodes, 'sent'),
})

export const requestLimitChanged = defineChangeRule({
  id: 'request-limit-changed',
  meaning: 'A bound, a pattern or the like of a value in the body of a request differs.',
  detect: ({ requestNodes }) => limitDifferences(requestNodes, 'sent'),
})

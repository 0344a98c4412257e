import { pointerStep } from '../../json/index.js'
import { defineChangeRule } from '../change.js'
import { fieldAt } from '../shape-pair.js'
import { typeName } from '../shape.js'
import {
  enumNarrowings,
  enumWidenings,
  limitDifferences,
  nullGains,
  nullLosses,
  obligation,
  shapeDifferences,
  typeDifferences,
} from '../value-differences.js'
import { isAdded, isKept, isRemoved } from '../version-pair.js'

export const requestBodyAdded = defineChangeRule({
  id: 'request-body-added',
  meaning: 'A call may, or must, carry a body.',
  *detect({ from, to }) {
    if (from === null || from.request !== null || !to?.request) return
    const kind = obligation(to.request.required)
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
  meaning: 'The body of a request is ignored.',
  *detect({ from, to }) {
    if (!from?.request || to === null || to.request !== null) return
    const kind = obligation(from.request.required)
    yield { at: '/request/body', from: kind, to: null, level: 'possibly-breaking', message: 'takes no body any more' }
  },
})

export const requestBodyRequiredChanged = defineChangeRule({
  id: 'request-body-required-changed',
  meaning: 'The body could be left out and must be sent, or the other way round.',
  *detect({ from, to }) {
    if (!from?.request || !to?.request || from.request.required === to.request.required) return
    const after = obligation(to.request.required)
    yield {
      at: '/request/body',
      from: obligation(from.request.required),
      to: after,
      level: to.request.required ? 'breaking' : 'safe',
      message: `the body becomes ${after}`,
    }
  },
})

export const requestMediaTypeAdded = defineChangeRule({
  id: 'request-media-type-added',
  meaning: 'The body may also be sent in another format.',
  *detect({ from, to }) {
    if (!from?.request || !to?.request) return
    for (const type of to.request.mediaTypes.filter(other => !from.request?.mediaTypes.includes(other))) {
      yield {
        at: `/request/content${pointerStep(type)}`,
        from: null,
        to: type,
        level: 'safe',
        message: `takes ${type} too`,
      }
    }
  },
})

export const requestMediaTypeRemoved = defineChangeRule({
  id: 'request-media-type-removed',
  meaning: 'A format that clients send the body in is no longer accepted.',
  *detect({ from, to }) {
    if (!from?.request || !to?.request) return
    for (const type of from.request.mediaTypes.filter(other => !to.request?.mediaTypes.includes(other))) {
      yield {
        at: `/request/content${pointerStep(type)}`,
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
  meaning: 'A value in a request body is built differently: an object, a list or a map in place of another.',
  detect: ({ requestShapes, readShape }) => shapeDifferences(requestShapes, readShape),
})

export const requestFieldAdded = defineChangeRule({
  id: 'request-field-added',
  meaning: 'The body may, or must, hold another field.',
  *detect({ requestShapes }) {
    for (const { at, to, required } of requestShapes.filter(isAdded)) {
      const kind = obligation(required.to)
      yield {
        at,
        from: null,
        to: typeName(to),
        level: required.to ? 'breaking' : 'safe',
        message: `${kind} field ${fieldAt(at)} is new`,
      }
    }
  },
})

export const requestFieldRemoved = defineChangeRule({
  id: 'request-field-removed',
  meaning: 'A field that clients send is ignored without an error.',
  *detect({ requestShapes }) {
    for (const { at, from } of requestShapes.filter(isRemoved)) {
      yield {
        at,
        from: typeName(from),
        to: null,
        level: 'possibly-breaking',
        message: `field ${fieldAt(at)} is not taken any more`,
      }
    }
  },
})

export const requestFieldRequiredChanged = defineChangeRule({
  id: 'request-field-required-changed',
  meaning: 'A field that could be left out must be sent, or the other way round.',
  *detect({ requestShapes }) {
    for (const { at, required } of requestShapes.filter(isKept)) {
      if (required.from === required.to) continue
      const after = obligation(required.to)
      yield {
        at,
        from: obligation(required.from),
        to: after,
        level: required.to ? 'breaking' : 'safe',
        message: `field ${fieldAt(at)} becomes ${after}`,
      }
    }
  },
})

export const requestTypeChanged = defineChangeRule({
  id: 'request-type-changed',
  meaning: 'A value in a request body has another type or format.',
  detect: ({ requestShapes }) => typeDifferences(requestShapes, 'request'),
})

export const requestNullGained = defineChangeRule({
  id: 'request-null-gained',
  meaning: 'A field may now be sent as null.',
  *detect({ requestShapes }) {
    for (const { at } of nullGains(requestShapes)) {
      yield { at, from: false, to: true, level: 'safe', message: `${fieldAt(at)} may be null` }
    }
  },
})

export const requestNullLost = defineChangeRule({
  id: 'request-null-lost',
  meaning: 'A field can no longer be sent as null.',
  *detect({ requestShapes }) {
    for (const { at } of nullLosses(requestShapes)) {
      yield { at, from: true, to: false, level: 'breaking', message: `${fieldAt(at)} may no longer be null` }
    }
  },
})

export const requestEnumWidened = defineChangeRule({
  id: 'request-enum-widened',
  meaning: 'More values may be sent in a request body.',
  detect: ({ requestShapes }) => enumWidenings(requestShapes, 'request'),
})

export const requestEnumNarrowed = defineChangeRule({
  id: 'request-enum-narrowed',
  meaning: 'Some values can no longer be sent in a request body.',
  detect: ({ requestShapes }) => enumNarrowings(requestShapes, 'request'),
})

export const requestLimitChanged = defineChangeRule({
  id: 'request-limit-changed',
  meaning: 'A bound, a pattern or another limit of a value in a request body differs.',
  detect: ({ requestShapes }) => limitDifferences(requestShapes, 'request'),
})

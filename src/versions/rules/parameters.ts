import { sameJson, stringifyJson, type Json } from '../../json/index.js'
import { defineChangeRule } from '../change.js'
import {
  enumNarrowings,
  enumWidenings,
  limitDifferences,
  obligation,
  shapeDifferences,
  typeDifferences,
} from '../value-differences.js'
import { isAdded, isKept, isRemoved } from '../version-pair.js'

export const parameterAdded = defineChangeRule({
  id: 'parameter-added',
  meaning: 'A call may, or must, carry another parameter.',
  *detect({ parameters }) {
    for (const { at, to } of parameters.filter(isAdded)) {
      const kind = obligation(to.required)
      yield {
        at,
        from: null,
        to: kind,
        level: to.required ? 'breaking' : 'safe',
        message: `${kind} ${to.in} parameter ${to.name} is new`,
      }
    }
  },
})

export const parameterRemoved = defineChangeRule({
  id: 'parameter-removed',
  meaning: 'The parameter is ignored: a filter no longer filters.',
  *detect({ parameters }) {
    for (const { at, from } of parameters.filter(isRemoved)) {
      const message = `${from.in} parameter ${from.name} is gone`
      yield { at, from: obligation(from.required), to: null, level: 'possibly-breaking', message }
    }
  },
})

export const parameterRequiredChanged = defineChangeRule({
  id: 'parameter-required-changed',
  meaning: 'A parameter that could be left out must be sent, or the other way round.',
  *detect({ parameters }) {
    for (const { at, from, to } of parameters.filter(isKept)) {
      if (from.required === to.required) continue
      const after = obligation(to.required)
      yield {
        at,
        from: obligation(from.required),
        to: after,
        level: to.required ? 'breaking' : 'safe',
        message: `${to.in} parameter ${to.name} becomes ${after}`,
      }
    }
  },
})

export const parameterEncodingChanged = defineChangeRule({
  id: 'parameter-encoding-changed',
  meaning: 'A list of values is sent in another way: separated by commas, or with the parameter repeated.',
  *detect({ parameters }) {
    for (const { at, from, to } of parameters.filter(isKept)) {
      if (from.array === undefined || to.array === undefined || from.array === to.array) continue
      yield {
        at,
        from: from.array,
        to: to.array,
        level: 'breaking',
        message: `the values of ${to.name} travel ${to.array} instead of ${from.array}`,
      }
    }
  },
})

export const parameterDefaultChanged = defineChangeRule({
  id: 'parameter-default-changed',
  meaning: 'A client that leaves the parameter out gets another response.',
  *detect({ parameters }) {
    for (const { at, from, to } of parameters.filter(isKept)) {
      const [before, after] = [from, to].map(({ schema }) => (schema['default'] ?? null) as Json) as [Json, Json]
      if (sameJson(before, after)) continue
      const message = `without ${to.name} the call means ${stringifyJson(after)} instead of ${stringifyJson(before)}`
      yield { at, from: before, to: after, level: 'possibly-breaking', message }
    }
  },
})

export const parameterShapeChanged = defineChangeRule({
  id: 'parameter-shape-changed',
  meaning: 'A value in a parameter is built differently: an object, a list or a map in place of another.',
  detect: ({ parameterShapes, readShape }) => shapeDifferences(parameterShapes, readShape),
})

export const parameterTypeChanged = defineChangeRule({
  id: 'parameter-type-changed',
  meaning: 'A value in a parameter has another type or format.',
  detect: ({ parameterShapes }) => typeDifferences(parameterShapes, 'request'),
})

export const parameterEnumWidened = defineChangeRule({
  id: 'parameter-enum-widened',
  meaning: 'More values may be sent in a parameter.',
  detect: ({ parameterShapes }) => enumWidenings(parameterShapes, 'request'),
})

export const parameterEnumNarrowed = defineChangeRule({
  id: 'parameter-enum-narrowed',
  meaning: 'Some values can no longer be sent in a parameter.',
  detect: ({ parameterShapes }) => enumNarrowings(parameterShapes, 'request'),
})

export const parameterLimitChanged = defineChangeRule({
  id: 'parameter-limit-changed',
  meaning: 'A bound, a pattern or another limit of a value in a parameter differs.',
  detect: ({ parameterShapes }) => limitDifferences(parameterShapes, 'request'),
})

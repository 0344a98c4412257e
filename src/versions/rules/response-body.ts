import { defineChangeRule } from '../change.js'
import { addedFields, fieldAt } from '../shape-pair.js'
import { outline, typeName } from '../shape.js'
import {
  enumNarrowings,
  enumWidenings,
  limitDifferences,
  nullGains,
  nullLosses,
  shapeDifferences,
  typeDifferences,
} from '../value-differences.js'
import { isAdded, isKept, isRemoved } from '../version-pair.js'

export const responseShapeChanged = defineChangeRule({
  id: 'response-shape-changed',
  meaning: 'A value in a response is built differently: an object, a list or a map in place of another.',
  detect: ({ responseShapes, readShape }) => shapeDifferences(responseShapes, readShape),
})

export const responseChoiceAdded = defineChangeRule({
  id: 'response-choice-added',
  meaning: 'The response has another form, with a parameter that asks for it or without.',
  *detect({ branches, readShape }) {
    for (const { at, title, schema, defaultSchema, onRequest } of branches.added) {
      const adds = addedFields(defaultSchema, schema, readShape)
      const form = outline(readShape(schema), readShape)
      const asked = onRequest ? ' where asked for' : ''
      const message = `the answer may be ${title}${asked}: ${adds === null ? form : `adds ${adds.join(', ')}`}`
      const level = onRequest || adds !== null ? 'safe' : 'possibly-breaking'
      yield { at: `${at}/(${title})`, from: null, to: adds ?? form, level, message }
    }
  },
})

export const responseChoiceRemoved = defineChangeRule({
  id: 'response-choice-removed',
  meaning: 'A form of the response that clients may rely on is gone.',
  *detect({ branches, readShape }) {
    for (const { at, title, schema, defaultSchema } of branches.removed) {
      const had = addedFields(defaultSchema, schema, readShape)
      const message = `the answer is never ${title} any more${had === null ? '' : `: ${had.join(', ')} gone`}`
      yield {
        at: `${at}/(${title})`,
        from: had ?? outline(readShape(schema), readShape),
        to: null,
        level: 'possibly-breaking',
        message,
      }
    }
  },
})

export const responseFieldAdded = defineChangeRule({
  id: 'response-field-added',
  meaning: 'The response holds another field; a lenient reader of JSON does not notice.',
  *detect({ responseShapes }) {
    for (const { at, to } of responseShapes.filter(isAdded)) {
      yield { at, from: null, to: typeName(to), level: 'safe', message: `field ${fieldAt(at)} is new` }
    }
  },
})

export const responseFieldRemoved = defineChangeRule({
  id: 'response-field-removed',
  meaning: 'A field that clients read is missing.',
  *detect({ responseShapes }) {
    for (const { at, from } of responseShapes.filter(isRemoved)) {
      yield { at, from: typeName(from), to: null, level: 'breaking', message: `field ${fieldAt(at)} is gone` }
    }
  },
})

const presence = (required: boolean): string => (required ? 'always there' : 'optional')

export const responseFieldRequiredChanged = defineChangeRule({
  id: 'response-field-required-changed',
  meaning: 'A field that was always there may be left out, or the other way round.',
  *detect({ responseShapes }) {
    for (const { at, required } of responseShapes.filter(isKept)) {
      if (required.from === required.to) continue
      const [before, after] = [presence(required.from), presence(required.to)]
      yield {
        at,
        from: before,
        to: after,
        level: required.to ? 'safe' : 'possibly-breaking',
        message: `field ${fieldAt(at)} becomes ${after}`,
      }
    }
  },
})

export const responseTypeChanged = defineChangeRule({
  id: 'response-type-changed',
  meaning: 'A value in a response has another type or format.',
  detect: ({ responseShapes }) => typeDifferences(responseShapes, 'response'),
})

export const responseNullGained = defineChangeRule({
  id: 'response-null-gained',
  meaning: 'A field may be null where a client could rely on a value.',
  *detect({ responseShapes }) {
    for (const { at } of nullGains(responseShapes)) {
      yield { at, from: false, to: true, level: 'possibly-breaking', message: `${fieldAt(at)} may be null` }
    }
  },
})

export const responseNullLost = defineChangeRule({
  id: 'response-null-lost',
  meaning: 'A field always holds a value that could be null.',
  *detect({ responseShapes }) {
    for (const { at } of nullLosses(responseShapes)) {
      yield { at, from: true, to: false, level: 'safe', message: `${fieldAt(at)} is never null` }
    }
  },
})

export const responseEnumWidened = defineChangeRule({
  id: 'response-enum-widened',
  meaning: 'A response may hold values that no client has seen.',
  detect: ({ responseShapes }) => enumWidenings(responseShapes, 'response'),
})

export const responseEnumNarrowed = defineChangeRule({
  id: 'response-enum-narrowed',
  meaning: 'Some values no longer occur in a response.',
  detect: ({ responseShapes }) => enumNarrowings(responseShapes, 'response'),
})

export const responseLimitChanged = defineChangeRule({
  id: 'response-limit-changed',
  meaning: 'A bound, a pattern or another limit of a value in a response differs.',
  detect: ({ responseShapes }) => limitDifferences(responseShapes, 'response'),
})

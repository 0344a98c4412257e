import { defineChangeRule } from '../change.js'
import { addedFields, fieldGains, fieldLosses, isShared, nameOf, nullGains, nullLosses } from '../shape-pair.js'
import { outline, typeName } from '../shape.js'
import { enumGains, enumLosses, limitDifferences, shapeDifferences, typeDifferences } from '../value-differences.js'

export const responseShapeChanged = defineChangeRule({
  id: 'response-shape-changed',
  meaning: 'Something in an answer is built differently: an object, a list and a map cannot stand for each other.',
  detect: ({ responseNodes, read }) => shapeDifferences(responseNodes, read),
})

export const responseChoiceAdded = defineChangeRule({
  id: 'response-choice-added',
  meaning: 'The answer has a further form: asked for by a parameter, or unasked.',
  *detect({ choices, read }) {
    for (const { at, title, schema, usual, onRequest } of choices.added) {
      const adds = addedFields(usual, schema, read)
      const form = outline(read(schema), read)
      const message = `the answer may be ${title}${onRequest ? ' where asked for' : ''}: ${adds === null ? form : `adds ${adds.join(', ')}`}`
      const level = onRequest || adds !== null ? 'safe' : 'possibly-breaking'
      yield { at: `${at}/(${title})`, from: null, to: adds ?? form, level, message }
    }
  },
})

export const responseChoiceRemoved = defineChangeRule({
  id: 'response-choice-removed',
  meaning: 'A form of the answer that clients may rely on is gone.',
  *detect({ choices, read }) {
    for (const { at, title, schema, usual } of choices.removed) {
      const had = addedFields(usual, schema, read)
      const message = `the answer is never ${title} any more${had === null ? '' : `: ${had.join(', ')} gone`}`
      yield {
        at: `${at}/(${title})`,
        from: had ?? outline(read(schema), read),
        to: null,
        level: 'possibly-breaking',
        message,
      }
    }
  },
})

export const responseFieldAdded = defineChangeRule({
  id: 'response-field-added',
  meaning: 'The answer holds another field; who reads JSON leniently does not notice.',
  *detect({ responseNodes }) {
    for (const { at, to } of fieldGains(responseNodes)) {
      yield { at, from: null, to: typeName(to), level: 'safe', message: `field ${nameOf(at)} is new` }
    }
  },
})

export const responseFieldRemoved = defineChangeRule({
  id: 'response-field-removed',
  meaning: 'A field that clients read is missing.',
  *detect({ responseNodes }) {
    for (const { at, from } of fieldLosses(responseNodes)) {
      yield { at, from: typeName(from), to: null, level: 'breaking', message: `field ${nameOf(at)} is gone` }
    }
  },
})

export const responseFieldRequiredChanged = defineChangeRule({
  id: 'response-field-required-changed',
  meaning: 'A field that was always there may be left out, or the other way round.',
  *detect({ responseNodes }) {
    for (const { at, required } of responseNodes.filter(isShared)) {
      if (required.from === required.to) continue
      const [before, after] = [required.from, required.to].map(must => (must ? 'always there' : 'optional')) as [
        string,
        string,
      ]
      yield {
        at,
        from: before,
        to: after,
        level: required.to ? 'safe' : 'possibly-breaking',
        message: `field ${nameOf(at)} becomes ${after}`,
      }
    }
  },
})

export const responseTypeChanged = defineChangeRule({
  id: 'response-type-changed',
  meaning: 'A value in an answer has another type or format.',
  detect: ({ responseNodes }) => typeDifferences(responseNodes, 'read'),
})

export const responseNullGained = defineChangeRule({
  id: 'response-null-gained',
  meaning: 'A field may be null where a client could rely on a value.',
  *detect({ responseNodes }) {
    for (const { at } of nullGains(responseNodes)) {
      yield { at, from: false, to: true, level: 'possibly-breaking', message: `${nameOf(at)} may be null` }
    }
  },
})

export const responseNullLost = defineChangeRule({
  id: 'response-null-lost',
  meaning: 'A field always holds a value that could be null.',
  *detect({ responseNodes }) {
    for (const { at } of nullLosses(responseNodes)) {
      yield { at, from: true, to: false, level: 'safe', message: `${nameOf(at)} is never null` }
    }
  },
})

export const responseEnumWidened = defineChangeRule({
  id: 'response-enum-widened',
  meaning: 'Values may arrive that no client has seen in an answer.',
  detect: ({ responseNodes }) => enumGains(responseNodes, 'read'),
})

export const responseEnumNarrowed = defineChangeRule({
  id: 'response-enum-narrowed',
  meaning: 'Some values do not arrive any more in an answer.',
  detect: ({ responseNodes }) => enumLosses(responseNodes, 'read'),
})

export const responseLimitChanged = defineChangeRule({
  id: 'response-limit-changed',
  meaning: 'A bound, a pattern or the like of a value in an answer differs.',
  detect: ({ responseNodes }) => limitDifferences(responseNodes, 'read'),
})

import { defineChangeRule } from '../change-rule.js'
import { addedFields } from '../contrast/added-fields.js'
import { fieldGains, fieldLosses } from '../contrast/field-difference.js'
import { isShared } from '../contrast/node.js'
import { nameOf } from '../contrast/place.js'
import { outline, typeName } from '../shape/shape.js'

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

import { userField } from '../../../catalogue/index.js'
import { parseJson, stringifyJson } from '../../../json/index.js'
import type { Reply } from '../../serving/reply.js'
import { changeShown } from '../edits/shown-user.js'
import { defineVariant } from './variant.js'

/** The answer under another spelling of the media type of JSON. */
function retype(answer: Reply, type: string): Reply {
  return answer.headers['Content-Type']?.startsWith('application/json') === true
    ? { ...answer, headers: { ...answer.headers, 'Content-Type': type } }
    : answer
}

/** The answer with the text of its JSON written in another way. */
function rewriteJson(answer: Reply, rewrite: (text: string) => string): Reply {
  if (answer.headers['Content-Type']?.startsWith('application/json') !== true) return answer
  return {
    ...answer,
    body: rewrite(typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body).toString('utf8')),
  }
}

export const jsonWithoutCharset = defineVariant({
  id: 'json-without-charset',
  text: 'Bodies are application/json without a parameter.',
  why: 'HTTP-3: with or without parameters.',
  hooks: {
    reply: answer => retype(answer, 'application/json'),
  },
})

export const jsonTypeInCapitals = defineVariant({
  id: 'json-type-in-capitals',
  text: 'Bodies are Application/JSON;charset="UTF-8".',
  why: 'RFC 9110, 8.3.1: types and names of parameters compare without case.',
  hooks: {
    reply: answer => retype(answer, 'Application/JSON;charset="UTF-8"'),
  },
})

export const jsonWithOtherParameters = defineVariant({
  id: 'json-with-other-parameters',
  text: 'Bodies name a profile beside the charset.',
  why: 'HTTP-3: with or without parameters.',
  hooks: {
    reply: answer => retype(answer, 'application/json; profile="v1;x"; charset=utf-8'),
  },
})

export const jsonIndented = defineVariant({
  id: 'json-indented',
  text: 'Bodies are indented.',
  why: 'RFC 8259, 2: white space means nothing.',
  hooks: {
    reply: answer => rewriteJson(answer, text => stringifyJson(parseJson(text), 2)),
  },
})

export const jsonEscaped = defineVariant({
  id: 'json-escaped',
  text: 'All but ASCII is escaped, and so are slashes.',
  why: 'RFC 8259, 7: any character may be escaped.',
  hooks: {
    reply: answer =>
      rewriteJson(answer, text =>
        text
          .replaceAll('/', '\\/')
          .replaceAll(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
      ),
  },
})

export const jsonBetweenBlankLines = defineVariant({
  id: 'json-between-blank-lines',
  text: 'Bodies begin and end with line breaks.',
  why: 'RFC 8259, 2: white space means nothing.',
  hooks: {
    reply: answer => rewriteJson(answer, text => `\r\n${text}\n\n`),
  },
})

export const fieldsInOtherOrder = defineVariant({
  id: 'fields-in-other-order',
  text: 'Fields of users come the other way round.',
  why: 'RFC 8259, 4: an object is an unordered collection.',
  hooks: {
    shown: shown => ({ ...shown, fields: Object.fromEntries(Object.entries(shown.fields).toReversed()) }),
  },
})

export const fieldsNobodyKnows = defineVariant({
  id: 'fields-nobody-knows',
  text: 'Users have two more fields.',
  why: 'HTTP-4: unknown fields are drift, which is told and fails nothing.',
  hooks: {
    shown: shown => changeShown(shown, { pronouns: null, badge: { number: '0042' } }),
  },
})

const texts = [
  userField.address,
  userField.officePhone,
  userField.city,
  userField.fax,
  userField.mobilePhone,
  userField.notes,
  userField.postalCode,
  userField.signature,
  userField.personnelNumber,
] as const

export const emptyTextsForNull = defineVariant({
  id: 'empty-texts-for-null',
  text: 'Texts that nobody filled are empty.',
  why: 'TEXT-1: null or the empty text.',
  hooks: {
    shown: shown =>
      changeShown(
        shown,
        Object.fromEntries(texts.filter(field => shown.fields[field] === null).map(field => [field, ''])),
      ),
  },
})

export const picturesElsewhere = defineVariant({
  id: 'pictures-elsewhere',
  text: 'Pictures stand on another host.',
  why: 'USER-9: an absolute URL.',
  hooks: {
    shown: shown =>
      typeof shown.fields[userField.picture] === 'string'
        ? changeShown(shown, { [userField.picture]: 'https://cdn.example.com/avatars/1.png?size=full' })
        : shown,
  },
})

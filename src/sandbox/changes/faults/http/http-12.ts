import { isObject } from '../../../../json/index.js'
import { defineFault } from '../fault.js'

// HTTP-12: Errors explain themselves.

export const errorIsAList = defineFault({
  id: 'error-is-a-list',
  clause: 'HTTP-12/json-object',
  text: 'Refused values are a bare list.',
  source: 'https://github.com/openlibraryenvironment/gokb/issues/263',
  on: { action: 'update' },
  hooks: {
    reply: answer => (answer.status === 400 ? { ...answer, body: '["is invalid"]' } : answer),
  },
})

export const errorNamesNoField = defineFault({
  id: 'error-names-no-field',
  clause: 'HTTP-12/names-the-field-at-fault',
  text: 'Refused values do not say which field is at fault.',
  source: 'https://github.com/praekeltfoundation/junebug/pull/90',
  on: { action: ['create', 'update', 'sync', 'bulk-add', 'bulk-remove'] },
  hooks: {
    reply: answer => (answer.status === 400 ? { ...answer, body: '{"errors":["Validation failed"]}' } : answer),
  },
})

export const nothingSaidOfNobody = defineFault({
  id: 'nothing-said-of-nobody',
  clause: 'HTTP-12/says-what-is-wrong',
  text: 'A 404 is an empty object.',
  on: { action: 'update' },
  versions: ['1.3'],
  hooks: {
    reply: answer => (answer.status === 404 ? { ...answer, body: '{}' } : answer),
  },
})

export const errorsUnderTheRoot = defineFault({
  id: 'errors-under-the-root',
  clause: 'HTTP-12/errors-shape',
  text: 'Errors of fields stand one level too deep.',
  on: { action: 'create' },
  versions: ['1.0'],
  hooks: {
    body: body => (isObject(body) && isObject(body['errors']) ? { errors: { user: body['errors'] } } : body),
  },
})

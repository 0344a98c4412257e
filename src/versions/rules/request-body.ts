import { defineChangeRule } from '../change-rule.js'
import { step } from '../contrast/place.js'

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

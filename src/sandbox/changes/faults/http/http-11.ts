import { refusals, reply } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// HTTP-11: Unknown paths, versions and methods.

export const anyVersionServed = defineFault({
  id: 'any-version-served',
  clause: 'HTTP-11/unknown-version-is-404',
  text: 'A version that does not exist is served as the last one.',
  hooks: {
    route: (match, call) =>
      match ??
      call.catalogue.matchPath(
        call.method,
        call.path.replace(/\/v\d+\.\d+\//, `/v${call.catalogue.versions.at(-1) ?? ''}/`),
      ),
  },
})

export const anyMethodServed = defineFault({
  id: 'any-method-served',
  clause: 'HTTP-11/wrong-method-is-404-or-405',
  text: 'PUT is taken for PATCH.',
  hooks: {
    route: (match, call) => match ?? (call.method === 'PUT' ? call.catalogue.matchPath('PATCH', call.path) : null),
  },
})

export const tokenBeforeRoute = defineFault({
  id: 'token-before-route',
  clause: 'HTTP-11/routing-before-token',
  text: 'An unknown path answers 401 to whoever has no token.',
  source: 'https://github.com/vinyldns/vinyldns/issues/388',
  hooks: {
    reply: (answer, call) =>
      answer.status === 404 && call.operation === null && call.headers['authorization'] === undefined
        ? refusals.invalidToken()
        : answer,
  },
})

export const longerPathsServed = defineFault({
  id: 'longer-paths-served',
  clause: 'HTTP-11/unknown-path-is-404',
  text: 'Whatever stands behind a path is overlooked.',
  hooks: {
    route: (match, call) =>
      match ??
      [1, 2]
        .map(cut => call.catalogue.matchPath(call.method, call.path.split('/').slice(0, -cut).join('/')))
        .find(found => found !== null) ??
      null,
  },
})

export const reservedWordsRead = defineFault({
  id: 'reserved-words-read',
  clause: 'HTTP-11/wrong-method-on-a-reserved-word',
  also: ['USER-2'],
  text: 'Reading what is a reserved word and no user answers 200.',
  on: { action: 'show' },
  hooks: {
    reply: (answer, call) =>
      answer.status === 404 && /^[a-z]+(_[a-z]+)?$/.test(call.params['id'] ?? '') ? reply(200, {}) : answer,
  },
})

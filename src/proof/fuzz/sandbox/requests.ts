import { loadCatalogue, type Operation } from '../../../catalogue/index.js'
import type { Random } from '../../../sandbox/seed/random.js'
import { formBodies } from './form-bodies.js'
import { escaped, latin1, oddText, PROTOTYPE_KEYS, repeated, sizeUpTo, type Aim, type Draft } from './input.js'
import { jsonBodies } from './json-bodies.js'

const { operations, tokenOperations } = loadCatalogue()
const all = [...operations, ...tokenOperations]
const writing = all.filter(({ request }) => request !== null)
const listing = operations.filter(({ paginated }) => paginated)

/** A request whose head and body may be read, and hold anything. */
export function draftRequest(random: Random, aim: Aim): Draft {
  const make = random.pick([jsonRequest, jsonRequest, formRequest, formRequest, listRequest, listRequest, oddTarget])
  return make(random, aim)
}

function jsonRequest(random: Random, aim: Aim): Draft {
  const operation = random.pick(writing)
  const title = random.pick(Object.keys(jsonBodies))
  const making = { random, aim, root: rootOf(operation) }
  const body = jsonBodies[title]?.(making) ?? ''
  return draft(title, random, aim, operation, ['application/json', typeof body === 'string' ? Buffer.from(body) : body])
}

function formRequest(random: Random, aim: Aim): Draft {
  const operation = random.chance(0.2) ? random.pick(tokenOperations) : random.pick(writing)
  const title = random.pick(Object.keys(formBodies))
  const form = formBodies[title]?.({ random, aim, root: rootOf(operation) })
  return draft(title, random, aim, operation, form ?? ['', Buffer.alloc(0)])
}

const rootOf = ({ request }: Operation): string => request?.root ?? ''

function draft(
  title: string,
  random: Random,
  aim: Aim,
  operation: Operation,
  [type, body]: readonly [type: string, body: Buffer],
  query = '',
): Draft {
  const path = operation.path.replace('{company_id}', aim.companyId).replace('{id}', random.pick(aim.userIds))
  const asked = [operation.companyIn === 'query' ? `company_id=${aim.companyId}` : '', query].filter(Boolean).join('&')
  return {
    title: `${title} to ${operation.action}`,
    method: operation.method,
    target: asked === '' ? path : `${path}?${asked}`,
    headers: [...callerHeaders(random, aim), ...(type === '' ? [] : [['Content-Type', type] as const])],
    body,
  }
}

function callerHeaders(random: Random, aim: Aim): readonly (readonly [string, string])[] {
  const token = random.chance(0.95) ? aim.token : random.pick(['', 'x', '__proto__', 'a'.repeat(6000), '\xff'])
  const company = random.chance(0.95) ? aim.companyId : random.pick(['', '0', '__proto__', '1'.repeat(5000), '1, 1'])
  return [
    ['Authorization', `Bearer ${token}`],
    ['Procore-Company-Id', company],
  ]
}

/** A list with filters, orders and pages of every kind. */
function listRequest(random: Random, aim: Aim): Draft {
  const operation = random.pick(listing)
  const filter = (): string => {
    const name = random.chance(0.8) ? random.pick(operation.filters) : random.pick(PROTOTYPE_KEYS)
    const value = random.chance(0.3)
      ? repeated(sizeUpTo(random, 2500), i => String(i + 1))
      : random.chance(0.5)
        ? escaped(oddText(random))
        : random.pick(['%zz', '%ff', '%', '%00', '2026-13-45...', '0000-01-01...9999-12-31', '%ED%A0%80'])
    return `filters[${name}]${random.pick(['', '', '[]', '[a]', '[]['])}=${value}`
  }
  const number = (): string =>
    random.pick([
      '0',
      '-1',
      '1',
      '2',
      '3',
      '999999',
      '9007199254740993',
      '1e9',
      '9'.repeat(400),
      '1.5',
      'x',
      '%30',
      '٣',
      '',
    ])
  const sort = (): string =>
    repeated(
      sizeUpTo(random, 900),
      () => `${random.pick(['', '-', '--'])}${random.pick([...operation.sortKeys, ...PROTOTYPE_KEYS])}`,
    )
  const parts: (() => string)[] = [
    filter,
    filter,
    () => `page=${number()}`,
    () => `per_page=${number()}`,
    () => `sort=${sort()}`,
    () => `view=${random.pick([...operation.views, ...PROTOTYPE_KEYS])}`,
    () => `${random.pick(PROTOTYPE_KEYS)}[x]=${escaped(oddText(random))}`,
    () => random.pick(['&', '=', '?', '#', '<>"`{}|\\^', '[]', ';', '%', 'a'.repeat(3000)]),
  ]
  const query = repeated(1 + random.below(5), () => random.pick(parts)(), '&').slice(0, 14_000)
  return draft('a list', random, aim, operation, ['', Buffer.alloc(0)], query)
}

/** A path, method or absolute target that may lead anywhere. */
function oddTarget(random: Random, aim: Aim): Draft {
  const inside = random.pick(operations).path
  const path = random.pick([
    '/',
    '//',
    '/%',
    '/%zz',
    '/%ff%fe',
    '/%00',
    '/..%2f..%2fetc/passwd',
    '/avatars/',
    '/avatars/__proto__',
    '/avatars/../../package.json',
    inside.replace('{company_id}', escaped(oddText(random))),
    inside.replace('{company_id}', aim.companyId).replace('{id}', escaped(oddText(random))),
    inside.replace(/v[\d.]+/, `v${random.pick(['1', '1.9', '__proto__', '99999999999'])}`),
    inside.replace('{id}', '9'.repeat(sizeUpTo(random, 9000))),
    `/${'a/'.repeat(sizeUpTo(random, 6000))}`,
    `${inside}#x?company_id=${aim.companyId}`,
  ])
  const prefix = random.pick([
    '',
    '',
    '',
    `http://${aim.host}`,
    'http://evil.example',
    'ftp://x',
    `http://u:p@${aim.host}`,
  ])
  const method = random.pick([
    'GET',
    'GET',
    'POST',
    'PATCH',
    'PUT',
    'DELETE',
    'HEAD',
    'OPTIONS',
    'TRACE',
    'PROPFIND',
    'M-SEARCH',
  ])
  const body = latin1(random.pick(['', '', 'x', '{"user":{}}']))
  return { title: `${method} of an odd path`, method, target: prefix + path, headers: callerHeaders(random, aim), body }
}

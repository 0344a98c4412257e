import { userField, type Operation } from '../../catalogue/index.js'
import type { OwnUser } from '../engine/own-users.js'

/** A body that no honest client sends: its name and its bytes. */
export interface HostileBody {
  readonly name: string
  readonly contentType: string
  /** Made when it is sent, as some are long. */
  readonly bytes: () => Buffer
}

/** Writes fields of a user into a body that can only touch one own user, whatever the target makes of it. */
interface BodyTemplate {
  readonly root: string
  /** A whole JSON body with these members (JSON text without braces) in the user or entry. */
  readonly json: (members: string) => string
  /** The name of a form part for a field. */
  readonly part: (field: string) => string
}

/**
 * The template for an operation. A target that takes such a body must not touch more than one own user: a create names
 * an address that is taken, a sync or bulk entry the id of the own user.
 */
function bodyTemplate(operation: Operation, ownUser: OwnUser): BodyTemplate {
  const root = operation.request?.root ?? ''
  const one = operation.action === 'create' || operation.action === 'update'
  const anchors: Partial<Record<Operation['action'], string>> = {
    create: `"${userField.familyName}":"Asbuilt","${userField.email}":${JSON.stringify(ownUser.email)}`,
    update: `"${userField.familyName}":"Asbuilt"`,
    sync: `"id":${ownUser.id}`,
  }
  const anchor = anchors[operation.action] ?? `"user_id":${ownUser.id}`
  return {
    root,
    json: members => `{"${root}":${one ? '' : '['}{${anchor}${members === '' ? '' : ','}${members}}${one ? '' : ']'}}`,
    part: field => (one ? `${root}[${field}]` : `${root}[0][${field}]`),
  }
}

const JSON_TYPE = 'application/json'
const BOUNDARY = 'asbuilt-hostile'
const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`

const json = (name: string, text: () => string): HostileBody => ({
  name,
  contentType: JSON_TYPE,
  bytes: () => Buffer.from(text()),
})

type Part = readonly [disposition: string, content: string | Buffer]

function form(name: string, parts: () => readonly Part[], end = `--${BOUNDARY}--\r\n`): HostileBody {
  const pieces = (): Buffer[] =>
    parts().flatMap(([disposition, content]) => [
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ])
  return { name, contentType: FORM_TYPE, bytes: () => Buffer.concat([...pieces(), Buffer.from(end)]) }
}

const many = (count: number, make: (i: number) => string, separator = ','): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(separator)
const LONG = 900_000
const texts = [userField.givenName, userField.city, userField.postalCode, userField.notes]

/** The same body with bytes that are no UTF-8 in place of its `#`. */
function noUtf8(body: string): Buffer {
  const [before = '', after = ''] = body.split('#')
  return Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), Buffer.from(after)])
}

/** Bodies of any type, depth, length and spelling, none larger than a megabyte (USER-14). */
export function hostileBodies(operation: Operation, ownUser: OwnUser): readonly HostileBody[] {
  const { root, json: within, part } = bodyTemplate(operation, ownUser)
  const anchored =
    operation.action === 'create'
      ? [[`name="${part(userField.email)}"`, ownUser.email] as const]
      : operation.action === 'update'
        ? []
        : [[`name="${part(operation.action === 'sync' ? 'id' : 'user_id')}"`, ownUser.id] as const]
  return [
    json('deep lists', () => within(`"${userField.notes}":${'['.repeat(20_000)}${']'.repeat(20_000)}`)),
    json('deep objects', () => within(`"${userField.notes}":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`)),
    json('a deep body', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    json('long texts', () =>
      within(
        many(3, i => `"${[userField.jobTitle, userField.city, userField.notes][i] ?? ''}":"${'Ñ字x'.repeat(1_500)}"`),
      ),
    ),
    json('a text of a megabyte', () => within(`"${userField.notes}":"${'x'.repeat(LONG)}"`)),
    json('many unknown fields', () => within(many(10_000, i => `"asbuilt_${i}":${i}`))),
    json('control characters', () => within(`"${userField.jobTitle}":"\\u0000\\u0001\\u0008\\u001f\\u007f\\u0085"`)),
    json('half a surrogate pair', () => within(`"${userField.jobTitle}":"\\ud800","${userField.city}":"\\udc00x"`)),
    json('names of prototypes', () =>
      within(
        `"__proto__":{"${userField.employee}":1},"constructor":{"prototype":{"a":1}},"toString":"x","hasOwnProperty":1`,
      ),
    ),
    json('numbers out of bounds', () => within(`"${userField.extension}":1e400,"${userField.fax}":-1e-400`)),
    json('a number of many digits', () => within(`"${userField.extension}":${'9'.repeat(10_000)}`)),
    json('numbers as texts', () =>
      within(
        `"${userField.extension}":"12e3","${userField.vendorId}":"0x10","${userField.workClassificationId}":"1; --"`,
      ),
    ),
    json('lists where texts belong', () => within(many(4, i => `"${texts[i] ?? ''}":[["x"],{"y":[]}]`))),
    json('objects where numbers belong', () =>
      within(`"${userField.extension}":{"$gt":0},"${userField.vendorId}":{"id":1},"${userField.employee}":{}`),
    ),
    json('the same field twice', () => within(`"${userField.jobTitle}":"one","${userField.jobTitle}":{"two":2}`)),
    json('null under the root', () => `{"${root}":null}`),
    json('text under the root', () => `{"${root}":"__proto__"}`),
    json('a number under the root', () => `{"${root}":1e999}`),
    json('lists of lists under the root', () => `{"${root}":[[[]],[null],[1]]}`),
    json('a root without content', () => `{"${root}":{}}`),
    json('a list for a body', () => '[1,[2],{"3":null}]'),
    json('null for a body', () => 'null'),
    json('no body', () => ''),
    {
      name: 'bytes that are no UTF-8',
      contentType: JSON_TYPE,
      bytes: () => noUtf8(within(`"${userField.jobTitle}":"#"`)),
    },
    {
      name: 'a byte order mark',
      contentType: 'application/json; charset=utf-16',
      bytes: () => Buffer.from(`\uFEFF${within(`"${userField.jobTitle}":"x"`)}`),
    },
    form('many parts', () => [
      ...anchored,
      ...Array.from({ length: 2_000 }, (_, i) => [`name="${part(`asbuilt_${i}`)}"`, 'x'] as const),
    ]),
    form('deep part names', () => [
      ...anchored,
      [`name="${part(userField.notes)}${'[a]'.repeat(1_000)}"`, 'x'],
      [`name="${root}[][][]["`, 'x'],
    ]),
    form('names of prototypes in a form', () => [
      ...anchored,
      [`name="${part('__proto__')}[${userField.employee}]"`, '1'],
      ['name="__proto__[a]"', '1'],
      [`name="${root}[constructor][prototype]"`, 'x'],
    ]),
    form('a file with a path for a name', () => [
      ...anchored,
      [`name="${part(userField.picture)}"; filename="../../../etc/passwd\\0.png"`, Buffer.from([0, 1, 2, 255])],
    ]),
    form('parts that are no UTF-8', () => [
      ...anchored,
      [`name="${part(userField.jobTitle)}"`, Buffer.from([0xc3, 0x28, 0xff])],
    ]),
    form('a form cut off', () => [...anchored, [`name="${part(userField.jobTitle)}"`, 'x'.repeat(50_000)]], ''),
  ]
}

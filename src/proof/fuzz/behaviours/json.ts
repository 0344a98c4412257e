import type { Behaviour } from '../behaviour.js'
import { splice, spliceKey, whole } from '../raw-json.js'

const THOUSAND = 1000
const MILLION = 1_000_000

const items = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(',')

/** Values that a parser may not know, or not in time. */
const VALUES: Readonly<Record<string, () => string>> = {
  'deep-arrays': () => '['.repeat(MILLION) + ']'.repeat(MILLION),
  'deep-objects': () => '{"a":'.repeat(100 * THOUSAND) + '1' + '}'.repeat(100 * THOUSAND),
  'deep-and-open': () => '[{"a":'.repeat(300 * THOUSAND),
  'million-items': () => `[${items(MILLION, () => '0')}]`,
  'million-objects': () => `[${items(MILLION / 4, i => `{"id":${i}}`)}]`,
  'million-keys': () => `{${items(MILLION / 4, i => `"k${i}":1`)}}`,
  'many-users-of-nothing': () => `[${items(4 * THOUSAND, () => '{}')}]`,
  'many-users-of-one-id': () => `[${items(20 * THOUSAND, () => '{"id":1,"email_address":"a@example.com"}')}]`,
  'long-integer': () => '9'.repeat(30),
  'long-integers': () => `[${items(100 * THOUSAND, i => `9007199254740${String(993 + i).padStart(6, '0')}`)}]`,
  'million-digits': () => '9'.repeat(MILLION),
  'million-decimals': () => `0.${'3'.repeat(MILLION)}`,
  'huge-exponent': () => '1e999999999',
  'minus-zero': () => '-0',
  'not-a-number': () => 'NaN',
  infinity: () => '-Infinity',
  hexadecimal: () => '0x1F',
  'lone-surrogate': () => '"\\ud800 and \\udfff"',
  'nul-in-text': () => '"a\\u0000b"',
  'raw-control-character': () => '"a\u0001\u001b[31mb"',
  'long-text': () => `"${'x'.repeat(8 * MILLION)}"`,
  'text-of-escapes': () => `"${'\\u0061'.repeat(MILLION)}"`,
  'text-of-backslashes': () => `"${'\\\\'.repeat(MILLION)}"`,
  'json-in-text': () => JSON.stringify(JSON.stringify({ id: 1, nested: JSON.stringify({ id: 2 }) })),
  prototype: () =>
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":1,"hasOwnProperty":null}',
  'prototype-as-text': () => '"__proto__"',
  'duplicate-keys': () => `{${items(THOUSAND, i => `"id":${i}`)}}`,
  'empty-key': () => '{"":{"":[""]}}',
  'key-of-slashes': () => '{"a/b~c~0~1":1,"\\n::error::x":2}',
  comment: () => '1 /* not JSON */',
  'single-quotes': () => "'text'",
}

/** Whole bodies that are no answer. */
const BODIES: Readonly<Record<string, string>> = {
  'body-empty': '',
  'body-null': 'null',
  'body-number': '7',
  'body-text': '"ok"',
  'body-false': 'false',
  'body-array-of-arrays': '[[[]],[]]',
  'body-mixed': '[null,1,"x",{"id":null},[],{"id":{}},{"id":[1]}]',
  'body-html': '<!doctype html><html><body onload="alert(1)"><fuzzmark>Log in</fuzzmark></body></html>',
  'body-white': ' \t\r\n'.repeat(100 * THOUSAND),
  'body-error-in-200': '{"errors":{"user":{"name":["is bad"]}},"error":[{"a":[]}],"message":null,"code":{}}',
}

/** Bodies that are JSON, nearly are, or are no body of this API. */
export const json: readonly Behaviour[] = [
  ...Object.entries(VALUES).flatMap(([id, make]): Behaviour[] => [
    { id, change: (answer, { random }) => splice(answer, make(), random) },
    { id: `${id}-alone`, change: answer => whole(answer, make()) },
  ]),
  ...Object.entries(BODIES).map(([id, body]): Behaviour => ({ id, change: answer => whole(answer, body) })),
  ...['9'.repeat(25), '-1', '1.5', '"7"', 'null', '{}', '1e3', '9223372036854775808'].map((raw, i): Behaviour => ({
    id: `ids-odd-${i}`,
    change: answer => spliceKey(answer, 'id', raw),
  })),
  { id: 'null-everywhere', change: (answer, { random }) => splice(answer, 'null', random, true) },
  { id: 'object-everywhere', change: (answer, { random }) => splice(answer, '{"a":[{}]}', random, true) },
  { id: 'trailing-garbage', change: answer => whole(answer, `${answer.body.toString()}}]<!-- -->`) },
  { id: 'two-documents', change: answer => whole(answer, `${answer.body.toString()}\n${answer.body.toString()}`) },
  {
    id: 'cut-off',
    change: (answer, { random }) => ({
      ...answer,
      body: answer.body.subarray(0, random.below(answer.body.length + 1)),
    }),
  },
  {
    id: 'bits-flipped',
    change: (answer, { random }) => ({
      ...answer,
      body: Buffer.from(answer.body.map(byte => (random.chance(0.01) ? byte ^ (1 << random.below(8)) : byte))),
    }),
  },
  { id: 'wrapped-in-data', change: answer => whole(answer, `{"data":${answer.body.toString()}}`) },
]

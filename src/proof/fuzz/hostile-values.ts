import { userField } from '../../catalogue/index.js'
const MILLION = 1_000_000

const items = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(',')

/** Text in place of a value of JSON that a parser may not know, or not in time. */
export const hostileValues: Readonly<Record<string, () => string>> = {
  'deep-arrays': () => '['.repeat(MILLION) + ']'.repeat(MILLION),
  'deep-objects': () => '{"a":'.repeat(100 * 1000) + '1' + '}'.repeat(100 * 1000),
  'deep-and-open': () => '[{"a":'.repeat(300 * 1000),
  'million-items': () => `[${items(MILLION, () => '0')}]`,
  'million-objects': () => `[${items(MILLION / 4, i => `{"id":${i}}`)}]`,
  'million-keys': () => `{${items(MILLION / 4, i => `"k${i}":1`)}}`,
  'many-users-of-nothing': () => `[${items(4 * 1000, () => '{}')}]`,
  'many-users-of-one-id': () => `[${items(20 * 1000, () => `{"id":1,"${userField.email}":"a@example.com"}`)}]`,
  'long-integer': () => '9'.repeat(30),
  'long-integers': () => `[${items(100 * 1000, i => `9007199254740${String(993 + i).padStart(6, '0')}`)}]`,
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
  'duplicate-keys': () => `{${items(1e6 / 1000, i => `"id":${i}`)}}`,
  'empty-key': () => '{"":{"":[""]}}',
  'key-of-slashes': () => '{"a/b~c~0~1":1,"\\n::error::x":2}',
  comment: () => '1 /* not JSON */',
  'single-quotes': () => "'text'",
}

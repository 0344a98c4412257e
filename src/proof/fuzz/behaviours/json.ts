import { retold, withText, type Behaviour } from '../behaviour.js'
import { hostileValues } from '../hostile-values.js'
import { replaceScalars, spliceKey, spliceRaw } from '../raw-json.js'

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
  'body-white': ' \t\r\n'.repeat(100_000),
  'body-error-in-200': '{"errors":{"user":{"name":["is bad"]}},"error":[{"a":[]}],"message":null,"code":{}}',
}

/** Bodies that are JSON, nearly are, or are no body of this API. */
export const json: readonly Behaviour[] = [
  ...Object.entries(hostileValues).flatMap(([id, make]): Behaviour[] => [
    { id, change: (answer, { random }) => retold(answer, text => spliceRaw(text, make(), random)) },
    { id: `${id}-alone`, change: answer => withText(answer, make()) },
  ]),
  ...Object.entries(BODIES).map(([id, body]): Behaviour => ({ id, change: answer => withText(answer, body) })),
  ...['9'.repeat(25), '-1', '1.5', '"7"', 'null', '{}', '1e4', '9223372036854775808'].map((raw, i): Behaviour => ({
    id: `ids-odd-${i}`,
    change: answer => retold(answer, text => spliceKey(text, 'id', raw)),
  })),
  { id: 'null-everywhere', change: answer => retold(answer, text => replaceScalars(text, 'null')) },
  { id: 'object-everywhere', change: answer => retold(answer, text => replaceScalars(text, '{"a":[{}]}')) },
  { id: 'trailing-garbage', change: answer => withText(answer, `${answer.body.toString()}}]<!-- -->`) },
  { id: 'two-documents', change: answer => withText(answer, `${answer.body.toString()}\n${answer.body.toString()}`) },
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
  { id: 'wrapped-in-data', change: answer => withText(answer, `{"data":${answer.body.toString()}}`) },
]

import { userField } from '../../../catalogue/index.js'
import { retold, withText, type Behaviour } from '../behaviour.js'
import { spliceKey } from '../raw-json.js'

const MILLION = 1_000_000

/** Tokens that are none, as JSON. */
const TOKENS: Readonly<Record<string, () => string>> = {
  empty: () => '""',
  blank: () => '"   "',
  null: () => 'null',
  number: () => '7',
  'long-number': () => '9'.repeat(40),
  false: () => 'false',
  object: () => '{"token":"x"}',
  array: () => '["x"]',
  'line-breaks': () => '"first\\r\\nX-Injected: 1\\r\\n\\r\\nsecond-line-of-it"',
  nul: () => '"before\\u0000after-the-nul"',
  euro: () => '"token-with-€-in-it"',
  emoji: () => '"token-👩-token"',
  'lone-surrogate': () => '"token-\\ud800-token"',
  'control-characters': () => '"token\\u001b[31m\\u0007-token"',
  blanks: () => '"two words and more"',
  quotes: () => '"tok\\"en\'s `x` <fuzzmark>"',
  pattern: () => '"(a+)+$[.*?{3}\\\\d|^x"',
  short: () => '"e"',
  word: () => '"user"',
  digit: () => '"1"',
  brackets: () => '"[]"',
  long: () => `"${'t'.repeat(100_000)}"`,
  huge: () => `"${'t'.repeat(10 * MILLION)}"`,
  'long-and-odd': () => `"${'t.+=/'.repeat(4000)}"`,
}

/** Lifetimes and the like that nobody can use. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  expires_in: ['0', '-1', '1e308', 'null', '"soon"', '1', '9007199254740993', '{}'],
  [userField.createdAt]: ['0', '-1', '"now"', '99999999999999999999', 'null', '1e308'],
  token_type: ['"MAC"', 'null', '"Bearer\\r\\nX: y"', '7', '""'],
  scope: ['null', '{}', '"\\u001b[31m"'],
}

/** What the token endpoints answer. */
export const tokens: readonly Behaviour[] = [
  ...Object.entries(TOKENS).map(([id, make]): Behaviour => ({
    id: `token-${id}`,
    calls: 'token',
    change: answer => retold(answer, text => spliceKey(text, 'access_token', make())),
  })),
  ...Object.entries(FIELDS).map(([key, raws]): Behaviour => ({
    id: `${key.replace('_', '-')}-absurd`,
    calls: 'token',
    change: (answer, { random }) => retold(answer, text => spliceKey(text, key, random.pick(raws))),
  })),
  ...[
    '',
    '[]',
    'null',
    '"token"',
    '{}',
    '<html>',
    '{"error":"invalid_grant"}',
    'access_token=abc&token_type=bearer',
  ].map((body, i): Behaviour => ({ id: `token-body-${i}`, calls: 'token', change: answer => withText(answer, body) })),
  {
    id: 'token-always-the-same',
    calls: 'token',
    change: answer => retold(answer, text => spliceKey(text, 'access_token', '"one-token-for-everybody"')),
  },
  {
    id: 'token-of-each-call',
    calls: 'token',
    change: (answer, { number }) =>
      retold(answer, text => spliceKey(text, 'access_token', `"token-of-call-${number}-and-no-other"`)),
  },
]

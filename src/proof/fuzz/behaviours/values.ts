import { withHeaders, type Answer, type Behaviour, type HostileCall } from '../behaviour.js'
import { splice, spliceKey, whole } from '../raw-json.js'

const LONG = 100_000
const wrapped =
  (make: (secret: string) => string) =>
  ({ secrets, random }: HostileCall): string =>
    `echo ${make(random.pick(secrets))} echo`

/** Text that means something to whoever shows it, or that a careless pattern takes for ever over. */
const TEXTS: Readonly<Record<string, (call: HostileCall) => string>> = {
  'escape-sequences': () => 'a\u001b[2J\u001b[31mb\u001b]0;title\u0007\u001b]8;;http://x\u001b\\c\u009b1m\u0008\u0008d',
  'workflow-command': () => 'x\n::error file=a.ts,line=1::hacked\r\n::set-output name=a::b\r::add-mask::c\n##[error]d',
  'end-of-cdata': () => 'a]]>b]]>c]]]]><![CDATA[>d]]>',
  'xml-injection': () => '"/><testcase name="fuzzmark"/><!--&lt;&#0;&#x1b;&nbsp;\ufffe\uffff',
  script: () => '<script>fuzzmark()</script><img src=x onerror=fuzzmark()><fuzzmark>"\'`</style></title></textarea>',
  template: () => '<%= process.env %> ${process.env} {{constructor.constructor("return process")()}} %s %d %o $& $1 $`',
  markdown: () =>
    '| a \\| b |\n|---|\n`` ` `` @somebody #1 [link](javascript:fuzzmark()) ![x](http://x/y) <fuzzmark> **b** ~~~\n```\n# h',
  shell: () => "'; rm -rf / #$(touch x)`touch y`\n&& exit \\",
  'bidirectional-controls': () => '\u202egnp.exe\u2066 \u200b\u200d\ufeff \u2028next\u2029line\u0085',
  'combining-marks': () => `e${'\u0301'.repeat(5000)}`,
  emoji: () => '👩‍👩‍👧‍👦'.repeat(2000),
  'line-ends': () => '\n'.repeat(LONG),
  'line-ends-and-at': () => '\n    at'.repeat(LONG / 4),
  'stack-trace': () => `Error: x\n${'    at f (/srv/app.rb:1:2)\n'.repeat(3000)}`,
  blanks: () => `x${' '.repeat(LONG)}x`,
  'tabs-and-blanks': () => `${'\t '.repeat(LONG / 2)}!`,
  'word-characters': () => 'a'.repeat(LONG),
  'word-characters-and-dots': () => 'a.'.repeat(LONG / 2),
  'address-like': () => `${'a@'.repeat(LONG / 4)}${'.b'.repeat(LONG / 4)}`,
  digits: () => '1'.repeat(LONG),
  'numbers-and-dashes': () => '2026-01-'.repeat(LONG / 8),
  'open-brackets': () => '<'.repeat(LONG),
  'open-tags': () => '<a '.repeat(LONG / 4),
  quotes: () => '"'.repeat(LONG),
  backslashes: () => '\\'.repeat(LONG),
  backticks: () => '`'.repeat(LONG / 4),
  percents: () => '%'.repeat(LONG),
  'percent-codes': () => '%25'.repeat(LONG / 4),
  ampersands: () => '&amp'.repeat(LONG / 4),
  'base64-like': () => 'QUJD'.repeat(LONG / 4),
  'token-like': () => 'eyJhbGciOiJIUzI1NiJ9.'.repeat(LONG / 21),
  'query-like': () => 'a=b&token='.repeat(LONG / 10),
  'path-like': () => '/a/../'.repeat(LONG / 6),
  'sql-error': () => `${'PG::Error: '.repeat(500)}SELECT ${'a,'.repeat(LONG / 4)}`,
  'secret-plain': wrapped(secret => secret),
  'secret-bearer': wrapped(secret => `Bearer ${secret}`),
  'secret-other-case': wrapped(secret => secret.toUpperCase()),
  'secret-percent': wrapped(secret =>
    [...Buffer.from(secret)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  ),
  'secret-percent-twice': wrapped(secret =>
    [...Buffer.from(secret)].map(byte => `%25${byte.toString(16).padStart(2, '0')}`).join(''),
  ),
  'secret-base64': wrapped(secret => Buffer.from(secret).toString('base64')),
  'secret-base64-within': wrapped(secret => Buffer.from(`user:${secret}\n`).toString('base64')),
  'secret-hex': wrapped(secret => Buffer.from(secret).toString('hex')),
  'secret-entities': wrapped(secret => [...secret].map(one => `&#${one.charCodeAt(0)};`).join('')),
  'secret-in-url': wrapped(secret => `https://user:${secret}@example.com/?access_token=${secret}#${secret}`),
  'secret-in-json': wrapped(secret => JSON.stringify({ refresh_token: secret, client_secret: secret })),
  'secret-many-times': ({ secrets }) => secrets.join(' ').repeat(200),
}

const PLACES: readonly ((answer: Answer, text: string, call: HostileCall) => Answer)[] = [
  (answer, text, { random }) => splice(answer, JSON.stringify(text), random),
  (answer, text) => whole({ ...answer, status: 422 }, JSON.stringify({ errors: { [text.slice(0, 2000)]: [text] } })),
  (answer, text) => whole({ ...answer, status: 500 }, JSON.stringify({ error: text })),
  (answer, text) => whole(withHeaders(answer, { 'Content-Type': 'text/plain' }), text),
  (answer, text) => spliceKey(answer, 'email_address', JSON.stringify(text)),
  (answer, text) => spliceKey(answer, 'name', JSON.stringify(text)),
  (answer, text) => spliceKey(answer, text.slice(0, 2000).replace(/[^\w ]/g, ''), JSON.stringify(text)),
  (answer, text) =>
    withHeaders(answer, {
      'X-Request-Id': headerText(text),
      'Content-Type': `application/json; x="${headerText(text)}"`,
    }),
  (answer, text) => withHeaders(answer, { Link: `<${headerText(text)}>; rel="next"`, Total: headerText(text) }),
]

/** As much of a text as a header may hold. */
const headerText = (text: string): string => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, ' ').slice(0, 6000)

/** Texts that mean something to a terminal, a page, a log or a pattern, wherever a text may stand. */
export const values: readonly Behaviour[] = Object.entries(TEXTS).flatMap(([id, make]): Behaviour[] => [
  { id, change: (answer, call) => call.random.pick(PLACES)(answer, make(call), call) },
  {
    id: `${id}-escaped`,
    change(answer, call) {
      const text = make(call).slice(0, 20_000)
      const escaped = [...Array(text.length).keys()].map(i => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`)
      return splice(answer, `"${escaped.join('')}"`, call.random)
    },
  },
])

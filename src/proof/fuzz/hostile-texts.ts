const LONG = 100_000
/** Text that means something to whoever shows it, or that a careless pattern takes for ever over. */
export const hostileTexts: Readonly<Record<string, () => string>> = {
  'escape-sequences': () => 'a\u001b[2J\u001b[31mb\u001b]0;title\u0007\u001b]8;;http://x\u001b\\c\u009b1m\u0008\u0008d',
  'workflow-command': () => 'x\n::error file=a.ts,line=1::hacked\r\n::set-output name=a::b\r::add-mask::c\n##[error]d',
  'end-of-cdata': () => 'a]]>b]]>c]]]]><![CDATA[>d]]>',
  'xml-injection': () => '"/><testcase name="fuzzmark"/><!--&lt;&#0;&#x1b;&nbsp;\ufffe\uffff',
  script: () => '<script>fuzzmark()</script><img src=x onerror=fuzzmark()><fuzzmark>"\'`</style></title></textarea>',
  template: () => '<%= process.env %> ${process.env} {{constructor.constructor("return process")()}} %s %d %o $& $1 $`',
  markdown: () =>
    '| a \\| b |\n|---|\n`` ` `` @somebody #1 ' +
    '[link](javascript:fuzzmark()) ![x](http://x/y) <fuzzmark> **b** ~~~\n```\n# h',
  shell: () => "'; rm -rf / #$(touch x)`touch y`\n&& exit \\",
  'bidirectional-controls': () => '\u202egnp.exe\u2066 \u200b\u200d\ufeff \u2028next\u2029line\u0085',
  'combining-marks': () => `e${'\u0301'.repeat(5000)}`,
  emoji: () => '👩‍👩‍👧‍👦'.repeat(2500),
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
}

/** Ways in which a secret comes back that somebody was told. */
export const secretTexts: Readonly<Record<string, (secret: string) => string>> = {
  'secret-plain': secret => secret,
  'secret-bearer': secret => `Bearer ${secret}`,
  'secret-other-case': secret => secret.toUpperCase(),
  'secret-percent': secret => bytesOf(secret, byte => `%${hex(byte)}`),
  'secret-percent-twice': secret => bytesOf(secret, byte => `%25${hex(byte)}`),
  'secret-base64': secret => Buffer.from(secret).toString('base64'),
  'secret-base64-within': secret => Buffer.from(`user:${secret}\n`).toString('base64'),
  'secret-hex': secret => bytesOf(secret, hex),
  'secret-entities': secret => bytesOf(secret, byte => `&#${byte};`),
  'secret-in-url': secret => `https://user:${secret}@example.com/?access_token=${secret}#${secret}`,
  'secret-in-json': secret => JSON.stringify({ refresh_token: secret, client_secret: secret }),
  'secret-many-times': secret => `${secret} `.repeat(500),
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')
const bytesOf = (text: string, write: (byte: number) => string): string => [...Buffer.from(text)].map(write).join('')

/** A text as JSON in which each character is an escape. */
export function escapedJson(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'))
  return `"${units.map(unit => `\\u${unit}`).join('')}"`
}

import { withHeaders, type Answer, type Behaviour, type HostileCall } from '../behaviour.js'

const NUMBERS = [
  '-1',
  'NaN',
  '',
  '1e9',
  '99999999999999999999999',
  '0',
  '1.5',
  '١٢',
  '12abc',
  '1, 2',
  ' 7 ',
  '0x10',
  '9'.repeat(4000),
]

const LINKS: readonly ((call: HostileCall) => string)[] = [
  ({ target }) => `<${target}>; rel="next"`,
  ({ elsewhere, target }) => `<${elsewhere}${target}>; rel="next", <${elsewhere}/>; rel="last"`,
  ({ target }) => `<${target}${target.includes('?') ? '&' : '?'}page=2>; rel="next"`,
  () => '<file:///etc/passwd>; rel="next"',
  () => '<<<>>>;;;,,,=rel="',
  () => '<http://[::1>; rel=next',
  () => `${'<'.repeat(8000)}`,
  () => `${'<a>; rel="x", '.repeat(700)}<b>; rel="next"`,
  () => `<a>; rel="${'next '.repeat(1500)}"`,
  () => `<a>${';'.repeat(8000)}`,
  () => `<a>; title="${'\\"'.repeat(4000)}`,
  () => '<\u0000>; rel="next"'.replace('\u0000', '%00'),
  () => '',
]

/** Adds headers as they stand, those of the same name kept. */
function plus(answer: Answer, headers: Answer['headers']): Answer {
  return { ...answer, headers: [...answer.headers, ...headers] }
}

const repeated = (count: number, make: (i: number) => readonly [string, string]): Answer['headers'] =>
  Array.from({ length: count }, (_, i) => make(i))

/** What stands above the body. */
export const headers: readonly Behaviour[] = [
  { id: 'total-absurd', change: (answer, { random }) => withHeaders(answer, { Total: random.pick(NUMBERS) }) },
  { id: 'per-page-absurd', change: (answer, { random }) => withHeaders(answer, { 'Per-Page': random.pick(NUMBERS) }) },
  { id: 'link-absurd', change: (answer, call) => withHeaders(answer, { Link: call.random.pick(LINKS)(call) }) },
  {
    id: 'links-many',
    change: (answer, call) =>
      plus(
        answer,
        repeated(40, () => ['Link', call.random.pick(LINKS)(call).slice(0, 300)]),
      ),
  },
  {
    id: 'total-twice',
    change: answer =>
      plus(answer, [
        ['Total', '1'],
        ['total', '2'],
        ['TOTAL', 'x'],
      ]),
  },
  { id: 'totals-grow', change: (answer, { number }) => withHeaders(answer, { Total: String(number * 1_000_000) }) },
  {
    id: 'headers-many',
    change: answer =>
      plus(
        answer,
        repeated(1500, i => [`X-${i}`, 'v']),
      ),
  },
  {
    id: 'headers-very-many',
    change: answer =>
      plus(
        answer,
        repeated(10_000, i => [`X-${i}`, 'v']),
      ),
  },
  {
    id: 'headers-equal',
    change: answer =>
      plus(
        answer,
        repeated(1100, () => ['Set-Cookie', 'a=b; Path=/']),
      ),
  },
  { id: 'header-long', change: answer => plus(answer, [['X-Long', 'x'.repeat(12_000)]]) },
  { id: 'header-name-long', change: answer => plus(answer, [[`X-${'n'.repeat(12_000)}`, '1']]) },
  { id: 'header-folded', change: answer => plus(answer, [['X-Folded', 'one\r\n two\r\n\tthree']]) },
  { id: 'header-without-colon', change: answer => plus(answer, [['X-Bad\r\nNo colon here\r\nX-After', '1']]) },
  { id: 'header-empty-name', change: answer => plus(answer, [['', 'value']]) },
  { id: 'header-name-blank', change: answer => plus(answer, [['X Bad Name ', 'value']]) },
  { id: 'header-bytes', change: answer => plus(answer, [['X-Bytes', '\u00ff\u00fe\u0080\u00e9 \u001b[31m']]) },
  {
    id: 'header-control-character',
    change: (answer, { random }) =>
      plus(answer, [['X-Control', `a${random.pick(['\u0000', '\u0007', '\u001b', '\u007f', '\n', '\r'])}b`]]),
  },
  {
    id: 'header-prototype',
    change: answer =>
      plus(answer, [
        ['__proto__', 'x'],
        ['constructor', 'y'],
        ['toString', 'z'],
        ['hasOwnProperty', '1'],
      ]),
  },
  {
    id: 'header-of-blanks',
    change: answer => plus(answer, [['X-Blanks', `a${' '.repeat(10_000)}b${'\t'.repeat(3000)}c`]]),
  },
  { id: 'no-headers', change: answer => ({ ...answer, headers: [] }) },
  {
    id: 'date-absurd',
    change: (answer, { random }) =>
      withHeaders(answer, {
        Date: random.pick(['', 'x', 'Fri, 31 Dec 9999 23:59:59 GMT', '-1', '0']),
        Age: '-5',
        Expires: '0',
        ETag: 'W/"',
      }),
  },
  {
    id: 'connection-absurd',
    change: (answer, { random }) =>
      withHeaders(answer, {
        Connection: random.pick(['close, keep-alive', 'content-length', 'Upgrade', '\u00ff']),
        'Keep-Alive': 'timeout=-1, max=NaN',
      }),
  },
]

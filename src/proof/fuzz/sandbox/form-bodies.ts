import { userField } from '../../../catalogue/index.js'
import type { Random } from '../../../sandbox/seed/random.js'
import { escaped, latin1, oddText, PROTOTYPE_KEYS, repeated, sizeUpTo, type Aim } from './input.js'

interface Making {
  readonly random: Random
  readonly aim: Aim
  readonly root: string
}

/** The value of Content-Type, and the bytes. */
type Form = readonly [type: string, body: Buffer]

const { familyName: NAME, email: EMAIL, picture: PICTURE } = userField
const URLENCODED = 'application/x-www-form-urlencoded'
const MULTIPART = 'multipart/form-data; boundary=x'
const MEGABYTES = 7_000_000

const part = (name: string, value: string, more = ''): string =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
const urlencoded = (text: string): Form => [URLENCODED, latin1(text)]
const multipart = (text: string, type = MULTIPART): Form => [type, latin1(text)]

/** Name → a form that is sound, odd or none at all. */
export const formBodies: Readonly<Record<string, (making: Making) => Form>> = {
  'a form of many keys'({ random, root }) {
    const pair = random.pick<(i: number) => string>([
      i => `k${i}=1`,
      () => 'a',
      () => '',
      () => '=',
      i => `${root}[k${i}]=1`,
      () => `${root}[]=1`,
      () => `${root}[][a]=1`,
      i => `${root}[${i}][a]=1`,
      () => '%zz=%',
    ])
    return urlencoded(repeated(sizeUpTo(random, 1_000_000), pair, '&'))
  },
  'a form of deep names': ({ random, root }) =>
    urlencoded(
      `${root}${random.pick(['[a]', '[]', '[', ']', '[[', '[__proto__]']).repeat(sizeUpTo(random, 2_000_000))}=1`,
    ),
  'a form of one long value': ({ random, root }) =>
    urlencoded(`${root}[${NAME}]=${random.pick(['x', '%41', '%zz', '+', '%']).repeat(sizeUpTo(random, 2_000_000))}`),
  'a form of prototypes': ({ random, root }) =>
    urlencoded(
      repeated(4, () => `${random.pick([root, ...PROTOTYPE_KEYS])}[${random.pick(PROTOTYPE_KEYS)}][${NAME}]=x`, '&'),
    ),
  'a token request'({ random, aim }) {
    const fields: [string, string][] = [
      ['grant_type', random.chance(0.8) ? 'client_credentials' : oddText(random)],
      ['client_id', random.chance(0.8) ? aim.clientId : oddText(random)],
      ['client_secret', random.chance(0.8) ? aim.clientSecret : oddText(random)],
      ['token', random.chance(0.5) ? aim.token.slice(1) : oddText(random)],
    ]
    return urlencoded(fields.map(([name, value]) => `${name}=${escaped(value)}`).join('&'))
  },
  'multipart of many parts'({ random, root }) {
    const name = random.pick<(i: number) => string>([i => `k${i}`, () => `${root}[a]`, () => `${root}[][a]`, () => ''])
    const file = random.pick(['', '; filename="f.png"'])
    return multipart(`${repeated(sizeUpTo(random, 100_000), i => part(name(i), 'v', file), '')}--x--\r\n`)
  },
  'multipart without a boundary': ({ random }) =>
    multipart(
      part('a', 'b'),
      random.pick(['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; x']),
    ),
  'multipart with an odd boundary'({ random }) {
    const boundary = random.pick(['y', '""', '"', 'x'.repeat(sizeUpTo(random, 8000)), "'x'", 'x y', '\xff', '--x'])
    return multipart(`${part('a', 'b')}--x--\r\n`, `multipart/form-data; boundary=${boundary}`)
  },
  'multipart that breaks off': ({ random, root }) => {
    const picture = part(`${root}[${PICTURE}]`, 'y', '; filename="y.png"')
    const whole = `${part(`${root}[${NAME}]`, 'x')}${picture}--x--\r\n`
    return multipart(whole.slice(0, random.below(whole.length)))
  },
  'multipart with odd heads'({ random, root }) {
    const head = random.pick([
      '',
      'Content-Disposition: form-data',
      'Content-Disposition: form-data; name',
      `Content-Disposition: form-data; name="${'n'.repeat(sizeUpTo(random, 100_000))}"`,
      `Content-Disposition: form-data; name="${root}[${PICTURE}]"; filename*=UTF-8''%zz`,
      `Content-Disposition: form-data; name="${root}[${PICTURE}]"; filename="${'../'.repeat(500)}x"`,
      `Content-Disposition: form-data; name="${root}[${PICTURE}]"; filename="x"\r\nContent-Type: text/html\r\nX: \xff`,
      'Content-Disposition: attachment; name=a',
      'X'.repeat(20_000),
      repeated(3000, i => `X-${i}: 1`, '\r\n'),
    ])
    return multipart(`--x\r\n${head}\r\n\r\nv\r\n--x--\r\n`)
  },
  'a picture'({ random, aim, root }) {
    const fields = part(`${root}[${NAME}]`, 'P') + part(`${root}[${EMAIL}]`, `p${random.below(1e9)}@example.com`)
    const bytes = 'P'.repeat(sizeUpTo(random, MEGABYTES))
    const type = random.pick(['image/png', 'text/html', 'image/svg+xml', '', '\0'])
    const file = part(`${root}[${PICTURE}]`, bytes, `; filename="${aim.clientId}.png"\r\nContent-Type: ${type}`)
    return multipart(`${fields}${file}--x--\r\n`)
  },
  'a body of another kind'({ random }) {
    const type = random.pick([
      'text/plain',
      'application/xml',
      'application/json; charset=utf-16',
      ';',
      '',
      'a'.repeat(9000),
    ])
    return [type, latin1(random.pick(['x', '<a/>', '{"user":{}}', '']))]
  },
}

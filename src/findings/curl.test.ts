import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visible } from '../encoding/index.js'
import { toCurl } from './curl.js'
import type { ExchangeRequest } from './exchange.js'
import { writeParts } from './form-parts.js'

const request = (over: Partial<ExchangeRequest>): ExchangeRequest => ({
  method: 'GET',
  url: 'https://api.example.com/x',
  headers: {},
  body: null,
  ...over,
})

/** The words that a POSIX shell makes of a command, with what prints them for `curl`, and for `@-` its input. */
function words(command: string): string[] {
  const show = 'if [ "$word" = @- ]; then cat; else printf %s "$word"; fi'
  const script = `curl() { for word in "$@"; do ${show}; printf '\\0'; done; }\n${command}`
  const output = execFileSync('sh', ['-c', script], {
    env: { PROCORE_TOKEN: 'T0KEN', PROCORE_CLIENT_SECRET: 'S3CRET' },
  })
  return output.toString().split('\0').slice(0, -1)
}

describe('toCurl', () => {
  test.each<[string, Partial<ExchangeRequest>, string]>([
    [
      'a GET',
      { headers: { authorization: 'Bearer $PROCORE_TOKEN', 'accept-encoding': 'gzip' } },
      `curl -gi 'https://api.example.com/x' -H 'authorization: Bearer '"$PROCORE_TOKEN"`,
    ],
    [
      'a JSON body',
      { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"a":"it\'s"}' },
      [
        `curl -gi -X 'PATCH' 'https://api.example.com/x'`,
        `-H 'content-type: application/json' --data-raw '{"a":"it'\\''s"}'`,
      ].join(' '),
    ],
    ['HEAD', { method: 'HEAD' }, `curl -gi --head 'https://api.example.com/x'`],
    ['an empty header', { headers: { 'x-empty': '' } }, `curl -gi 'https://api.example.com/x' -H 'x-empty;'`],
    ['an empty body', { method: 'POST', body: '' }, `curl -gi -X 'POST' 'https://api.example.com/x' --data-raw ''`],
    [
      'dots in the path',
      { url: 'https://api.example.com/a/../b' },
      `curl -gi --path-as-is 'https://api.example.com/a/../b'`,
    ],
    [
      'a NUL in the body',
      { method: 'POST', body: 'a\0%\\' },
      `printf 'a\\000%%\\\\' | curl -gi -X 'POST' 'https://api.example.com/x' --data-binary @-`,
    ],
  ])('%s', (_, over, command) => {
    expect(toCurl(request(over))).toBe(command)
  })

  test.each<[string, Partial<ExchangeRequest>, readonly string[]]>([
    ['a header that curl would read from a file', { headers: { '@/etc/passwd': 'x', 'x-y': '@z' } }, ['-H', 'x-y: @z']],
    ['an option in place of a URL', { url: '-K/etc/passwd' }, ['--url', '-K/etc/passwd']],
    ['a method that is none', { method: "'; id; '" }, ['-X', "'; id; '"]],
    ['a line end in a header', { headers: { a: 'x\n-o /etc/passwd' } }, ['-H', 'a: x\n-o /etc/passwd']],
    ['a command to a runner', { headers: { a: '##[error]x' } }, ['-H', 'a: ##[error]x']],
  ])('%s is data', (_, over, expected) => {
    const command = toCurl(request(over))
    expect(visible(command)).toBe(command)
    expect(words(command)).toEqual(expect.arrayContaining([...expected]))
    expect(words(command)).not.toContain('@/etc/passwd: x')
  })

  test('a file is one of the working folder, whatever its name was', () => {
    const names = ['/etc/passwd', '../../x', '-', 'a;type=b', 'C:\\x\\me.png', '"', 'ü.png']
    const body = writeParts(
      names.map(filename => ({ name: 'f', filename, contentType: 'image/png;headers=@x', size: 1 })),
    )
    const command = toCurl(request({ method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body }))
    expect(words(command).filter(word => word.startsWith('f='))).toEqual([
      'f=@"./passwd"',
      'f=@"./x"',
      'f=@"./-"',
      'f=@"./a;type=b"',
      'f=@"./me.png"',
      'f=@"./\\""',
      'f=@"./ü.png"',
    ])
  })

  test('multipart parts are given one by one, so that curl makes its own boundary', () => {
    const body = writeParts([
      { name: 'user[city]', value: '@home' },
      { name: 'user[avatar]', filename: 'me.png', contentType: 'image/png', size: 68 },
    ])
    const command = toCurl(
      request({ method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' }, body }),
    )
    expect(words(command)).toEqual([
      '-gi',
      '-X',
      'POST',
      'https://api.example.com/x',
      '--form-string',
      'user[city]=@home',
      '-F',
      'user[avatar]=@me.png;type=image/png',
    ])
  })

  test('the shell gives curl the body, byte for byte, and fills in the secrets', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('a', "'", '"', '`', '$', '\\', '\n', '\r', ' ', '!', '%', 'ü', '🏗', ';', '&'),
    })
    fc.assert(
      fc.property(nasty, text => {
        const command = toCurl(request({ method: 'POST', body: `${text}&s=$PROCORE_CLIENT_SECRET` }))
        expect(words(command).at(-1)).toBe(`${text}&s=S3CRET`)
      }),
      { numRuns: 40, seed: 1 },
    )
  })
})

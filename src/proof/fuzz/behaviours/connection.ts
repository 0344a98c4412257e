import { bytesOf, headOf, withHeaders, type Answer, type Behaviour } from '../behaviour.js'
import type { Wire } from '../wire.js'

const MEBIBYTE = 1024 * 1024
/** Milliseconds between two bytes of a drip. */
const DRIP = 400

/** Writes an answer whose body is as long as it is, whatever its headers say. */
function give(wire: Wire, answer: Answer, headers: Readonly<Record<string, string>> = {}): void {
  wire.write(bytesOf(withHeaders(answer, headers)))
  wire.done()
}

/** The head of an answer without a length, and what comes in place of its body. */
function chunked(wire: Wire, answer: Answer, body: string): void {
  wire.write(headOf(withHeaders(answer, { 'Transfer-Encoding': 'chunked' })))
  wire.write(body)
  wire.done()
}

function drip(wire: Wire, bytes: Buffer): void {
  let next = 0
  wire.repeat(DRIP, () => {
    wire.write(bytes.subarray(next, next + 1))
    next += 1
    return next < bytes.length
  })
}

/** What happens to the bytes between us and the client. */
export const connection: readonly Behaviour[] = [
  {
    id: 'reset',
    write: wire => {
      wire.reset()
    },
  },
  {
    id: 'closes-unanswered',
    calls: 'any',
    write: wire => {
      wire.end()
    },
  },
  { id: 'never-answers', calls: 'any', slow: true, write: () => undefined },
  {
    id: 'half-head',
    write: (wire, answer) => {
      wire.end(headOf(answer).slice(0, 40))
    },
  },
  {
    id: 'half-body',
    write: (wire, answer) => {
      wire.end(bytesOf(answer).subarray(0, -Math.ceil(answer.body.length / 2)))
    },
  },
  { id: 'drips-head', slow: true, write: (wire, answer) => drip(wire, bytesOf(answer)) },
  {
    id: 'drips-body',
    slow: true,
    write(wire, answer) {
      wire.write(headOf(answer))
      drip(wire, answer.body)
    },
  },
  {
    id: 'endless-body',
    write(wire, answer) {
      wire.write(headOf(withHeaders(answer, { 'Transfer-Encoding': 'chunked' })))
      const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(MEBIBYTE, '['), Buffer.from('\r\n')])
      wire.pour(() => chunk)
    },
  },
  {
    id: 'endless-headers',
    write(wire) {
      wire.write('HTTP/1.1 200 OK\r\n')
      let count = 0
      wire.pour(() => Array.from({ length: 500 }, () => `X-Header-${(count += 1)}: ${'v'.repeat(40)}\r\n`).join(''))
    },
  },
  {
    id: 'endless-header',
    write(wire) {
      wire.write('HTTP/1.1 200 OK\r\nX-Header: ')
      wire.pour(() => 'v'.repeat(MEBIBYTE / 16))
    },
  },
  {
    id: 'flood-of-interim-answers',
    write(wire, answer) {
      wire.write('HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n'.repeat(5000))
      give(wire, answer)
    },
  },
  {
    id: 'endless-interim-answers',
    slow: true,
    write: wire => wire.pour(() => 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(100)),
  },
  {
    id: 'switches-protocols',
    write: (wire, answer) => give(wire, { ...answer, status: 101 }, { Upgrade: 'h2c', Connection: 'Upgrade' }),
  },
  {
    id: 'length-too-small',
    write: (wire, answer) => give(wire, answer, { 'Content-Length': String(answer.body.length >> 1) }),
  },
  {
    id: 'length-too-large',
    write: (wire, answer) => {
      wire.end(bytesOf(withHeaders(answer, { 'Content-Length': String(answer.body.length + 10) })))
    },
  },
  {
    id: 'length-absurd',
    write: (wire, answer, { random }) =>
      give(wire, answer, { 'Content-Length': random.pick(['-1', 'NaN', '1e4', '99999999999999999999', '0x10', '']) }),
  },
  {
    id: 'two-lengths',
    write(wire, answer) {
      const { headers, body } = answer
      wire.write(
        bytesOf({ ...answer, headers: [...headers, ['Content-Length', '5'], ['Content-Length', String(body.length)]] }),
      )
      wire.done()
    },
  },
  {
    id: 'length-and-chunks',
    write: (wire, answer) => give(wire, answer, { 'Transfer-Encoding': 'chunked', 'Content-Length': '3' }),
  },
  {
    id: 'chunk-extensions',
    write: (wire, { body, ...answer }) =>
      chunked(
        wire,
        { ...answer, body },
        `${body.length.toString(16)};${'a=b;'.repeat(5000)}\r\n${body.toString('latin1')}\r\n0\r\n\r\n`,
      ),
  },
  {
    id: 'chunk-size-absurd',
    write: (wire, answer, { random }) =>
      chunked(wire, answer, `${random.pick(['-5', 'zz', 'ffffffffffffffffff', '0x5', ''])}\r\n[]\r\n0\r\n\r\n`),
  },
  {
    id: 'chunks-of-a-byte',
    write: (wire, answer) =>
      chunked(wire, answer, `${[...answer.body.toString('latin1')].map(one => `1\r\n${one}\r\n`).join('')}0\r\n\r\n`),
  },
  {
    id: 'trailers',
    write: (wire, answer) =>
      chunked(wire, answer, `2\r\n[]\r\n0\r\n${'Total: 99\r\nSet-Cookie: a=b\r\n'.repeat(50)}\r\n`),
  },
  {
    id: 'http-1-0',
    write: (wire, answer) => {
      wire.end(bytesOf(answer).toString('latin1').replace('HTTP/1.1', 'HTTP/1.0'))
    },
  },
  {
    id: 'http-0-9',
    write: (wire, answer) => {
      wire.end(answer.body)
    },
  },
  {
    id: 'no-http',
    write: (wire, _, { random }) => {
      wire.end(
        random.pick([
          'SSH-2.0-OpenSSH_9.2\r\n',
          '\u0016\u0003\u0001\u0002\u0000\u0001',
          'HTTP/9.9 200 OK\r\n\r\n',
          '\r\n\r\n\r\n',
          '\0\0\0\0',
        ]),
      )
    },
  },
  {
    id: 'keep-alive-lie',
    write: (wire, answer) => {
      wire.end(bytesOf(withHeaders(answer, { Connection: 'keep-alive', 'Keep-Alive': 'timeout=600, max=1000' })))
    },
  },
  {
    id: 'answers-twice',
    write: (wire, answer) => wire.write(Buffer.concat([bytesOf(answer), bytesOf(answer)])) && wire.done(),
  },
  {
    id: 'answer-to-come',
    write(wire, answer) {
      wire.write(bytesOf(answer))
      wire.done()
      wire.write(bytesOf({ ...answer, status: 200, body: Buffer.from('[{"id":1}]') }))
    },
  },
  {
    id: 'status-absurd',
    write: (wire, answer, { random }) =>
      give(wire, { ...answer, status: random.pick([0, 99, 199, 299, 304, 399, 418, 499, 599, 600, 999, 1010]) }),
  },
  {
    id: 'status-without-body',
    write: (wire, answer, { random }) => give(wire, { ...answer, status: random.pick([204, 205, 304]) }),
  },
]

import { bytesOf, headOf, withHeaders, type Behaviour } from '../behaviour.js'

const MEBIBYTE = 1024 * 1024

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
  {
    id: 'endless-body',
    write(wire, answer) {
      wire.write(headOf(withHeaders(answer, { 'Transfer-Encoding': 'chunked' })))
      const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(MEBIBYTE, '['), Buffer.from('\r\n')])
      wire.pour(() => chunk)
    },
  },
]

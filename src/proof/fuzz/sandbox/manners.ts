import type { Random } from '../../../sandbox/seed/random.js'
import { latin1, oddText, repeated, sizeUpTo, type Aim, type Draft, type Input, type Step } from './input.js'
import { draftRequest } from './requests.js'

const send = (bytes: Buffer): Step => ({ does: 'send', bytes })
const CLOSE = ['Connection', 'close'] as const

function headOf({ method, target, headers }: Draft, host: string, ...more: (readonly [string, string])[]): Buffer {
  const lines = [['Host', host] as const, ...headers, ...more].map(([name, value]) => `${name}: ${value}\r\n`)
  return latin1(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`)
}

const lengthOf = ({ body }: Draft): readonly [string, string] => ['Content-Length', String(body.length)]

/** The request as it should be sent, the last one on its connection. */
function wholeOf(draft: Draft, host: string): Buffer {
  return Buffer.concat([headOf(draft, host, lengthOf(draft), CLOSE), draft.body])
}

/** How a request reaches the sandbox. */
type Manner = (draft: Draft, random: Random, aim: Aim) => Omit<Input, 'title'>

const whole: Manner = (draft, _, { host }) => ({ steps: [send(wholeOf(draft, host))], answered: true })

/** Name → what is done with a request. */
const manners: Readonly<Record<string, Manner>> = {
  whole,
  'in pieces'(draft, random, { host }) {
    const bytes = wholeOf(draft, host)
    const cuts = Array.from({ length: 1 + random.below(6) }, () => random.below(bytes.length)).sort((a, b) => a - b)
    const steps = [0, ...cuts].flatMap((from, i): Step[] => [
      send(bytes.subarray(from, cuts[i] ?? bytes.length)),
      { does: 'wait', milliseconds: random.below(8) },
    ])
    return { steps, answered: true }
  },
  'broken off'(draft, random, { host }) {
    const bytes = wholeOf(draft, host)
    const part = bytes.subarray(0, random.below(bytes.length))
    const does = random.pick(['reset', 'end', 'wait'] as const)
    const last: Step = does === 'wait' ? { does, milliseconds: random.below(50) } : { does }
    return { steps: [send(part), last], answered: false }
  },
  'reset at once': (draft, _, { host }) => ({
    steps: [send(wholeOf(draft, host)), { does: 'reset' }],
    answered: false,
  }),
  'asked for and not taken'(draft, random, { host }) {
    const bytes = headOf({ ...draft, method: 'GET' }, host)
    const steps: Step[] = [
      { does: 'stop-reading' },
      ...Array.from({ length: 1 + random.below(100) }, () => send(bytes)),
    ]
    return { steps: [...steps, { does: 'wait', milliseconds: 20 }, { does: 'reset' }], answered: false }
  },
  'one behind the other'(draft, random, aim) {
    const more = Array.from({ length: random.below(30) }, () => draftRequest(random, aim))
    const early = more.filter(({ body }) => body.length < 20_000)
    const heads = early.map(one => Buffer.concat([headOf(one, aim.host, lengthOf(one)), one.body]))
    return { steps: [send(Buffer.concat([...heads, wholeOf(draft, aim.host)]))], answered: true }
  },
  'in chunks'(draft, random, { host }) {
    const size = sizeUpTo(random, 70_000)
    const chunks: Buffer[] = []
    for (let from = 0; from < draft.body.length && chunks.length < 900; from += size) {
      const chunk = draft.body.subarray(from, from + size)
      const extension = random.pick(['', '', ';a=b', `;${'x'.repeat(300)}`])
      chunks.push(latin1(`${chunk.length.toString(16)}${extension}\r\n`), chunk, latin1('\r\n'))
    }
    const trailers = random.pick([
      '',
      '',
      'X-A: 1\r\n',
      'Content-Length: 5\r\n',
      repeated(50, i => `X-${i}: 1\r\n`, ''),
    ])
    const head = headOf(draft, host, ['Transfer-Encoding', 'chunked'], CLOSE)
    return { steps: [send(Buffer.concat([head, ...chunks, latin1(`0\r\n${trailers}\r\n`)]))], answered: true }
  },
  'in broken chunks'(draft, random, { host }) {
    const head = headOf(draft, host, [
      'Transfer-Encoding',
      random.pick(['chunked', 'gzip, chunked', 'chunked, chunked', 'x']),
    ])
    const broken = random.pick([
      'zz\r\n',
      '-1\r\n',
      'ffffffffffffffffff\r\n',
      '5\r\nab',
      `1;${'x'.repeat(20_000)}`,
      '0\r\nX',
      '',
    ])
    return { steps: [send(Buffer.concat([head, latin1(broken)])), { does: 'wait', milliseconds: 10 }], answered: false }
  },
  'with a wrong length'(draft, random, { host }) {
    const lengths = ['-1', '+5', '0x10', '1e1', '99999999999999999999', '', '5, 5', '5, 6', ' 7', '1 1', 'abc', '3']
    const more = random.chance(0.3) ? ([['Content-Length', '7']] as const) : []
    const coding = random.chance(0.2) ? ([['Transfer-Encoding', 'chunked']] as const) : []
    const head = headOf(draft, host, ['Content-Length', random.pick(lengths)], ...more, ...coding)
    const steps = [
      send(Buffer.concat([head, draft.body.subarray(0, 5000)])),
      { does: 'wait', milliseconds: 10 } as const,
    ]
    return { steps, answered: false }
  },
  'with odd headers'(draft, random, { host }) {
    const odd: (readonly [string, string])[] = Array.from({ length: 1 + random.below(4) }, () =>
      random.pick<readonly [string, string]>([
        ['Expect', random.pick(['100-continue', 'x', ''])],
        ['Upgrade', 'websocket'],
        ['Connection', random.pick(['Upgrade', 'keep-alive, close', 'x', ','])],
        ['Host', oddText(random).replace(/[^\x21-\x7e]/g, 'x')],
        ['Content-Encoding', random.pick(['gzip', 'identity', 'br, gzip', ''])],
        ['Accept-Encoding', 'gzip;q=x, *;q=0'],
        ['X-HTTP-Method-Override', 'DELETE'],
        ['__proto__', 'x'],
        ['constructor', 'x'],
        ['Cookie', 'a'.repeat(sizeUpTo(random, 15_000))],
        ['X-Long', 'a'.repeat(sizeUpTo(random, 40_000))],
        ['Range', 'bytes=0-0,-1'],
        ['If-None-Match', '*'],
        ['Content-Type', 'multipart/form-data; boundary=zzz'],
      ]),
    )
    const many = random.chance(0.1)
      ? Array.from({ length: sizeUpTo(random, 1500) }, (_, i) => [`x-${i}`, '1'] as const)
      : []
    const steps = [send(Buffer.concat([headOf(draft, host, lengthOf(draft), ...odd, ...many, CLOSE), draft.body]))]
    return { steps: [...steps, { does: 'wait', milliseconds: 10 }], answered: false }
  },
  'with bytes changed'(draft, random, { host }) {
    const bytes = wholeOf(draft, host).subarray(0, 100_000)
    for (let i = 1 + random.below(8); i > 0; i -= 1) bytes[random.below(bytes.length)] = random.below(256)
    return { steps: [send(bytes), { does: 'wait', milliseconds: 10 }], answered: false }
  },
  'as HTTP/1.0': (draft, random, { host }) => {
    const text = headOf(draft, host, lengthOf(draft)).toString('latin1')
    const version = random.pick(['HTTP/1.0', 'HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/1.10', 'http/1.1', ''])
    const bytes = Buffer.concat([latin1(text.replace('HTTP/1.1', version)), draft.body])
    return { steps: [send(bytes), { does: 'wait', milliseconds: 10 }], answered: false }
  },
  'as a tunnel'(_, random, { host }) {
    const target = random.pick(['evil.example:443', host, '[', ':', 'a'.repeat(9000), '/'])
    const steps: Step[] = [send(latin1(`CONNECT ${target} HTTP/1.1\r\nHost: ${host}\r\n\r\n`))]
    const rest = latin1(oddText(random).repeat(sizeUpTo(random, 3000)))
    return { steps: [...steps, ...(random.chance(0.5) ? [send(rest)] : []), { does: 'reset' }], answered: false }
  },
  'as noise'(_, random) {
    const noise = random.pick([
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      '\r\n'.repeat(sizeUpTo(random, 50_000)),
      '\0'.repeat(sizeUpTo(random, 50_000)),
      'GET',
      `${'A'.repeat(sizeUpTo(random, 90_000))} / HTTP/1.1\r\n\r\n`,
      `GET / HTTP/1.1\r\n${'A'.repeat(sizeUpTo(random, 90_000))}`,
      Array.from({ length: sizeUpTo(random, 3000) }, () => String.fromCharCode(random.below(256))).join(''),
    ])
    return { steps: [send(latin1(noise)), { does: 'wait', milliseconds: 10 }, { does: 'end' }], answered: false }
  },
}

/** The input that a stream of chance makes: a request, sound or odd, as it should be sent or otherwise. */
export function makeInput(random: Random, aim: Aim): Input {
  const draft = draftRequest(random, aim)
  const name = random.chance(0.4) ? 'whole' : random.pick(Object.keys(manners))
  return { title: `${draft.title}, ${name}`, ...(manners[name] ?? whole)(draft, random, aim) }
}

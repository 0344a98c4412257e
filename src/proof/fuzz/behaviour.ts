import type { Action } from '../../catalogue/index.js'
import type { Random } from '../../sandbox/seed/random.js'
import type { Wire, WireCall } from './wire.js'

/** An answer on its way to the client, before it is written. */
export interface Answer {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
}

/** What a behaviour knows about the call that it acts on. */
export interface HostileCall extends WireCall {
  /** What the operation does that the path calls; null where it calls none. */
  readonly action: Action | null
  /** Chance, the same for the same seed. */
  readonly random: Random
  /** What the client has sent or been given so far and nobody may see: secrets and tokens. */
  readonly secrets: readonly string[]
  /** Where we listen, and where somebody listens whom nobody may call. */
  readonly origin: string
  readonly elsewhere: string
  /** Of the behaviour, from call to call. */
  readonly memory: Map<string, Answer>
}

/** One way of being hostile. It changes the answer, or writes what it likes in place of one. */
export interface Behaviour {
  readonly id: string
  /** Which calls it acts on; default: the API's. `token` stands for those of the token endpoints. */
  readonly calls?: 'api' | 'token' | 'any'
  /** It keeps the client waiting, so it does that a few times at most. */
  readonly slow?: true
  readonly change?: (answer: Answer, call: HostileCall) => Answer
  readonly write?: (wire: Wire, answer: Answer, call: HostileCall) => void
}

/** An answer with headers added, those of the same name taken out. */
export function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  const names = new Set(Object.keys(headers).map(name => name.toLowerCase()))
  const kept = answer.headers.filter(([name]) => !names.has(name.toLowerCase()))
  return { ...answer, headers: [...kept, ...Object.entries(headers)] }
}

/** An answer with another text as its body. */
export function withText(answer: Answer, text: string): Answer {
  return { ...answer, body: Buffer.from(text) }
}

/** An answer whose body is made of the text that it was. */
export function retold(answer: Answer, change: (text: string) => string): Answer {
  return withText(answer, change(answer.body.toString()))
}

/** Status line and headers as HTTP/1.1 has them, with the length of the body where they tell none. */
export function headOf({ status, headers, body }: Answer): string {
  const framed = headers.some(([name]) => /^(?:content-length|transfer-encoding)$/i.test(name))
  const all = framed ? headers : [...headers, ['Content-Length', String(body.length)] as const]
  return `HTTP/1.1 ${status} Whatever\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}

export const bytesOf = (answer: Answer): Buffer => Buffer.concat([Buffer.from(headOf(answer), 'latin1'), answer.body])

import { pointerStep, valueAt, type Json } from '../../json/index.js'
import { defineCheck, type CheckContext } from '../engine/check.js'
import { unnamedFieldsIn } from '../engine/users.js'
import { stackFrameIn } from './stack-frames.js'

// HTTP-10: Nothing confidential leaks.

/** The client looks for secrets before it takes them out of the record, and leaves their kinds behind. */
export const noSecret = defineCheck({
  id: 'no-secret',
  clause: 'HTTP-10/no-secret',
  needs: ['request'],
  also: ['superseded', 'off-contract'],
  *inspect({ exchange }) {
    for (const kind of exchange.leaked ?? [])
      yield {
        at: '/response/body',
        expected: 'no secret',
        received: kind,
        message: `the response shows a secret: ${kind}`,
      }
  },
})

export const noStackTrace = defineCheck({
  id: 'no-stack-trace',
  clause: 'HTTP-10/no-stack-trace',
  needs: [],
  also: ['superseded', 'off-contract'],
  *inspect(context) {
    let echoes = 0
    for (const { text, at } of serverTexts(context)) {
      const frame = stackFrameIn(text.slice(0, SEARCHED))
      if (frame === null) {
        yield undefined
        continue
      }
      if (isEcho(frame, context)) {
        echoes += 1
        if (echoes < MOST_ECHOES) continue
        return
      }
      yield {
        at,
        expected: 'no stack trace',
        received: frame.slice(0, 120),
        message: 'the response shows a stack trace',
      }
      return
    }
  },
})

/** Whoever echoes a trace so often shows none of their own; each is looked for in all that was sent. */
const MOST_ECHOES = 100
/** Characters of a text that are searched. */
const SEARCHED = 1024 * 1024
/** No answer nests deeper for a good reason. */
const DEEPEST = 32

interface TextAt {
  readonly text: string
  readonly at: string
}

/** In a success people's own text is everywhere; only what no model names can be the server's. */
function* serverTexts(context: CheckContext): Generator<TextAt> {
  const { body, exchange, status } = context
  if (!body.ok) yield { text: withoutMarkup(exchange.response?.text ?? ''), at: '/response/body' }
  else if (status >= 400) yield* textsIn(body.value, '/response/body')
  else {
    for (const pointer of unnamedFieldsIn(context)) {
      // What a sync could not carry out it echoes as it was sent (SYNC-3).
      if (!/^\/errors\//.test(pointer)) yield* textsIn(valueAt(body.value, pointer) ?? null, `/response/body${pointer}`)
    }
  }
}

function* textsIn(value: Json, at: string, depth = 0): Generator<TextAt> {
  if (typeof value === 'string') yield { text: value, at }
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return
  for (const [key, item] of Object.entries(value)) yield* textsIn(item, at + pointerStep(key), depth + 1)
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  apos: "'",
  '#39': "'",
  '#x27': "'",
  '#96': '`',
  '#x60': '`',
}

/** A page of HTML writes quotes and angle brackets as entities. */
function withoutMarkup(text: string): string {
  return text
    .slice(0, SEARCHED)
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/&(#?\w{2,5});/g, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity)
}

/** Did the caller send it? Then it is an echo. */
function isEcho(frame: string, { exchange }: CheckContext): boolean {
  const { body, url } = exchange.request
  return [body ?? '', url, decoded(url)].some(
    sent => sent.includes(frame) || sent.includes(JSON.stringify(frame).slice(1, -1)),
  )
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '))
  } catch {
    return url
  }
}

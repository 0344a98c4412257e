import { isObject, type Json } from '../findings/index.js'
import { defineCheck, type Judged } from './check.js'
import { frameIn } from './stack-frames.js'
import { strangersIn } from './users-in.js'

/** As much of a text as is searched. */
const SEARCHED = 1024 * 1024

interface TextAt {
  readonly text: string
  readonly at: string
}

/** No answer nests deeper for a good reason. */
const DEEPEST = 32

function* textsIn(value: Json, at: string, depth = 0): Generator<TextAt> {
  if (typeof value === 'string') yield { text: value, at }
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return
  for (const [key, item] of Object.entries(value))
    yield* textsIn(item, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1)
}

/** In a success people's own text is everywhere; only what no model names can be the server's. */
function* serversTexts(judged: Judged): Generator<TextAt> {
  const { body, exchange, status } = judged
  if (!body.ok) yield { text: plainOf(exchange.response?.text ?? ''), at: '/response/body' }
  else if (status >= 400) yield* textsIn(body.value, '/response/body')
  else {
    for (const pointer of strangersIn(judged)) {
      // What a sync could not carry out it echoes as it was sent (SYNC-3).
      if (!/^\/errors\//.test(pointer)) yield* textsIn(valueAt(body.value, pointer), `/response/body${pointer}`)
    }
  }
}

function valueAt(value: Json, pointer: string): Json {
  let found: Json = value
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    found = (Array.isArray(found) ? found[Number(key)] : isObject(found) ? found[key] : null) ?? null
  }
  return found
}

/** A page of HTML writes quotes and angle brackets as entities. */
function plainOf(text: string): string {
  const entities: Readonly<Record<string, string>> = {
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
  return text
    .slice(0, SEARCHED)
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/&(#?\w{2,5});/g, (entity, name: string) => entities[name.toLowerCase()] ?? entity)
}

/** Did the caller send it? Then it is an echo. */
function isEcho(frame: string, { exchange }: Judged): boolean {
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

export const noStackTrace = defineCheck({
  id: 'no-stack-trace',
  clause: 'HTTP-10/no-stack-trace',
  needs: [],
  also: ['refused', 'off-contract'],
  judges: () => true,
  *inspect(judged) {
    for (const { text, at } of serversTexts(judged)) {
      const frame = frameIn(text.slice(0, SEARCHED))
      if (frame === null || isEcho(frame, judged)) continue
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

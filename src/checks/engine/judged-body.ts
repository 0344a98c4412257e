import { isObject, type Json } from '../../json/index.js'
import { perExchange, type CheckContext } from './check.js'

/** Characters of a body that is looked at whole. */
const SMALL = 1024 * 1024
/** Items of a list that are looked at one by one, where the list is the body, or stands directly in it. */
const ITEMS = 20_000
/** Items of lists further within, and how far within they are looked for. */
const INNER_ITEMS = 2500
const LEVELS = 6

/** What is looked at, value by value, of a body that holds more than any client asks for. */
export interface JudgedBody {
  readonly value: Json
  /** Items that are left out. */
  readonly left: number
}

/** The body, or the beginning of its lists where they are too long; how long they are is judged all the same. */
export const judgedBody = perExchange(({ body, exchange }: CheckContext): JudgedBody | null => {
  if (!body.ok) return null
  if ((exchange.response?.text.length ?? 0) <= SMALL) return { value: body.value, left: 0 }
  const counter = { left: 0 }
  return { value: shorten(body.value, 0, counter), left: counter.left }
})

/** The items of a body that is a list, as far as they are looked at; none where it is none. */
export function judgedItems(context: CheckContext): readonly Json[] {
  const value = judgedBody(context)?.value
  return Array.isArray(value) ? value : []
}

/** The very same where no list is too long. */
function shorten(value: Json, level: number, counter: { left: number }): Json {
  if (level === LEVELS || typeof value !== 'object' || value === null) return value
  const most = level < 2 ? ITEMS : INNER_ITEMS
  if (Array.isArray(value)) {
    const items = value.length <= most ? value : value.slice(0, most)
    counter.left += value.length - items.length
    const shortened = items.map(item => shorten(item, level + 1, counter))
    return items === value && shortened.every((item, i) => item === value[i]) ? value : shortened
  }
  return isObject(value) ? shortenObject(value, level, counter) : value
}

function shortenObject(object: { [key: string]: Json }, level: number, counter: { left: number }): Json {
  let shortened: { [key: string]: Json } | null = null
  for (const key in object) {
    const inner = object[key] as Json
    const cut = shorten(inner, level + 1, counter)
    if (cut !== inner) (shortened ??= { ...object })[key] = cut
  }
  return shortened ?? object
}

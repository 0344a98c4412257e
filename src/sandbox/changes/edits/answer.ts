import { isObject, type Json, type JsonObject } from '../../../json/index.js'
import type { Reply } from '../../serving/reply.js'

type Headers = Reply['headers']

/** The answer with another status, where it has the one named. */
export function replaceStatus(answer: Reply, from: number, to: number): Reply {
  return answer.status === from ? { ...answer, status: to } : answer
}

/** Whether a text stands in the body of an answer that is there as text. */
export function bodyIncludes({ body }: Reply, text: string): boolean {
  return typeof body === 'string' && body.includes(text)
}

/** The headers but for those whose name begins so. */
export function omitHeaders(headers: Headers, prefix: string): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(prefix)))
}

/** A body that is an object, changed; any other one as it is. */
export function mapObject(body: Json, change: (object: JsonObject) => Json): Json {
  return isObject(body) ? change(body) : body
}

/** An object with its members changed, all of them or those that are objects themselves. */
export function mapMembers(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]))
}

/** An object with other keys, in the same order. */
export function mapKeys(object: JsonObject, change: (key: string, index: number) => string): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value], index) => [change(key, index), value]))
}

export function omitMember(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))
}

/** The body with one of its lists changed; a body without that list stays as it is. */
export function mapEntries(body: Json, key: string, change: (entries: readonly Json[]) => readonly Json[]): Json {
  const list = isObject(body) ? body[key] : null
  return isObject(body) && Array.isArray(list) ? { ...body, [key]: [...change(list)] } : body
}

/** The same, entry by entry; what is no object stays as it is. */
export function mapEach(body: Json, key: string, change: (entry: JsonObject) => Json): Json {
  return mapEntries(body, key, entries => entries.map(entry => mapObject(entry, change)))
}

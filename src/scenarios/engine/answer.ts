import { bodyOf, type Exchange, wholeHeader } from '../../findings/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'

/** The status of an exchange as findings name it: the number, or why none came. */
export function statusOf(exchange: Exchange): Json {
  return exchange.response?.status ?? exchange.failure?.kind ?? null
}

/** Was it answered with a 2xx? */
export function succeeded(exchange: Exchange): boolean {
  const status = exchange.response?.status ?? 0
  return status >= 200 && status < 300
}

export const clientError = (status: number): boolean => status >= 400 && status < 500

/** An id as its exact digits; empty where it is no whole number, below zero, or written with an exponent. */
export function idText(value: Json | undefined): string {
  const isWhole = typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value))
  return isWhole && value >= 0 ? String(value) : ''
}

/** The objects of a list body; empty where it is none. */
export function listed(exchange: Exchange): readonly JsonObject[] {
  const body = bodyOf(exchange)
  return Array.isArray(body) ? body.filter(isObject) : []
}

/** `Total` as a number; NaN where it is missing or no number. */
export function totalOf(exchange: Exchange): number {
  return wholeHeader(exchange, 'total') ?? Number.NaN
}

/** The id in the answer of a create; empty where it is no success. */
export function createdId(exchange: Exchange): string {
  const body = bodyOf(exchange)
  return succeeded(exchange) && isObject(body) ? idText(body.id) : ''
}

/** An id as the exact number that goes into a body. */
export function idNumber(id: string): number | bigint {
  const value = Number(id)
  return Number.isSafeInteger(value) ? value : BigInt(id)
}

/** A text as it is; empty for any other value. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

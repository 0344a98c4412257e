import type { ExchangeResponse } from '../findings/index.js'

/** Names in lower case. */
export type HeaderPairs = readonly (readonly [name: string, value: string])[]

/** A response from its bytes, decoded as UTF-8; `validUtf8` tells whether they were. */
export function responseOf(status: number, headers: HeaderPairs, bytes: Uint8Array): ExchangeResponse {
  try {
    return {
      status,
      headers,
      bytes,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      validUtf8: true,
    }
  } catch {
    return {
      status,
      headers,
      bytes,
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      validUtf8: false,
    }
  }
}

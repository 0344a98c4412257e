import { parseJson, type Json } from '../../json/index.js'

/** Deeper than any document of this API, shallow enough for whoever walks it. */
const MAX_DEPTH = 100

export type JsonBody = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly message: string }

/** Reads a JSON document from bytes: valid UTF-8, not nested too deeply, every digit kept. */
export function readJson(bytes: Uint8Array): JsonBody {
  const text = decodeUtf8(bytes)
  if (text === null) return { ok: false, message: 'The body is not valid UTF-8.' }
  return readJsonText(text)
}

export function readJsonText(text: string): JsonBody {
  if (depthOf(text) > MAX_DEPTH) return { ok: false, message: `The body is nested deeper than ${MAX_DEPTH} levels.` }
  try {
    return { ok: true, value: parseJson(text) }
  } catch {
    return { ok: false, message: 'The body is not valid JSON.' }
  }
}

export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The deepest nesting of brackets outside strings; stops counting once it is too deep. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (let i = 0; i < text.length && deepest <= MAX_DEPTH; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 0x22) i = endOfString(text, i)
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, (depth += 1))
    else if (code === 0x5d || code === 0x7d) depth -= 1
  }
  return deepest
}

function endOfString(text: string, start: number): number {
  let i = start + 1
  while (i < text.length && text.charCodeAt(i) !== 0x22) i += text.charCodeAt(i) === 0x5c ? 2 : 1
  return i
}

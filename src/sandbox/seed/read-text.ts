import { readFileSync, statSync } from 'node:fs'

/** Bytes of the largest file that is read. */
const MAX_BYTES = 64 * 1024 * 1024

/** The text of a file, or why it has none, in words that follow its name. */
type FileText = { readonly text: string } | { readonly problem: string; readonly cause?: unknown }

/** Reads a text in UTF-8, its byte order mark left out. A pipe or a device may never end, so neither is opened. */
export function readText(path: string): FileText {
  try {
    const found = statSync(path)
    if (found.isDirectory()) return { problem: 'is a folder' }
    if (!found.isFile()) return { problem: 'is no regular file: a pipe or a device may never end' }
    if (found.size > MAX_BYTES) return { problem: `is larger than ${MAX_BYTES / 1024 / 1024} MB` }
    return decode(readFileSync(path))
  } catch (error) {
    return { problem: `cannot be read: ${(error as Error).message}`, cause: error }
  }
}

function decode(bytes: Buffer): FileText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (cause) {
    const [first = 0, second = 0] = bytes
    const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
    return { problem: wide ? 'is UTF-16: save it as UTF-8' : 'is not valid UTF-8', cause }
  }
}

import { appendFileSync, writeFileSync } from 'node:fs'
import { processRedactor } from '../redaction/index.js'

/** Writes a file anew. @throws what `node:fs` throws. */
export function writeTextFile(path: string, text: string): void {
  writeFileSync(path, processRedactor.redact(text))
}

/** Adds to the end of a file; it is on its way to the disk when the call returns. @throws what `node:fs` throws. */
export function appendTextFile(path: string, text: string): void {
  appendFileSync(path, processRedactor.redact(text))
}

import { writeFileSync } from 'node:fs'
import { UsageError } from '../findings/index.js'

/** Writes a report where the caller asked for it. @throws UsageError where that cannot be done. */
export function writeReport(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new UsageError(`${file} cannot be written`, (error as Error).message, 'give a file in a folder that exists', {
      cause: error,
    })
  }
}

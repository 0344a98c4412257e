import { readFileSync } from 'node:fs'
import { UsageError } from '../findings/index.js'
import { writeTextFile } from '../output/index.js'

/** Reads a file that the command line names. @throws UsageError, with this remedy, where that cannot be done. */
export function readTextFile(file: string, remedy: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read`, (error as Error).message, remedy, { cause: error })
  }
}

/** Writes a report where the command line wants it. @throws UsageError where that cannot be done. */
export function writeReport(file: string, text: string): void {
  try {
    writeTextFile(file, text)
  } catch (error) {
    throw new UsageError(`${file} cannot be written`, (error as Error).message, 'give a file in a folder that exists', {
      cause: error,
    })
  }
}

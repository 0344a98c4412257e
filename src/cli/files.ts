import { UsageError } from '../findings/index.js'
import { readRegularText } from '../regular-file.js'

/** Reads a file that the command line names. @throws UsageError, with this remedy, where that cannot be done. */
export function readTextFile(file: string, remedy: string): string {
  try {
    return readRegularText(file)
  } catch (error) {
    throw new UsageError(`${file} cannot be read`, (error as Error).message, remedy, { cause: error })
  }
}

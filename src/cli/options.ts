import { InvalidArgumentError, Option } from 'commander'

/** Where runs against a URL keep their record of created users, in the working folder. */
export const JOURNAL_FILE = '.asbuilt/journal.jsonl'

/** Seconds in a day: nobody waits longer, and timers end at 24 days. */
const LONGEST_WAIT = 86_400

interface Range {
  /** Default: 0. */
  readonly least?: number
  /** Default: what a number can hold exactly. */
  readonly most?: number
}

/** An option whose value is a whole number in a range. */
export function wholeNumber(
  flags: string,
  description: string,
  { least = 0, most = Number.MAX_SAFE_INTEGER }: Range = {},
): Option {
  const range = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${most}`
  return new Option(flags, description).argParser(text => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`It must be a whole number, ${range}.`)
    return value
  })
}

/** `--max-wait`: the same wherever a target is asked. */
export const maxWaitOption = (): Option =>
  wholeNumber('--max-wait <seconds>', 'the longest single wait, and sum of waits without progress', {
    most: LONGEST_WAIT,
  }).default(20)

/** `--force`: the same wherever reports are written. */
export const forceOption = (): Option => new Option('--force', 'reports may replace files that are no reports')

/** `--sandbox-company`: the same wherever a URL is called. */
export const sandboxCompanyOption = (): Option =>
  new Option(
    '--sandbox-company <ids>',
    'PROCORE_COMPANY_ID on a shared host is a sandbox; a second company too, after a comma',
  )

export const productionOption = (): Option => new Option('--i-know-this-is-production', 'read a production host')

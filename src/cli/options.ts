import { InvalidArgumentError, Option } from 'commander'

/** Where runs against a URL keep their record of created users, in the working folder. */
export const JOURNAL_FILE = '.asbuilt/journal.jsonl'

/** An option whose value is a whole number, zero or more. */
export function wholeNumber(flags: string, description: string): Option {
  return new Option(flags, description).argParser(text => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value))
      throw new InvalidArgumentError('It must be a whole number.')
    return value
  })
}

/** `--sandbox-company`: the same wherever a URL is called. */
export const sandboxCompanyOption = (): Option =>
  new Option(
    '--sandbox-company <ids>',
    'PROCORE_COMPANY_ID on a shared host is a sandbox; a second company too, after a comma',
  )

export const productionOption = (): Option => new Option('--i-know-this-is-production', 'read a production host')

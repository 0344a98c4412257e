import { InvalidArgumentError, Option } from 'commander'

/** An option whose value is a whole number, zero or more. */
export function number(flags: string, description: string): Option {
  return new Option(flags, description).argParser(text => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value))
      throw new InvalidArgumentError('It must be a whole number.')
    return value
  })
}

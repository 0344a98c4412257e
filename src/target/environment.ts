import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'dotenv'
import { UsageError } from '../findings/usage-error.js'

/** Variables by name; an empty one counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The process environment over the `.env` file of the working folder.
 * @throws UsageError where `.env` is there but cannot be read.
 */
export function readEnvironment(process: Environment, file = '.env'): Environment {
  if (!existsSync(file)) return process
  try {
    const fromFile = parse(readFileSync(file, 'utf8'))
    const set = Object.fromEntries(Object.entries(process).filter(([, value]) => value !== undefined && value !== ''))
    return { ...fromFile, ...set }
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read`,
      (error as Error).message,
      'mend the file, or remove it and set the variables in the environment',
      { cause: error },
    )
  }
}

/** The trimmed value of a variable; undefined where it is missing or empty. */
export function variable(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim()
  return value === undefined || value === '' ? undefined : value
}

/**
 * A variable that must be an id.
 * @throws UsageError where it is no whole number.
 */
export function idVariable(environment: Environment, name: string): string | undefined {
  const value = variable(environment, name)
  if (value === undefined || /^[1-9]\d{0,18}$/.test(value)) return value
  throw new UsageError(
    `${name} is no id`,
    `it must be a whole number greater than zero, and is ${JSON.stringify(value)}`,
    `correct ${name} in the environment or in .env`,
  )
}

/** A comma list of ids. */
export function idList(environment: Environment, name: string): readonly string[] {
  const value = variable(environment, name)
  if (value === undefined) return []
  return value.split(',').map(part => idVariable({ [name]: part.trim() === '' ? 'nothing' : part }, name) ?? '')
}

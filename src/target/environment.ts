import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { UsageError } from '../findings/usage-error.js'
import { learnEnvironment } from '../redaction/index.js'
import { readDotenvFile, type DotenvFile } from './dotenv-file.js'
import { variableMeantBy, variableNames, type VariableName } from './variable-names.js'

/** Variables by name; an empty one counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What the process environment and `.env` say together, and where. */
export interface Settings {
  readonly environment: Environment
  /** For messages: `the environment and /home/me/.env`. */
  readonly looked: string
  /** The two sources; the first one wins. */
  readonly process: Environment
  readonly file: DotenvFile | null
}

/**
 * The process environment over the `.env` file of the working folder.
 * @throws UsageError where `.env` is there and cannot be read, or seems to say what it does not.
 */
export function readSettings(process: Environment, path = '.env'): Settings {
  const hasUrl = variable(process, 'PROCORE_API_URL') !== undefined
  // a folder of that name is somebody's Python
  const isFolder = hasUrl && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  const file = isFolder ? null : readDotenvFile(path)
  learnEnvironment(file?.values ?? {})
  if (file !== null) refuseOddLines(file, process)
  if (file?.setsNothing === true && !hasUrl) {
    throw new UsageError(
      `${file.path} sets nothing`,
      'there is something in it, and no line is written NAME=value',
      'mend it, remove it, or say --target sandbox',
    )
  }
  const set = Object.fromEntries(Object.entries(process).filter(([, value]) => value !== undefined && value !== ''))
  return {
    environment: { ...file?.values, ...set },
    looked: file === null ? `the environment (there is no ${resolve(path)})` : `the environment and ${file.path}`,
    process,
    file,
  }
}

function refuseOddLines({ path, oddLines }: DotenvFile, process: Environment): void {
  const odd = oddLines.filter(({ name }) => variable(process, variableMeantBy(name) ?? name) === undefined)
  if (odd.length === 0) return
  throw new UsageError(
    `${path} does not set what it seems to`,
    odd.map(({ line, name, why }) => `line ${line}: ${name} ${why}`).join('; '),
    'write NAME=value, as in PROCORE_API_URL=https://sandbox.procore.com, or say --target sandbox',
  )
}

/** A variable that is set under a name of which we do not know. */
export interface Misnamed {
  readonly name: string
  readonly meant: VariableName
  /** `the environment`, or the path of a file. */
  readonly where: string
}

/** What looks like an address: a name for the URL of something else is not taken for one of ours. */
const ADDRESS = /:\/\/|^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:\/|$)/

/** Names that seem to mean a variable which is not set. */
export function misnamedIn({ environment, process, file }: Settings): readonly Misnamed[] {
  return Object.keys(environment).flatMap(name => {
    const meant = variableMeantBy(name)
    const value = variable(environment, name)
    if (meant === undefined || meant === name || value === undefined) return []
    if (variable(environment, meant) !== undefined || (meant.endsWith('_URL') && !ADDRESS.test(value))) return []
    const inProcess = variable(process, name) !== undefined
    return [{ name, meant, where: inProcess || file === null ? 'the environment' : file.path }]
  })
}

/** In words: `PROCORE_URL (the environment) is not read: did you mean PROCORE_API_URL?` */
export const describeMisnamed = ({ name, meant, where }: Misnamed): string =>
  `${name} (${where}) is not read: did you mean ${meant}?`

/** Our variables that hold something, in the order of their table. */
export function namesSet(environment: Environment): readonly VariableName[] {
  return variableNames.filter(name => variable(environment, name) !== undefined)
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
    `it must be a whole number greater than zero, and is ${shown(value)}`,
    `correct ${name}${name.startsWith('--') ? '' : ' in the environment or in .env'}`,
  )
}

/** A comma list of ids. */
export function idList(environment: Environment, name: string): readonly string[] {
  const value = variable(environment, name)
  if (value === undefined) return []
  return value.split(',').map(part => idVariable({ [name]: part.trim() === '' ? 'nothing' : part }, name) ?? '')
}

/** A value in a message. What is longer than any id may be a secret in the wrong place. */
const shown = (value: string): string =>
  value.length <= 24 ? JSON.stringify(value) : `a text of ${value.length} characters`

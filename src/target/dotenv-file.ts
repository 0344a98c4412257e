import { lstatSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'dotenv'
import { UsageError } from '../findings/usage-error.js'
import { variableMeantBy } from './variable-names.js'

/** What a `.env` says. */
export interface DotenvFile {
  /** Absolute. */
  readonly path: string
  readonly values: Readonly<Record<string, string>>
  /** Lines that name a variable of ours and set nothing, or not what they seem to. */
  readonly oddLines: readonly OddLine[]
  /** There is something in it besides comments, and not one variable. */
  readonly setsNothing: boolean
}

export interface OddLine {
  readonly line: number
  readonly name: string
  readonly why: string
}

/** Bytes that settings may take. */
const MOST = 256 * 1024

/**
 * Reads a `.env`; null where there is none. Byte order mark and CR LF are part of no name and no value.
 * @throws UsageError where it is there and cannot be read as one.
 */
export function readDotenvFile(file: string): DotenvFile | null {
  const path = resolve(file)
  const refuse = (what: string, options?: ErrorOptions): never => {
    throw new UsageError(
      `${path} cannot be read`,
      what,
      'mend it (UTF-8, one NAME=value a line), or remove it and set the variables in the environment',
      options,
    )
  }
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null
  let bytes: Buffer
  try {
    const stat = statSync(path)
    if (!stat.isFile()) return refuse(stat.isDirectory() ? 'it is a folder' : 'it is no regular file')
    if (stat.size > MOST) return refuse(`it has ${stat.size} bytes, and settings take ${MOST} at most`)
    bytes = readFileSync(path)
  } catch (error) {
    if (error instanceof UsageError) throw error
    return refuse((error as Error).message, { cause: error })
  }
  // UTF-16 and UTF-32, with and without a mark, have a zero beside every letter of a name
  if (/^(?:\xff\xfe|\xfe\xff)/.test(bytes.subarray(0, 2).toString('latin1')) || bytes.includes(0))
    return refuse('it is not UTF-8 but UTF-16, as some editors and shells of Windows write it, or no text at all')
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const values = parse(text)
  const lines = text.split(/\r\n?|\n/)
  const says = lines.some(line => !/^\s*(?:#|$)/.test(line))
  return {
    path,
    values,
    oddLines: lines.flatMap((line, i) => oddLine(line, i + 1, values)),
    setsNothing: says && Object.keys(values).length === 0,
  }
}

/** Comments, here and in other shells. */
const COMMENT = /^\s*(?:#|\/\/|;|::|rem\b)/i
const ASSIGNMENT = /^\s*(?:export\s+)?([\w.-]+)(?:\s*=|:\s)(.*)$/

/** What is wrong with a line that seems to set a variable of ours. */
function oddLine(line: string, number: number, values: Readonly<Record<string, string>>): readonly OddLine[] {
  if (COMMENT.test(line)) return []
  const odd = (name: string, why: string): readonly OddLine[] => [{ line: number, name, why }]
  const [, name, rest = ''] = ASSIGNMENT.exec(line) ?? []
  const value = rest.trimStart()
  if (name === undefined) {
    const named = wordsBefore(line).find(word => variableMeantBy(word) !== undefined && values[word] === undefined)
    return named === undefined ? [] : odd(named, 'is not written NAME=value')
  }
  if (variableMeantBy(name) === undefined) return []
  const [read, alone] = [values[name] ?? '', parse(line)[name] ?? '']
  if (read.includes('\uFFFD')) return odd(name, 'is not UTF-8')
  if (/^["'`]/.test(alone)) return /^["'`]/.test(read) ? odd(name, 'has a quote that is never closed') : []
  if (/^[^"'`\s#]\S*#/.test(value)) return odd(name, 'ends at its #, where a comment begins: put the value in quotes')
  return alone === read ? [] : odd(name, 'is set again further down, to something else')
}

/** The words before a value: in `set NAME=value`, `$env:NAME = "value"`, `- NAME=value`, `setx NAME value`. */
function wordsBefore(line: string): readonly string[] {
  return (line.split('=')[0] ?? '').match(/\w[\w.-]*/g)?.slice(0, 4) ?? []
}

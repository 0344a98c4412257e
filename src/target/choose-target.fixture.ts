import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { UsageError } from '../findings/usage-error.js'
import { chooseTarget, type TargetOptions } from './choose-target.js'
import { variableNames } from './variable-names.js'

export const SECRET = 'a-secret-of-this-test'
export const ACCOUNT = { PROCORE_CLIENT_ID: 'somebody', PROCORE_CLIENT_SECRET: SECRET, PROCORE_COMPANY_ID: '4242' }
export const URL_OF_IT = 'http://127.0.0.1:9'
export const WHOLE = { PROCORE_API_URL: URL_OF_IT, ...ACCOUNT }

/** Variables as a `.env` has them. */
export const linesOf = (values: Readonly<Record<string, string>>, end = '\n'): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${value}${end}`)
    .join('')

/** Each test of the file runs in an empty folder, the root of a repository, with no variable of ours set. */
export function inEmptyFolder(): { readonly path: string } {
  const folder = { path: '' }
  const home = process.cwd()
  beforeEach(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'asbuilt-target-'))
    mkdirSync(join(folder.path, '.git'))
    process.chdir(folder.path)
    for (const name of [...variableNames, 'ASBUILT_TARGET']) vi.stubEnv(name, undefined)
  })
  afterEach(() => {
    process.chdir(home)
    rmSync(folder.path, { recursive: true, force: true })
    vi.unstubAllEnvs()
  })
  return folder
}

/** Sets variables of the environment until the test ends. */
export function setVariables(variables: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
}

/** What is told of a choice that is refused. No secret is ever told. */
export function refusal(options: TargetOptions = {}): string {
  try {
    const { name } = chooseTarget(options)
    throw new Error(`chose ${name}`)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    expect(error.message).not.toContain(SECRET)
    return error.message
  }
}

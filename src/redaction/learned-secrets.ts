import { unescaped } from './find-secrets.js'
import { secretsByPlace } from './places.js'
import { processRedactor, type Redactor, type SecretKind } from './redactor.js'
import { isSecretName, standInFor } from './secret-names.js'
import { isUnlikeWords } from './secret-value.js'

/** Places that are full of words that stand for no token: `Bearer undefined`, `Bearer your-token-here`. */
const CREDENTIALS = /^(?:bearer|basic|token|authorization)$/

/**
 * Learns what stands in the places of secrets in a text that was recorded – headers a line each, a URL, a body –, so
 * that it is hidden wherever else it stands. Whatever was recorded may be somebody's.
 */
export function learnRecorded(text: string, redactor: Pick<Redactor, 'learn'>): void {
  const bytes = Buffer.from(text)
  for (const form of [bytes, ...unescaped(bytes)]) {
    for (const { name, value } of secretsByPlace(form.toString('latin1'))) {
      if (CREDENTIALS.test(name) && !isUnlikeWords(value)) continue
      for (const part of partsOf(name, value))
        redactor.learn({ kind: kindOf(name), value: part, variable: standInFor(name) })
    }
  }
}

/** What of a value is the secret, by itself: the password behind a name, the values of cookies. */
function partsOf(name: string, value: string): readonly string[] {
  if (name === 'userinfo') return [value, value.slice(value.indexOf(':') + 1)]
  if (/cookie/i.test(name)) {
    const pairs = /^set/i.test(name) ? value.split(';').slice(0, 1) : value.split(';')
    return [value, ...pairs.map(pair => pair.slice(pair.indexOf('=') + 1))]
  }
  const [, password] = /^[ -9;-~]+:([ -~]+)$/.exec(Buffer.from(value, 'base64').toString('latin1')) ?? []
  return password === undefined ? [value] : [value, password]
}

function kindOf(name: string): SecretKind | null {
  const plain = name.toLowerCase().replaceAll('-', '_')
  if (/^(?:client_?secret|basic)$/.test(plain)) return 'client-secret'
  return /^(?:(?:access|refresh|id)?_?token|bearer|authorization)$/.test(plain) ? 'access-token' : null
}

/** Variables that end like the name of a secret, and are folders. */
const FOLDERS = /^(?:OLD)?PWD$/i

/**
 * Learns the secrets of an environment: variables that are called like one, and names and passwords in URLs. Nothing
 * that leaves the process shows them, whatever part of us read them.
 */
export function learnEnvironment(environment: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value = ''] of Object.entries(environment)) {
    const isPath = /^(?:\.{0,2}[/\\]|[A-Za-z]:\\)/.test(value)
    if (isSecretName(name) && !FOLDERS.test(name) && !isPath)
      processRedactor.learn({ kind: null, value, variable: `$${name}` })
    if (!value.includes('://')) continue
    for (const { value: placed } of secretsByPlace(Buffer.from(value).toString('latin1')))
      for (const part of [placed, placed.slice(placed.indexOf(':') + 1)])
        processRedactor.learn({ kind: null, value: part, variable: '[redacted]' })
  }
}

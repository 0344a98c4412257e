/** A secret is in the value of whatever is called like this: fields of forms and of JSON, parameters of URLs. */
const NAME =
  '(?:[\\w.-]*(?:token|secret|passw(?:or)?d|passphrase|pwd|assertion|credentials?|jwt|verifier|sessid|session[-_]?id|' +
  '(?:api|access|secret|private|signing|subscription|auth|account)[-_]?key|apikey)|' +
  '(?:x-(?:amz|goog|oss)-|oauth_|)signature|sig|samlresponse|[\\w.-]*_session)'

/** Names that say so in a URL or in a form of OAuth alone; elsewhere `code` is the code of an error. */
const NAME_IN_URL = `(?:${NAME}|code|device_code|user_code|key|auth|otp|pin|ticket|session|sid)`

/** Headers that carry credentials. Others with a hyphen and such an end are words of a sentence. */
const HEADER =
  '(?:(?:proxy-)?authorization|(?:set-)?cookie2?|api-?key|(?:x|ocp|cf|dd|fastly|travis)-(?:[a-z0-9]+-)*' +
  '(?:key|token|secret|password|passwd|auth|authorization|signature|credential|session|jwt|cookie|assertion)|' +
  '(?:api|auth|access|refresh|id|csrf|xsrf|session|private|secret|client|user|admin|deploy|job|service|bearer)-' +
  '(?:key|token|secret|password|assertion))'

const wholly = (pattern: string): RegExp => new RegExp(`^${pattern}$`, 'i')
const [name, nameInUrl, header] = [wholly(NAME), wholly(NAME_IN_URL), wholly(HEADER)]

/** Is a secret in the value of a field of this name? `user[password]` is a password. */
export const isSecretName = (text: string): boolean => name.test(lastPart(text))

/** As `isSecretName`, of a parameter in a URL or a field of a token request. */
export const isSecretParameter = (text: string): boolean => nameInUrl.test(lastPart(text))

export const isSecretHeader = (text: string): boolean => header.test(text)

/** What stands for a secret that was found by its place: the variable that would hold it, or just that it was there. */
export function standInFor(name: string): string {
  const plain = lastPart(name).toLowerCase().replaceAll('-', '_')
  if (/^(?:access_?token|token|bearer|authorization)$/.test(plain)) return '$PROCORE_TOKEN'
  if (/^refresh_?token$/.test(plain)) return '$PROCORE_REFRESH_TOKEN'
  if (/^(?:client_?secret|basic)$/.test(plain)) return '$PROCORE_CLIENT_SECRET'
  return REDACTED
}

/** Stands for a secret that nobody can fill in again. */
export const REDACTED = '[redacted]'

/** Something stands for a secret in this text: it was redacted before. */
export const STAND_IN = /\$PROCORE_[A-Z_]*(?:TOKEN|SECRET)|\[redacted\]/

/** `password` of `user[password]`. */
const lastPart = (text: string): string => /\[([^[\]]*)\]$/.exec(text)?.[1] ?? text

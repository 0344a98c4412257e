import { apiUrlFor, isVendorHost } from '../catalogue/index.js'
import { UsageError } from '../findings/usage-error.js'

/** Which of the two a URL is for, and what people call it: `--target`, `PROCORE_LOGIN_URL`. */
export interface UrlPurpose {
  readonly name: string
  readonly host: 'api' | 'login'
}

/**
 * The origin of a base URL. What would be lost on the way to it – a path, a query, a password – is refused: the URL
 * that was named is the one that is called. Messages show no more of it than host and path.
 * @throws UsageError where it is no origin, or not one that fits.
 */
export function originOf(text: string, { name, host }: UrlPurpose): string {
  const refuse = (why: string, remedy: string): never => {
    throw new UsageError(`${name} is no usable URL`, why, remedy)
  }
  const example = `https://${host === 'api' ? '' : 'login-'}sandbox.procore.com`
  if (text.trim() === '') return refuse('it is empty', `give the origin, such as ${example}`)
  // a URL parser would leave them out
  if (/[\s\p{Cc}\p{Cf}]/u.test(text))
    return refuse('there is a space or an invisible character in it', `write ${example}`)
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return refuse(...withoutScheme(text, example))
  const { origin, pathname, search, hash, username, password, protocol } = url
  // a password that holds @ or / may pass for a host or path: nothing is shown then
  if (username !== '' || password !== '' || text.includes('@'))
    return refuse(
      'it holds a user name or password, which no request would carry',
      'give the origin alone, without them',
    )
  const [first = '', ...others] = [
    ...(pathname === '/' ? [] : [`the path ${pathname.slice(0, 60)}`]),
    ...(search === '' ? [] : ['a query']),
    ...(hash === '' ? [] : ['a fragment']),
  ]
  if (first !== '') {
    const extra = [first, ...others].join(' and ')
    return refuse(`it holds ${extra}, which no request would carry`, `give the origin alone: ${origin}`)
  }
  if (protocol === 'http:' && isVendorHost(origin))
    return refuse(`${origin} would send tokens in the clear`, `write ${origin.replace('http:', 'https:')}`)
  const api = host === 'api' ? apiUrlFor(origin) : undefined
  if (api !== undefined) return refuse(`${origin} gives tokens, and no users`, `its API is at ${api}`)
  return origin
}

/** What is wrong with a text that is no http URL, and what may have been meant. */
function withoutScheme(text: string, example: string): [why: string, remedy: string] {
  // a token of three parts looks like a host but for its last one
  const isHost = /^(?:(?:[\w-]{1,63}\.)+(?:[a-z]{2,24}|\d{1,3})|localhost|\[[\da-f:]+\])(?::\d+)?\/?$/i.test(text)
  if (isHost) {
    const isLocal = /^(?:localhost|127\.|\[)/i.test(text)
    return ['it does not say http:// or https://', `write ${isLocal ? 'http' : 'https'}://${text.replace(/\/$/, '')}`]
  }
  const told = text.length <= 24 && !/[@?#]/.test(text) ? JSON.stringify(text) : `a text of ${text.length} characters`
  return [`expected something like ${example}, got ${told}`, `give the origin, such as ${example}`]
}

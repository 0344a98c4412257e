import { SECRET_VARIABLE } from '../redaction/index.js'
import type { Exchange, ExchangeRequest } from './exchange.js'
import { readParts } from './form-parts.js'

const VARIABLE = new RegExp(`(${SECRET_VARIABLE.source})`)

/** Headers that curl writes itself, or that would only make its output unreadable. */
const LEFT_TO_CURL = new Set(['accept-encoding', 'user-agent', 'content-length', 'host', 'connection'])

const single = (text: string): string => (text === '' ? '' : `'${text.replaceAll("'", "'\\''")}'`)

/** One word of a POSIX shell that reads as `text`, with the variables of secrets left to be expanded. */
function quote(text: string): string {
  const words = text
    .split(VARIABLE)
    .map((piece, i) => (i % 2 === 1 ? `"${piece}"` : single(piece)))
    .join('')
  return words === '' ? "''" : words
}

/** The bytes of a text with NUL in it, which no shell word can hold, as a printf call. */
function printf(text: string): string {
  const format = text.replaceAll('\\', '\\\\').replaceAll('%', '%%').replaceAll('\0', '\\000')
  return `printf ${quote(format)} | `
}

/** The shell command that sends a recorded request again; secrets stand as variables: `$PROCORE_TOKEN`. */
export function toCurl(recorded: Exchange | ExchangeRequest): string {
  const request = 'request' in recorded ? recorded.request : recorded
  const { body, headers } = request
  const parts = headers['content-type']?.startsWith('multipart/') === true && body !== null ? readParts(body) : null
  const words = ['curl', '-gi', ...methodOf(request)]
  if (/\/\.\.?(?:[/?#]|$)/.test(request.url)) words.push('--path-as-is')
  words.push(quote(request.url))
  for (const [name, value] of Object.entries(headers)) {
    if (LEFT_TO_CURL.has(name) || (parts !== null && name === 'content-type')) continue
    words.push('-H', quote(value === '' ? `${name};` : `${name}: ${value}`))
  }
  if (parts !== null) {
    for (const part of parts) {
      if ('value' in part) words.push('--form-string', quote(`${part.name}=${part.value}`))
      else words.push('-F', quote(`${part.name}=@${part.filename};type=${part.contentType}`))
    }
  } else if (body?.includes('\0') === true) {
    return `${printf(body)}${words.join(' ')} --data-binary @-`
  } else if (body !== null) {
    words.push('--data-raw', quote(body))
  }
  return words.join(' ')
}

function methodOf({ method, body }: ExchangeRequest): string[] {
  if (method === 'HEAD') return ['--head']
  return method === 'GET' && body === null ? [] : ['-X', quote(method)]
}

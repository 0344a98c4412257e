import { LINE_END, printfCommand, shellText, visible } from '../encoding/index.js'
import { SECRET_VARIABLE } from '../redaction/index.js'
import type { Exchange, ExchangeRequest } from './exchange.js'
import { type FormPart, readParts } from './form-parts.js'

const VARIABLE = new RegExp(`(${SECRET_VARIABLE.source})`)

/** Headers that curl writes itself, or that would only make its output unreadable. */
const LEFT_TO_CURL = new Set(['accept-encoding', 'user-agent', 'content-length', 'host', 'connection'])

/** What can be the name of a header; curl would read one that begins with `@` from a file. */
const TOKEN = /^[!#$%&'*+.^`|~\w-]+$/
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/
const PLAIN_FILE = /^\w[\w.-]*$/

/** One word of a POSIX shell that reads as `text`, with the variables of secrets left to be expanded. */
function quote(text: string): string {
  const words = text
    .split(VARIABLE)
    .map((piece, i) => (i % 2 === 1 ? `"${piece}"` : shellText(piece)))
    .join('')
  return words === '' ? "''" : words
}

/**
 * The shell command that sends a recorded request again, on one line of characters that show; secrets stand as
 * variables: `$PROCORE_TOKEN`. Whatever the record holds, it is data to the shell, and to curl no option and no file
 * other than one of its name in the working folder.
 */
export function toCurl(recorded: Exchange | ExchangeRequest): string {
  const request = 'request' in recorded ? recorded.request : recorded
  const { body, headers } = request
  const parts = headers['content-type']?.startsWith('multipart/') === true && body !== null ? readParts(body) : null
  const words = ['curl', '-gi', ...methodOf(request)]
  if (/\/\.\.?(?:[/?#]|$)/.test(request.url)) words.push('--path-as-is')
  if (request.url.startsWith('-')) words.push('--url')
  words.push(quote(request.url))
  for (const [name, value] of Object.entries(headers)) {
    if (!TOKEN.test(name) || LEFT_TO_CURL.has(name) || (parts !== null && name === 'content-type')) continue
    words.push('-H', quote(value === '' ? `${name};` : `${name}: ${value}`))
  }
  if (parts !== null) words.push(...parts.flatMap(partWords))
  else if (body !== null && visible(body) !== body) {
    return withLineEnd(`${printfCommand(body, quote)} | ${words.join(' ')} --data-binary @-`)
  } else if (body !== null) words.push('--data-raw', quote(body))
  return withLineEnd(words.join(' '))
}

/** The variable of the line end is set where the command has it. */
function withLineEnd(command: string): string {
  return command.includes('"$n"') ? LINE_END + command : command
}

function partWords(part: FormPart): string[] {
  if ('value' in part) return ['--form-string', quote(`${part.name}=${part.value}`)]
  const type = MEDIA_TYPE.test(part.contentType) ? `;type=${part.contentType}` : ''
  return ['-F', quote(`${part.name}=@${fileWord(part.filename)}${type}`)]
}

/** The file of that name in the working folder: no path leads elsewhere, and no name is one of curl's own signs. */
function fileWord(filename: string): string {
  if (PLAIN_FILE.test(filename)) return filename
  const name = filename.slice(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1)
  return `"./${name.replaceAll('"', '\\"')}"`
}

function methodOf({ method, body }: ExchangeRequest): string[] {
  if (method === 'HEAD') return ['--head']
  return method === 'GET' && body === null ? [] : ['-X', quote(method)]
}

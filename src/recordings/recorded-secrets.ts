import { isObject, tryParseJson } from '../json/index.js'
import { learnRecorded, type Redactor } from '../redaction/index.js'
import type { Exchange, HeaderPairs } from '../findings/index.js'

/** What was recorded of one call, and may hold credentials; a part that was not recorded is empty. */
export interface RecordedTexts {
  readonly url: string
  readonly sentHeaders: HeaderPairs
  readonly sentBody: string | null
  readonly headers: HeaderPairs
  readonly body: string
}

/** Learns the credentials that a call sends or is given, whatever they are called and wherever they stand. */
export function learnSecretsOf({ url, sentHeaders, sentBody, headers, body }: RecordedTexts, redactor: Redactor): void {
  const lines = [...sentHeaders, ...headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  for (const text of [url, lines, sentBody ?? '', asForm(sentBody ?? ''), body]) learnRecorded(text, redactor)
}

/** The texts of a JSON object as a form is written: in both a token call names its secrets alike. */
function asForm(body: string): string {
  const value = /^\s*\{/.test(body) ? tryParseJson(body) : undefined
  const texts = isObject(value) ? Object.entries(value).filter(([, text]) => typeof text === 'string') : []
  return new URLSearchParams(texts as [string, string][]).toString()
}

/** The exchange, whose credentials the redactor has learned. */
export function withSecretsLearned(exchange: Exchange, redactor: Redactor): Exchange {
  const { request, response } = exchange
  learnSecretsOf(
    {
      url: request.url,
      sentHeaders: Object.entries(request.headers),
      sentBody: request.body,
      headers: response?.headers ?? [],
      body: response?.text ?? '',
    },
    redactor,
  )
  return exchange
}

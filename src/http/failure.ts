import type { FailureKind } from '../findings/index.js'
import type { WireFailure } from './wire.js'

/** How far the exchange had come when it broke. */
export type Stage = 'before-headers' | 'in-body'

const codeOf = (error: unknown): string => {
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  if (typeof code === 'string') return code
  return cause === undefined || cause === null ? '' : codeOf(cause)
}

/** Codes of connections that never came to be: the request cannot have reached anybody. */
const unreached: Readonly<Record<string, (host: string) => string>> = {
  ECONNREFUSED: host => `nothing listens at ${host} (connection refused)`,
  ENOTFOUND: host => `the name of ${host} is not known (DNS)`,
  EAI_AGAIN: host => `the name of ${host} could not be looked up (DNS)`,
  EHOSTUNREACH: host => `there is no route to ${host}`,
  ENETUNREACH: host => `there is no route to ${host}`,
  ETIMEDOUT: host => `${host} did not accept a connection`,
  UND_ERR_CONNECT_TIMEOUT: host => `${host} did not accept a connection in time`,
}

const isTls = (code: string): boolean => /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY|EPROTO/.test(code)
const isGarbage = (code: string, error: unknown): boolean =>
  (error as Error).name === 'HTTPParserError' || code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW'

/** What an error of the transport means. `host` is named in the message, with its port. */
export function failureOf(error: unknown, stage: Stage, host: string): WireFailure {
  const code = codeOf(error)
  const explain = unreached[code]
  if (explain !== undefined && stage === 'before-headers')
    return { kind: 'connection', message: explain(host), sent: false }
  if (isTls(code)) return { kind: 'connection', message: `no secure connection to ${host} (${code})`, sent: false }
  const broken = (kind: FailureKind, message: string): WireFailure => ({ kind, message, sent: true })
  if (isGarbage(code, error)) return broken('malformed', `${host} answered something that is not HTTP`)
  if (stage === 'in-body') return broken('cut-off', `${host} closed the connection in the middle of the body`)
  return broken('connection', `${host} closed the connection without an answer${code === '' ? '' : ` (${code})`}`)
}

import type { FailureKind } from '../findings/index.js'
import { proxyMet, type Proxies } from './proxies.js'
import type { WireFailure } from './wire.js'

/** How far the exchange had come when it broke. */
export type Stage = 'before-headers' | 'in-body'

/** Who was called, and through what. */
export interface Callee {
  readonly origin: string
  readonly proxies: Proxies | undefined
}

const codeOf = (error: unknown): string => {
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  if (typeof code === 'string') return code
  return cause === undefined || cause === null ? '' : codeOf(cause)
}

/** Codes of connections that never came to be: the request cannot have reached anybody. */
const unreachable: Readonly<Record<string, (host: string) => string>> = {
  ECONNREFUSED: host => `nothing listens at ${host} (connection refused)`,
  ENOTFOUND: host => `the name of ${host} is not known (DNS)`,
  EAI_AGAIN: host => `the name of ${host} could not be looked up (DNS)`,
  EHOSTUNREACH: host => `there is no route to ${host}`,
  ENETUNREACH: host => `there is no route to ${host}`,
  ETIMEDOUT: host => `${host} did not accept a connection`,
  UND_ERR_CONNECT_TIMEOUT: host => `${host} did not accept a connection in time`,
}

const isTls = (code: string): boolean => /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH/.test(code)
/** The certificate may well be right, and nobody here vouches for who signed it. */
const isUnknownAuthority = (code: string): boolean => /SELF_SIGNED|UNABLE_TO|UNTRUSTED|INVALID_CA/.test(code)
const isMalformed = (code: string, error: unknown): boolean =>
  (error as Error).name === 'HTTPParserError' || code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW'

/** What an error of the transport means. */
export function failureOf(error: unknown, stage: Stage, { origin, proxies }: Callee): WireFailure {
  const { host } = new URL(origin)
  const code = codeOf(error)
  const unsent = (message: string): WireFailure => ({ kind: 'connection', message, sent: false })
  const explain = unreachable[code]
  if (explain !== undefined && stage === 'before-headers') {
    const proxy = proxies && proxyMet(error, proxies)
    return unsent(explain(proxy === undefined ? host : `${proxy.host}, the proxy that ${proxy.variable} names`))
  }
  const refused = proxyRefusal(error)
  if (proxies !== undefined && refused !== undefined) return unsent(refusalByProxy(refused, origin, proxies))
  if (isTls(code)) return unsent(`no secure connection to ${host} (${code})${tlsRemedy(code)}`)
  const broken = (kind: FailureKind, message: string): WireFailure => ({ kind, message, sent: true })
  if (isMalformed(code, error)) return broken('malformed', `${host} answered something that is not HTTP`)
  if (stage === 'in-body') return broken('cut-off', `${host} closed the connection in the middle of the body`)
  return broken('connection', `${host} closed the connection without an answer${code === '' ? '' : ` (${code})`}`)
}

function tlsRemedy(code: string): string {
  if (isUnknownAuthority(code))
    return (
      ': nobody known here signed its certificate. Behind a proxy that looks into TLS, or with an authority of your ' +
      'own, name the certificate of that authority in NODE_EXTRA_CA_CERTS'
    )
  if (code === 'CERT_HAS_EXPIRED') return ': its certificate has expired'
  if (code === 'CERT_NOT_YET_VALID') return ': its certificate is not valid yet. Is the clock of this machine right?'
  if (/ALTNAME|HOSTNAME/.test(code)) return ': its certificate is for another name'
  return /EPROTO|WRONG_VERSION/.test(code) ? ': does it speak https at that port?' : ''
}

/** The status with which a proxy refused to lead to a host; undefined for every other error. */
export function proxyRefusal(error: unknown): string | undefined {
  const { message, cause } = error as { message?: unknown; cause?: unknown }
  // undici has no other words for it
  const [, tunnel, plain] =
    /^Proxy (?:response \((\d+)\)|Authentication Required \((407)\))/.exec(String(message)) ?? []
  return tunnel ?? plain ?? (cause === undefined || cause === null ? undefined : proxyRefusal(cause))
}

function refusalByProxy(status: string, origin: string, { http, https }: Proxies): string {
  const { host, protocol } = new URL(origin)
  const name = (protocol === 'https:' ? https : undefined)?.variable ?? http?.variable ?? 'HTTPS_PROXY'
  return status === '407'
    ? `the proxy asks for a name and password (407): write them into ${name}, http://NAME:PASSWORD@HOST:PORT`
    : `the proxy that ${name} names answered ${status} in place of leading to ${host}; ` +
        'NO_PROXY lists hosts that are called directly'
}

/** How a network is left that is left through proxies alone. The embedded sandbox has none: it is in this process. */
export interface Proxies {
  readonly http?: Proxy
  /** Where it is absent, the other one leads to https too. */
  readonly https?: Proxy
  /** Hosts that are called directly, as `NO_PROXY` lists them. */
  readonly except: string
}

export interface Proxy {
  /** With scheme, and with name and password where it asks for them: never in a message. */
  readonly url: string
  /** Host and port. */
  readonly host: string
  /** The variable that names it, as it is spelt. */
  readonly variable: string
}

/** The proxy that an error was met at; undefined where it was met beyond it, or where none was asked. */
export function proxyMet(error: unknown, { http, https }: Proxies): Proxy | undefined {
  return [http, https].find(proxy => proxy !== undefined && errorsIn(error).some(one => isAt(one, proxy)))
}

/** What the network module tells of a connection that failed. */
interface NetworkError {
  readonly hostname?: unknown
  readonly address?: unknown
  readonly port?: unknown
  readonly message?: unknown
}

/** An error, what caused it, and the attempts that it sums up. */
function errorsIn(error: unknown): readonly NetworkError[] {
  if (typeof error !== 'object' || error === null) return []
  const { cause, errors = [] } = error as { cause?: unknown; errors?: readonly unknown[] }
  return [error, ...errorsIn(cause), ...errors.flatMap(errorsIn)]
}

function isAt({ hostname, address, port, message }: NetworkError, proxy: Proxy): boolean {
  const url = new URL(proxy.url)
  const proxyPort = Number(url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : url.port)
  return (
    hostname === url.hostname ||
    (port === proxyPort && (address === url.hostname || !/^[\d.]+$/.test(url.hostname))) ||
    // undici tells of a connection that took too long in words alone
    String(message).includes(`attempted address: ${url.hostname}:${proxyPort}`)
  )
}

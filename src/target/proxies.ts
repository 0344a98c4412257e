import { UsageError } from '../findings/usage-error.js'
import type { Proxies, Proxy } from '../http/index.js'
import { variable, type Environment } from './environment.js'

/**
 * The proxies that `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name, in either spelling; the small one comes first, as
 * everywhere. undefined where there is none.
 * @throws UsageError where a proxy is named that cannot be one.
 */
export function proxiesFrom(environment: Environment): Proxies | undefined {
  const [http, https] = ['HTTP_PROXY', 'HTTPS_PROXY'].map(name => proxyFrom(environment, name))
  if (http === undefined && https === undefined) return undefined
  const except = exceptionsIn(spelt(environment, 'NO_PROXY')?.value ?? '')
  return { ...(http === undefined ? {} : { http }), ...(https === undefined ? {} : { https }), except }
}

/** A star among others means all hosts too, and an IPv6 address is told from a port by its brackets. */
function exceptionsIn(list: string): string {
  const hosts = list.split(/[\s,]+/).filter(host => host !== '')
  if (hosts.includes('*')) return '*'
  return hosts.map(host => (isBareIpv6(host) ? `[${host}]` : host)).join(',')
}

const isBareIpv6 = (host: string): boolean => /^[\da-f:]+$/i.test(host) && host.split(':').length > 2

function spelt(environment: Environment, name: string): { readonly name: string; readonly value: string } | undefined {
  const found = [name.toLowerCase(), name].find(spelling => variable(environment, spelling) !== undefined)
  return found === undefined ? undefined : { name: found, value: variable(environment, found) ?? '' }
}

function proxyFrom(environment: Environment, wanted: string): Proxy | undefined {
  const named = spelt(environment, wanted)
  if (named === undefined) return undefined
  const { name, value } = named
  const refuse = (why: string): never => {
    throw new UsageError(`${name} names no usable proxy`, why, `write http://HOST:PORT, or take ${name} out`)
  }
  // as curl reads it, a proxy without a scheme speaks http
  const text = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`
  if (!URL.canParse(text)) return refuse('it is no URL')
  const { protocol, host, href, username, password } = new URL(text)
  if (protocol !== 'http:' && protocol !== 'https:') return refuse(`${protocol}// is not supported`)
  if (![username, password].every(isEncoded)) return refuse('its name or password holds a bare %, which is written %25')
  return { url: href, host, variable: name }
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { hostname } from 'node:os'

/** A host as a header or a URL names it: a name or an address, and perhaps a port. */
const HOST = /^(?<name>\[[\da-f:.]{2,45}\]|[\w.-]{1,255})(?::\d{1,5})?$/i
/** An absolute target, as proxies are sent it. */
const ABSOLUTE = /^[a-z][a-z\d+.-]*:\/\/(?<host>[^/?#]*)/i

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** `localhost`, names under it, and the addresses of loopback. */
export function isLoopback(name: string): boolean {
  const family = isIP(name)
  if (family !== 0) return loopback.check(name, family === 4 ? 'ipv4' : 'ipv6')
  return /(?:^|\.)localhost\.?$/i.test(name)
}

/** Names that nobody can own (RFC 2606): no stranger comes under one, and tests and proxies lead them here. */
const UNOWNED = /\.(?:test|invalid)\.?$/i

/** By which host the sandbox was called, as far as that is one of its own. */
export interface Hosts {
  /**
   * The origin of the caller's URL, without a trailing slash; null where the name is none of ours. A page of a stranger
   * whose name leads here – DNS rebinding – is told nothing.
   */
  originOf(incoming: Pick<IncomingMessage, 'headers' | 'url'>): string | null
}

/**
 * A sandbox on loopback is called by the names of loopback. One that listens elsewhere is called by addresses too,
 * which no stranger's name server can lead here, by the name of the machine, and by what it was told to listen on.
 * @param listensOn - the address or name that it listens on.
 * @param more - further names by which it may be called.
 * @param url - where it is when the caller names no host, as HTTP/1.0 allows.
 */
export function hostsOf(listensOn: string, more: readonly string[], url: string): Hosts {
  const names = new Set([listensOn, ...more].map(name => name.toLowerCase()))
  const local = isLoopback(listensOn)
  if (!local) names.add(hostname().toLowerCase())
  const isOurs = (host: string): boolean => {
    const name = bare(HOST.exec(host)?.groups?.['name'] ?? '')
    if (name === '') return false
    const isKnown = isLoopback(name) || UNOWNED.test(name) || names.has(name.toLowerCase())
    return isKnown || (!local && isIP(name) !== 0)
  }
  const own = url.replace('http://', '')
  return {
    originOf({ headers, url: target = '/' }) {
      const named = [headers.host, target.startsWith('/') ? undefined : ABSOLUTE.exec(target)?.groups?.['host']]
      const hosts = named.filter(host => host !== undefined)
      if (!hosts.every(host => host === own || isOurs(host))) return null
      return `http://${hosts.at(-1) ?? own}`
    },
  }
}

/** An IPv6 address without its brackets. */
function bare(name: string): string {
  return name.startsWith('[') ? name.slice(1, -1) : name
}

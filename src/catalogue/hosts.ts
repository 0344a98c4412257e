import { readFileSync } from 'node:fs'
import { schemasFolder } from './document.js'

interface Environment {
  readonly name: string
  readonly api: string
  readonly login: string
  readonly production: boolean
}

interface Hosts {
  readonly environments: readonly Environment[]
  readonly vendorDomains: readonly string[]
}

let loaded: Hosts | undefined

function hosts(): Hosts {
  return (loaded ??= JSON.parse(readFileSync(new URL('hosts.json', schemasFolder), 'utf8')) as Hosts)
}

/** Host names compare without letter case and without the root dot. */
const hostOf = (url: string): string => new URL(url).hostname.toLowerCase().replace(/\.$/, '')

/** The login origin that belongs to an API host: no slash at its end. A host that nobody knows gives tokens itself. */
export function loginUrlFor(apiUrl: string): string {
  const environment = hosts().environments.find(({ api }) => api === hostOf(apiUrl))
  return environment === undefined ? new URL(apiUrl).origin : `https://${environment.login}`
}

/** Is this the address of a host that gives tokens? */
export function isLoginHost(url: string): boolean {
  return hosts().environments.some(({ login }) => login === hostOf(url))
}

/**
 * Is this a host where real companies live? Every host of the vendor's that is not known to be a sandbox counts as one.
 * An on-demand sandbox shares the production host: only the company's id tells it apart.
 */
export function isProduction(apiUrl: string): boolean {
  const host = hostOf(apiUrl)
  const known = hosts().environments.find(({ api, login }) => api === host || login === host)
  if (known !== undefined) return known.production
  return hosts().vendorDomains.some(domain => host === domain || host.endsWith(`.${domain}`))
}

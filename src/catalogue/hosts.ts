import { readFileSync } from 'node:fs'
import { schemasFolder } from './document.js'

/** Hosts of the vendor's that belong together. */
interface HostEnvironment {
  readonly name: string
  readonly api: readonly string[]
  readonly login: string
  /** Real companies live there, besides on-demand sandboxes. */
  readonly production: boolean
  /** Hosts of this domain that no environment lists are taken for hosts of this one. */
  readonly alsoOthersOf?: string
}

let loaded: readonly HostEnvironment[] | undefined

function environments(): readonly HostEnvironment[] {
  if (loaded !== undefined) return loaded
  const text = readFileSync(new URL('hosts.json', schemasFolder), 'utf8')
  return (loaded = (JSON.parse(text) as { environments: readonly HostEnvironment[] }).environments)
}

/** A host without letter case, port and root dots, which change nothing about who answers. */
const hostOf = (url: string): string => new URL(url).hostname.toLowerCase().replace(/(?<!\.)\.+$/, '')

function environmentOf(url: string): HostEnvironment | undefined {
  const host = hostOf(url)
  const isIn = (domain: string): boolean => host === domain || host.endsWith(`.${domain}`)
  return (
    environments().find(({ api, login }) => api.includes(host) || login === host) ??
    environments().find(({ alsoOthersOf }) => alsoOthersOf !== undefined && isIn(alsoOthersOf))
  )
}

/** The login origin that belongs to an API host: no slash at its end. A host that nobody knows gives tokens itself. */
export function loginUrlFor(apiUrl: string): string {
  const environment = environmentOf(apiUrl)
  return environment === undefined ? new URL(apiUrl).origin : `https://${environment.login}`
}

/** Is this the address of a host that gives tokens? */
export function isLoginHost(url: string): boolean {
  return environments().some(({ login }) => login === hostOf(url))
}

/** The API origin that belongs to a login host, as people call it first; undefined for any other host. */
export function apiUrlFor(loginUrl: string): string | undefined {
  const api = environments().find(({ login }) => login === hostOf(loginUrl))?.api[0]
  return api === undefined ? undefined : `https://${api}`
}

/** Is this a host of the vendor's? Text that is no URL, as a recording may hold, names none. */
export function isVendorHost(url: string): boolean {
  return URL.canParse(url) && environmentOf(url) !== undefined
}

/**
 * Is this a host, of API or login, where real companies live? Every host of the vendor's that is not known to be a
 * sandbox counts as one. An on-demand sandbox shares the production host: only the company's id tells it apart.
 */
export function isProduction(url: string): boolean {
  return environmentOf(url)?.production ?? false
}

import { packageRoot } from '../package-root.js'

/** The consumer of every pact: our own client. */
export const CONSUMER = 'asbuilt'

/** One provider a version, so that a pact tells of one version alone. */
export function providerOf(version: string): string {
  return `company-users-v${version}`
}

/** The file name that Pact gives to the pact of a version. */
export function pactFileOf(version: string): string {
  return `${CONSUMER}-${providerOf(version)}.json`
}

/** The committed pacts. */
export const pactFolder = new URL('contracts/pacts/', packageRoot)

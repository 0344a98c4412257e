import type { SandboxClock } from './serving/clock.js'
import type { RateWindow } from './serving/rate-limit.js'
import type { CompanyFile } from './seed/company-file.js'

/** Users that are made up at most: a start then takes some seconds, and half a gigabyte. */
export const MOST_USERS = 100_000

/** How a sandbox is started. Every option has a default. */
export interface SandboxOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number
  /** The address or name to listen on. Default: loopback alone. */
  readonly host?: string
  /** Further names by which it may be called; others are refused with 421. Default: those of loopback and `host`. */
  readonly allowedHosts?: readonly string[]
  /** Makes the people up; the same seed makes the same ones. Default 1. */
  readonly seed?: number
  /** Users of the made-up company, 100,000 at most. Default 100. */
  readonly users?: number
  /** A company of one's own in place of the made-up one (`readCompanyFile`). */
  readonly company?: CompanyFile
  /** Names of deliberate defects: `total-one-more`, or narrowed down, `total-one-more@1.2`. */
  readonly faults?: readonly string[]
  /** Names of what a server may do differently and still be right (`gzip`). */
  readonly variants?: readonly string[]
  /** The id that the first user gets for whom none is given; later ones count up from it. Default 2^49. */
  readonly firstNewId?: bigint
  /** A person has one id in all companies: whoever has the same address has the same id. Default: an id each. */
  readonly oneIdPerPerson?: boolean
  /** Milliseconds that every answer takes longer. */
  readonly latency?: number
  /** A spike window of one's own: so many calls in so many seconds. */
  readonly rateLimit?: RateWindow
  /** Default: a virtual clock, which moves with requests and with `advance`. */
  readonly clock?: SandboxClock
}

export type { MintedToken } from './access-tokens.js'
export { createClient, type Client, type ClientOptions } from './client.js'
export { systemClock, type Clock } from './clock.js'
export {
  interruption,
  ProductionWriteError,
  RunStoppedError,
  TokenRefusedError,
  UnconfirmedUserError,
  WriteLimitError,
  type StopReason,
} from './errors.js'
export { hasIndeterminateWrite } from './indeterminate-write.js'
export { emptyJournal, readJournal, readJournalInSlices } from './journal.js'
export { leftoversOf, liveTagsOf, type Leftovers } from './journal-entries.js'
export {
  createOwnership,
  MAX_CREATIONS,
  type Claim,
  type Ownership,
  type OwnershipOptions,
  type Standing,
} from './writing/ownership.js'
export { isProductionCompany, productionHosts, type Reach } from './production.js'
export type { Proxies, Proxy } from './proxies.js'
export type { RateLimit } from './rate-limiter.js'
export { renderRequest } from './render-request.js'
export * from './request-draft.js'
export { carries, isLeased, isTaggedEmail, newRunTag, runTagOf, TAG } from './writing/run-tag.js'
export * from './target.js'
export type { WireRequest } from './wire.js'

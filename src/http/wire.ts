import type { FailureKind } from '../findings/index.js'

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string
  /** Scheme, host and port. */
  readonly origin: string
  /** Path and query, percent-encoded. */
  readonly path: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | null
  /** The body as people read it: JSON as it is, multipart part by part. */
  readonly readable: string | null
}

export interface WireResponse {
  readonly status: number
  /** In wire order, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** After decompression. */
  readonly bytes: Buffer
}

export interface WireFailure {
  readonly kind: FailureKind
  /** In plain words, without secrets: `nothing listens at 127.0.0.1:9`. */
  readonly message: string
  /** The request may have reached the target. */
  readonly sent: boolean
}

export type WireAnswer = { readonly response: WireResponse } | { readonly failure: WireFailure }

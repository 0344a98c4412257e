import { packageRoot } from '../package-root.js'
import type { Schema } from './operation.js'

/** Where what the API promises is written down. */
export const schemasFolder = new URL('schemas/', packageRoot)
export const bundleFolder = new URL('openapi/dist/', schemasFolder)

interface Reference {
  readonly $ref: string
}

export interface DocumentParameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly explode?: boolean
  readonly schema: Schema
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>

export interface DocumentResponse {
  readonly description: string
  readonly headers?: Readonly<Record<string, unknown>>
  readonly content?: Content
}

export interface DocumentOperation {
  readonly operationId: string
  readonly summary: string
  readonly 'x-asbuilt': Readonly<Record<string, string>>
  readonly parameters?: readonly (DocumentParameter | Reference)[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Content }
  readonly responses: Readonly<Record<string, DocumentResponse | Reference>>
}

/** An OpenAPI document, as far as the catalogue reads it. */
export interface OpenApiDocument {
  readonly info: { readonly version: string }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** What a node says, or what its `$ref` into the same document points to. */
export function resolve<T extends object>(document: OpenApiDocument, node: T | Reference): T {
  if (!('$ref' in node)) return node
  const [, , kind, name] = node.$ref.split('/')
  const target = document.components[kind ?? '']?.[name ?? '']
  if (target === undefined)
    throw new Error(`${node.$ref} points nowhere in the document of version ${document.info.version}`)
  return target as T
}

import type FormDataClass from 'form-data'
import { stringifyJson } from '../json/index.js'
import { writeParts, type FormPart } from '../findings/index.js'
import { loadPackage } from '../load-package.js'
import type { Body, Part } from './request-draft.js'

export interface EncodedBody {
  readonly bytes: Buffer
  readonly contentType: string
  readonly readable: string
}

/** A boundary that occurs in no part; always the same for the same parts. */
function boundaryFor(parts: readonly Part[]): string {
  const contents = parts.map(part => ('value' in part ? Buffer.from(part.value) : Buffer.from(part.bytes)))
  let boundary = 'asbuilt-boundary'
  while (contents.some(content => content.includes(boundary))) boundary += '-'
  return boundary
}

const toFormPart = (part: Part): FormPart =>
  'value' in part
    ? part
    : { name: part.name, filename: part.filename, contentType: part.contentType, size: part.bytes.length }

function encodeMultipart(parts: readonly Part[]): EncodedBody {
  const boundary = boundaryFor(parts)
  const FormData = loadPackage('form-data') as typeof FormDataClass
  const form = new FormData()
  form.setBoundary(boundary)
  for (const part of parts) {
    if ('value' in part) form.append(part.name, part.value)
    else form.append(part.name, Buffer.from(part.bytes), { filename: part.filename, contentType: part.contentType })
  }
  return {
    bytes: form.getBuffer(),
    contentType: `multipart/form-data; boundary=${boundary}`,
    readable: writeParts(parts.map(toFormPart)),
  }
}

/** A body as bytes, with its media type. JSON keeps every digit of a bigint; a text part travels byte for byte. */
export function encodeBody(body: Body): EncodedBody {
  switch (body.kind) {
    case 'multipart':
      return encodeMultipart(body.parts)
    case 'json': {
      const text = stringifyJson(body.value)
      return { bytes: Buffer.from(text), contentType: 'application/json', readable: text }
    }
    case 'form': {
      const text = new URLSearchParams(body.fields.map(([name, value]): [string, string] => [name, value])).toString()
      return { bytes: Buffer.from(text), contentType: 'application/x-www-form-urlencoded', readable: text }
    }
    case 'raw': {
      const bytes = Buffer.from(body.bytes)
      return { bytes, contentType: body.contentType, readable: bytes.toString() }
    }
  }
}

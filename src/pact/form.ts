import type { Part } from '../http/index.js'
import { exampleEntry, type Entry, type Payload } from './payload.js'

/** The boundary that our client uses while no part holds it. */
const BOUNDARY = 'asbuilt-boundary'
export const formType = `multipart/form-data; boundary=${BOUNDARY}`

export type FormField = Extract<Part, { readonly value: string }>

/** A payload as form fields: `user[city]`, `updates[0][city]`, or one part where it is a text. Nothing can be injected here. */
export function formFields(root: string, payload: Payload): readonly FormField[] {
  if (typeof payload === 'string') return [{ name: root, value: payload }]
  if (Array.isArray(payload))
    return (payload as readonly Entry[]).flatMap((entry, place) => entryFields(`${root}[${place}]`, entry))
  return entryFields(root, payload as Entry)
}

function entryFields(prefix: string, entry: Entry): readonly FormField[] {
  return Object.entries(exampleEntry(entry)).map(([name, value]) => ({
    name: `${prefix}[${name}]`,
    value: String(value),
  }))
}

/** The form as the pact expects it. Written here and not by our client, whose writing it is to be held against. */
export function formText(fields: readonly FormField[]): string {
  const parts = fields.map(
    ({ name, value }) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--${BOUNDARY}--\r\n`
}

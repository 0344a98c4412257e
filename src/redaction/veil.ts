import type { SecretKind } from '../findings/index.js'

/** A text shorter than this may stand anywhere by chance. */
const SURE_LENGTH = 8
const VARIABLE = {
  'access-token': '$PROCORE_TOKEN',
  'client-secret': '$PROCORE_CLIENT_SECRET',
} as const satisfies Record<SecretKind, string>

/** Takes the credentials of a recording out of it, in plain and in form spelling. */
export interface Veil {
  hide(text: string): string
  hidesIn(text: string): boolean
  shownIn(text: string): SecretKind[]
}

export function createVeil(secrets: readonly { readonly kind: SecretKind; readonly value: string }[]): Veil {
  const sure = secrets
    .filter(({ value }) => value.length >= SURE_LENGTH)
    .flatMap(({ kind, value }) =>
      [...new Set([value, encodeURIComponent(value), decoded(value)])].map(spelling => ({ kind, spelling })),
    )
    .sort((a, b) => b.spelling.length - a.spelling.length)
  return {
    hide: text => sure.reduce((clean, { kind, spelling }) => clean.replaceAll(spelling, () => VARIABLE[kind]), text),
    hidesIn: text => sure.some(({ spelling }) => text.includes(spelling)),
    shownIn: text => [...new Set(sure.filter(({ spelling }) => text.includes(spelling)).map(({ kind }) => kind))],
  }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

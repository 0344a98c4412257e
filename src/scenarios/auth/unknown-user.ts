import type { RequestDraft } from '../../http/index.js'

/** Far beyond any id that a directory has reached, and still a whole number of 63 bits (HTTP-7). */
const UNKNOWN = '4611686018427900001'

/** The same request for a user that does not exist; unchanged where it names none. */
export function forUnknownUser(draft: RequestDraft): RequestDraft {
  return draft.path?.['id'] === undefined ? draft : { ...draft, path: { ...draft.path, id: UNKNOWN } }
}

import { userField } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { isTaggedEmail, isTaggedOrigin } from './run-tag.js'
import { methodOf, type RequestDraft } from '../request-draft.js'

/** By what a user is told apart. */
export interface Marks {
  readonly email?: string
  readonly originId?: string
}

/** What the GETs of a run have shown of a user, under one id in one company. */
export interface Look {
  /** As it was shown last, by whichever GET. */
  readonly marks: Marks
  /** As the GET of this id showed it last; null where none did. */
  readonly shown: Marks | null
  /** When any GET showed it last: the number of the request, and milliseconds on the target's clock. */
  readonly request: number
  readonly at: number
}

/** Remembers whom GETs have shown under which id. */
export interface Looks {
  /** Takes in what an answer shows. `request` counts the requests of the run so far. */
  note(draft: RequestDraft, exchange: Exchange, companyId: string, request: number): void
  of(companyId: string, id: string): Look | undefined
  /** Did any GET ever show somebody without a tag under this id? That is believed against all others. */
  isStranger(companyId: string, id: string): boolean
  /** The number of the last request for this very user that was answered with another one, or none (404). */
  missedAt(companyId: string, id: string): number | undefined
}

/** Ids compare by their digits. */
export const canonicalId = (id: string): string => id.replace(/^0+(?=\d)/, '')
const keyOf = (companyId: string, id: string): string => `${companyId} ${canonicalId(id)}`

const digits = (value: Json | undefined): string =>
  typeof value === 'number' || typeof value === 'bigint' ? value.toString() : ''
const filled = (value: Json | undefined): value is string => typeof value === 'string' && value !== ''

/** The marks that an object shows; null where it shows none, and so says nothing of whose it is. */
export function marksOf(user: JsonObject): Marks | null {
  const [email, originId] = [user[userField.email], user[userField.originId]]
  if (!filled(email) && !filled(originId)) return null
  return { ...(filled(email) ? { email } : {}), ...(filled(originId) ? { originId } : {}) }
}

export const isTagged = ({ email = '', originId = '' }: Marks): boolean =>
  isTaggedEmail(email) || isTaggedOrigin(originId)

export function createLooks(): Looks {
  const looks = new Map<string, Look>()
  const strangers = new Set<string>()
  const missed = new Map<string, number>()

  function see(key: string, user: JsonObject, isShow: boolean, request: number, at: number): void {
    const marks = marksOf(user)
    if (marks === null) return
    if (!isTagged(marks)) {
      strangers.add(key)
      looks.delete(key)
    } else if (!strangers.has(key)) {
      looks.set(key, { marks, shown: isShow ? marks : (looks.get(key)?.shown ?? null), request, at })
    }
  }

  return {
    note(draft, exchange, companyId, request) {
      const { action } = draft.operation
      if (methodOf(draft) !== 'GET' || draft.url !== undefined || exchange.response === null) return
      if (action !== 'show' && action !== 'list') return
      const { status } = exchange.response
      const body = status === 200 ? bodyOf(exchange) : undefined
      const at = exchange.startedAt + exchange.duration
      if (action === 'list') {
        for (const user of Array.isArray(body) ? body : [])
          if (isObject(user) && digits(user['id']) !== '')
            see(keyOf(companyId, digits(user['id'])), user, false, request, at)
        return
      }
      const asked = keyOf(companyId, draft.path?.['id'] ?? '')
      if (isObject(body) && keyOf(companyId, digits(body['id'])) === asked) see(asked, body, true, request, at)
      // whoever may not look is told nothing by a refusal
      else if (status === 200 || status === 404) missed.set(asked, request)
    },
    of: (companyId, id) => looks.get(keyOf(companyId, id)),
    isStranger: (companyId, id) => strangers.has(keyOf(companyId, id)),
    missedAt: (companyId, id) => missed.get(keyOf(companyId, id)),
  }
}

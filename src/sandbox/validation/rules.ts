import { userField } from '../../catalogue/index.js'
import type { Json } from '../../json/index.js'
import { type Company, emailKey } from '../directory/company.js'
import type { Fields, User } from '../directory/user.js'
import { isCountry, isSubdivision, SUBDIVISION } from './countries.js'
import { scalarText } from '../directory/values.js'

export type FieldErrors = Map<string, string[]>

export function addError(errors: FieldErrors, field: string, message: string): void {
  errors.set(field, [...(errors.get(field) ?? []), message])
}

/** Rules that no schema can say: what must exist, what must fit together, what must not be blank (USER-4, USER-6). */
export function checkRules(changes: Fields, user: User | null, company: Company, errors: FieldErrors): void {
  for (const field of [userField.familyName, userField.email]) {
    const value = changes[field]
    const sent = value !== undefined
    const blank = value === null || (typeof value === 'string' && value.trim() === '')
    if ((sent && blank) || (!sent && user === null)) replaceError(errors, field, "can't be blank")
  }
  mustExist(changes, userField.vendorId, company.vendors, errors)
  mustExist(changes, userField.projectTemplateId, company.templates, errors)
  mustExist(changes, userField.companyTemplateId, company.templates, errors)
  checkCountryAndState(changes, user, errors)
}

/** Blank says it all; that it is no email address either goes without saying. */
function replaceError(errors: FieldErrors, field: string, message: string): void {
  errors.set(field, [message])
}

function mustExist(changes: Fields, field: string, known: ReadonlyMap<string, unknown>, errors: FieldErrors): void {
  const id = changes[field]
  if (id === undefined || id === null || errors.has(field)) return
  if (!known.has(scalarText(id))) addError(errors, field, 'does not exist')
}

/** It is the pair that results which must fit, be it sent whole or in part. */
function checkCountryAndState(changes: Fields, user: User | null, errors: FieldErrors): void {
  if (errors.has(userField.country) || errors.has(userField.subdivision)) return
  if (changes[userField.country] === undefined && changes[userField.subdivision] === undefined) return
  const country = filled(
    changes[userField.country] ?? (changes[userField.country] === null ? null : user?.fields[userField.country]),
  )
  const state = filled(
    changes[userField.subdivision] ??
      (changes[userField.subdivision] === null ? null : user?.fields[userField.subdivision]),
  )
  if (country !== null && !isCountry(country)) {
    addError(errors, userField.country, 'is not an ISO 3166-1 alpha-2 code')
    return
  }
  if (state === null) return
  if (country === null ? SUBDIVISION.test(state) : isSubdivision(country, state)) return
  const subject = changes[userField.subdivision] === undefined ? userField.country : userField.subdivision
  addError(
    errors,
    subject,
    subject === userField.subdivision
      ? 'is not a subdivision of the country'
      : `does not fit the ${userField.subdivision}`,
  )
}

function filled(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** An email address or origin id that another user of the company has (USER-5). */
export function checkConflicts(changes: Fields, user: User | null, company: Company): FieldErrors {
  const errors: FieldErrors = new Map()
  const email = filled(changes[userField.email])
  const sameEmail = email === null ? undefined : company.byEmail.get(emailKey(email))
  if (sameEmail !== undefined && sameEmail !== user) addError(errors, userField.email, 'has already been taken')
  const origin = filled(changes[userField.originId])
  const sameOrigin = origin === null ? undefined : company.byOrigin.get(origin)
  if (sameOrigin !== undefined && sameOrigin !== user) addError(errors, userField.originId, 'has already been taken')
  return errors
}

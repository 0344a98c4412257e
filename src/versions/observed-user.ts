import { modelsIn, responseModels, type Catalogue, type Operation } from '../catalogue/index.js'
import type { JsonObject } from '../json/index.js'

/** A user as one operation of one version showed it: the body of a show, an item of a list, the answer to a create. */
export interface ObservedUser {
  readonly operation: Operation
  readonly status: number
  /** The view asked for; leave it out where the operation has none. */
  readonly view?: string
  readonly user: JsonObject
}

/** The fields of an observed user, compared with the model that the document of its version names. */
export interface ShownFields {
  readonly operationId: string
  readonly version: string
  /** Fields in wire order. */
  readonly shown: readonly string[]
  /** Declared, and not there: HTTP-5, no difference between versions. */
  readonly missing: readonly string[]
  /** There and not declared, but declared by the models named: a field of another version (VER-2). */
  readonly foreign: readonly { readonly field: string; readonly models: readonly string[] }[]
  /** There, and declared by no model that any operation answers with: drift (HTTP-4). */
  readonly unknown: readonly string[]
}

/** The fields that a document declares for an answer: all of them, and those that every form of the answer has. */
export interface DeclaredFields {
  readonly allowed: ReadonlySet<string>
  readonly inEveryForm: ReadonlySet<string>
}

/** @throws Error where the document declares no user for this answer. */
export function declaredFields(
  catalogue: Catalogue,
  { operation, status, view }: Omit<ObservedUser, 'user'>,
): DeclaredFields {
  const body = catalogue.bodyModel(operation, status, view)
  const forms = body === null ? [] : modelsIn(body).map(model => catalogue.fieldsOf(model))
  if (forms.length === 0)
    throw new Error(`${operation.id} declares no model for ${status}${view === undefined ? '' : ` with view ${view}`}`)
  const allowed = new Set(forms.flat())
  return { allowed, inEveryForm: new Set([...allowed].filter(field => forms.every(fields => fields.includes(field)))) }
}

/** Says which fields an observed user has, lacks and should not have. */
export function shownFields(catalogue: Catalogue, observed: ObservedUser): ShownFields {
  const { allowed, inEveryForm } = declaredFields(catalogue, observed)
  const shown = Object.keys(observed.user)
  const surplus = shown
    .filter(field => !allowed.has(field))
    .map(field => ({ field, models: modelsWith(catalogue, field) }))
  return {
    operationId: observed.operation.id,
    version: observed.operation.version,
    shown,
    missing: [...inEveryForm].filter(field => !shown.includes(field)),
    foreign: surplus.filter(({ models }) => models.length > 0),
    unknown: surplus.filter(({ models }) => models.length === 0).map(({ field }) => field),
  }
}

/** The models of answers that have a field. Request models do not count: what can be sent is not thereby shown. */
function modelsWith(catalogue: Catalogue, field: string): string[] {
  const models = new Set(catalogue.operations.flatMap(operation => responseModels(operation)))
  return [...models].filter(model => catalogue.fieldsOf(model).includes(field))
}

export type FieldChange = 'added' | 'removed' | 'none'

/** What became of a field between two versions of one operation, in the documents and on the wire. */
export interface FieldDifference {
  readonly field: string
  readonly declared: FieldChange
  readonly observed: FieldChange
  /**
   * `as-declared`; `undeclared`: a version shows a field that its document lacks (VER-2); `left-out`: a declared field
   * is not there, be it null or unfilled or one of another form of the answer (HTTP-5).
   */
  readonly verdict: 'as-declared' | 'undeclared' | 'left-out'
}

export interface VersionTransition {
  readonly method: string
  readonly resource: string
  readonly from: { readonly operationId: string; readonly version: string }
  readonly to: { readonly operationId: string; readonly version: string }
  /** Fields that differ in the documents or on the wire. */
  readonly fields: readonly FieldDifference[]
}

/** Compares how one user differs between two versions with how their documents say that it differs. */
export function transitionBetween(catalogue: Catalogue, from: ObservedUser, to: ObservedUser): VersionTransition {
  const [before, after] = [from, to].map(observed => declaredFields(catalogue, observed).allowed) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ]
  const names = new Set([...before, ...after, ...Object.keys(from.user), ...Object.keys(to.user)])
  const fields = [...names].flatMap((field): FieldDifference[] => {
    const [inFrom, inTo] = [Object.hasOwn(from.user, field), Object.hasOwn(to.user, field)]
    const [declared, seen] = [changeOf(before.has(field), after.has(field)), changeOf(inFrom, inTo)]
    if (declared === 'none' && seen === 'none') return []
    const surplus = (inFrom && !before.has(field)) || (inTo && !after.has(field))
    return [
      {
        field,
        declared,
        observed: seen,
        verdict: surplus ? 'undeclared' : declared === seen ? 'as-declared' : 'left-out',
      },
    ]
  })
  return {
    method: from.operation.method,
    resource: from.operation.resource,
    from: refOf(from),
    to: refOf(to),
    fields,
  }
}

function changeOf(before: boolean, after: boolean): FieldChange {
  return before === after ? 'none' : after ? 'added' : 'removed'
}

function refOf({ operation }: ObservedUser): VersionTransition['from'] {
  return { operationId: operation.id, version: operation.version }
}

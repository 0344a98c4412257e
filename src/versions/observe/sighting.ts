import { modelsIn, responseModels, type Catalogue, type Operation } from '../../catalogue/index.js'
import type { JsonObject } from '../../json/json.js'

/** One user as one operation showed it: the body of a show, one item of a list, what a create answered with. */
export interface Sighting {
  readonly operation: Operation
  readonly status: number
  /** The view asked for; leave it out where the operation has none. */
  readonly view?: string
  readonly user: JsonObject
}

/** What one sighting shows, held against the model that its own document names for it. */
export interface ShownFields {
  readonly operationId: string
  readonly version: string
  /** Fields in wire order. */
  readonly shown: readonly string[]
  /** Declared, and not there: HTTP-5, no difference between versions. */
  readonly missing: readonly string[]
  /** There, not declared, but declared by the models named: another version shows through (VER-2). */
  readonly foreign: readonly { readonly field: string; readonly models: readonly string[] }[]
  /** There, and declared by no model that any operation answers with: drift (HTTP-4). */
  readonly unknown: readonly string[]
}

/** What the document of a sighting declares: all that may be shown, and what each form of the answer has. */
export interface DeclaredFields {
  readonly allowed: ReadonlySet<string>
  readonly certain: ReadonlySet<string>
}

/** @throws Error where the document declares no user for this answer: then it is no sighting. */
export function declaredFields(
  catalogue: Catalogue,
  { operation, status, view }: Omit<Sighting, 'user'>,
): DeclaredFields {
  const body = catalogue.bodyModel(operation, status, view)
  const forms = body === null ? [] : modelsIn(body).map(model => catalogue.fieldsOf(model))
  if (forms.length === 0)
    throw new Error(`${operation.id} declares no model for ${status}${view === undefined ? '' : ` with view ${view}`}`)
  const allowed = new Set(forms.flat())
  return { allowed, certain: new Set([...allowed].filter(field => forms.every(fields => fields.includes(field)))) }
}

/** Says which fields a sighting shows, lacks and should not have. */
export function shownFields(catalogue: Catalogue, sighting: Sighting): ShownFields {
  const { allowed, certain } = declaredFields(catalogue, sighting)
  const shown = Object.keys(sighting.user)
  const surplus = shown
    .filter(field => !allowed.has(field))
    .map(field => ({ field, models: modelsWith(catalogue, field) }))
  return {
    operationId: sighting.operation.id,
    version: sighting.operation.version,
    shown,
    missing: [...certain].filter(field => !shown.includes(field)),
    foreign: surplus.filter(({ models }) => models.length > 0),
    unknown: surplus.filter(({ models }) => models.length === 0).map(({ field }) => field),
  }
}

/** The models of answers that have a field. Request models do not count: what can be sent is not thereby shown. */
function modelsWith(catalogue: Catalogue, field: string): string[] {
  const models = new Set(catalogue.operations.flatMap(operation => responseModels(operation)))
  return [...models].filter(model => catalogue.fieldsOf(model).includes(field))
}

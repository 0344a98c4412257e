import type { BodySchema, Catalogue, Operation, Schema } from '../catalogue/index.js'
import type { ValidateFunction } from 'ajv'
import { createAjv } from './ajv.js'
import type { Json } from '../json/index.js'
import { atOnce, type Slices } from '../slices.js'
import { twinOf } from './bigint-twin.js'
import { createPresence } from './presence.js'
import { createMisfit, type Misfit } from './misfit.js'
import { countsItems, partsOf, wholeOf } from './parts.js'
import type { Problem } from './problem.js'

/** A model by name, or a body as a document describes it. */
export type Subject = string | BodySchema

/** Holds JSON against the models; values with `bigint` for whole numbers beyond 2^53-1 (`parseJson`). */
export interface Validators {
  /**
   * What does not fit, in the order of the value: the first thousand things. Of a choice one branch must hold; else the
   * nearest one speaks.
   */
  validate(subject: Subject, value: Json): Problem[]
  /** The same for whoever can wait: it may rest within a long list. */
  validateInSlices(subject: Subject, value: Json): Slices<Problem[]>
  /** The same for the body of an answer; nothing where none is declared. Without `view` any view may hold. */
  validateBody(operation: Operation, status: number, body: Json, view?: string): Problem[]
  /** Pointers of fields that no branch of the schema names: drift. */
  unknownFields(subject: Subject, value: Json): string[]
  /** Pointers of fields that the schema names and the value lacks (HTTP-5), required or not. */
  missingFields(subject: Subject, value: Json): string[]
}

const made = new WeakMap<Catalogue, Validators>()

/**
 * The validators of a catalogue, one set for each. Schemas are compiled when first needed.
 * @returns what holds values against models; its methods throw `CatalogueError` for a model that does not exist.
 * @example
 * const validators = createValidators(loadCatalogue())
 * for (const { pointer, message } of validators.validate('user-detail', parseJson(text))) console.log(pointer, message)
 */
export function createValidators(catalogue: Catalogue): Validators {
  const known = made.get(catalogue)
  if (known !== undefined) return known
  const validators = makeValidators(catalogue)
  made.set(catalogue, validators)
  return validators
}

function makeValidators(catalogue: Catalogue): Validators {
  const { models } = catalogue
  const presence = createPresence(models)
  const compiled = new Map<Schema, { readonly fits: ValidateFunction; readonly whole: boolean }>()
  let ajv: ReturnType<typeof createAjv> | undefined
  const schemaOf = (name: string): Schema => {
    catalogue.fieldsOf(name)
    return models.get(name) ?? {}
  }

  function compile(schema: Schema) {
    ajv ??= createAjv(models)
    const fits = (typeof schema['$ref'] === 'string' ? ajv.getSchema(schema['$ref']) : undefined) ?? ajv.compile(schema)
    const made = { fits, whole: countsItems(schema, models) }
    compiled.set(schema, made)
    return made
  }
  function* misfitWith(schema: Schema, value: Json): Slices<Misfit> {
    const { fits, whole } = compiled.get(schema) ?? compile(schema)
    const misfit = createMisfit()
    for (const { part, place } of whole ? wholeOf(value) : partsOf(value)) {
      // Ajv takes a bigint for no type at all: what fits as it is needs no twin, which most values do
      if (fits(part) !== true) {
        const twin = twinOf(part)
        if (twin === part || fits(twin) !== true) misfit.add(fits.errors ?? [], place, value)
      }
      yield
    }
    return misfit
  }
  function* misfitsOf(subject: Subject, value: Json): Slices<readonly (readonly [schema: Schema, misfit: Misfit])[]> {
    const misfits: (readonly [Schema, Misfit])[] = []
    for (const schema of typeof subject === 'string' ? [schemaOf(subject)] : schemasOf(subject))
      misfits.push([schema, yield* misfitWith(schema, value)])
    return misfits
  }

  function* validateInSlices(subject: Subject, value: Json): Slices<Problem[]> {
    const misfits = yield* misfitsOf(subject, value)
    return (
      best(
        misfits.map(([, misfit]) => misfit),
        ({ distance }) => distance,
      )?.problems ?? []
    )
  }
  const validate: Validators['validate'] = (subject, value) => atOnce(validateInSlices(subject, value))
  /** The branches that come nearest: of a list of ids the fields of users say nothing. */
  const nearest = (subject: Subject, value: Json): Schema[] => {
    const schemas = typeof subject === 'string' ? [schemaOf(subject)] : schemasOf(subject)
    if (schemas.length < 2) return schemas
    const misfits = atOnce(misfitsOf(subject, value))
    const least = misfits.reduce((distance, [, misfit]) => Math.min(distance, misfit.distance), Infinity)
    return misfits.flatMap(([schema, { distance }]) => (distance === least ? [schema] : []))
  }
  const fewest = (found: string[][]): string[] => best(found, ({ length }) => length) ?? []

  return {
    validate,
    validateInSlices,
    validateBody(operation, status, body, view) {
      const described = catalogue.bodyModel(operation, status, view)
      return described === null ? [] : validate(described, body)
    },
    unknownFields: (subject, value) =>
      fewest(nearest(subject, value).map(schema => presence.unknownFields(schema, value))),
    missingFields: (subject, value) =>
      fewest(nearest(subject, value).map(schema => presence.missingFields(schema, value))),
  }
}

/** Every schema a body may have. */
function schemasOf(body: BodySchema): Schema[] {
  const branches = Object.values(body.branches)
  return branches.length === 0 ? [body.schema] : branches.flatMap(schemasOf)
}

/** The first of the results that come nearest. */
function best<T>(results: readonly T[], distance: (result: T) => number): T | undefined {
  return results.toSorted((a, b) => distance(a) - distance(b))[0]
}

import type { BodySchema, Catalogue, Operation, Schema } from '../catalogue/index.js'
import type { ValidateFunction } from 'ajv'
import { createAjv } from './ajv.js'
import type { Json } from '../json/index.js'
import { twinOf } from './bigint-twin.js'
import { createPresence } from './presence.js'
import { toProblem, type Problem } from './problem.js'

/** A model by name, or a body as a document describes it. */
export type Subject = string | BodySchema

/** Holds JSON against the models; values with `bigint` for whole numbers beyond 2^53-1 (`parseJson`). */
export interface Validators {
  /** What does not fit, in the order of the schema. Of a choice one branch must hold; else the nearest one speaks. */
  validate(subject: Subject, value: Json): Problem[]
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
  const compiled = new Map<Schema, ValidateFunction>()
  let ajv: ReturnType<typeof createAjv> | undefined
  const schemaOf = (name: string): Schema => {
    catalogue.fieldsOf(name)
    return models.get(name) ?? {}
  }

  function compile(schema: Schema): ValidateFunction {
    ajv ??= createAjv(models)
    const made = (typeof schema['$ref'] === 'string' ? ajv.getSchema(schema['$ref']) : undefined) ?? ajv.compile(schema)
    compiled.set(schema, made)
    return made
  }
  function problemsWith(schema: Schema, value: Json): Problem[] {
    const fits = compiled.get(schema) ?? compile(schema)
    // Ajv takes a bigint for no type at all: what fits as it is needs no twin, which most values do
    if (fits(value) === true) return []
    const twin = twinOf(value)
    if (twin !== value && fits(twin) === true) return []
    return (fits.errors ?? []).map(error => toProblem(error, value))
  }

  const validate: Validators['validate'] = (subject, value) => {
    if (typeof subject !== 'string')
      return best(
        schemasOf(subject).map(schema => problemsWith(schema, value)),
        misfit,
      )
    return problemsWith(schemaOf(subject), value)
  }
  /** The branches that come nearest: of a list of ids the fields of users say nothing. */
  const nearest = (subject: Subject, value: Json): Schema[] => {
    const schemas = typeof subject === 'string' ? [schemaOf(subject)] : schemasOf(subject)
    if (schemas.length < 2) return schemas
    const distances = schemas.map(schema => misfit(problemsWith(schema, value)))
    return schemas.filter((_, index) => distances[index] === Math.min(...distances))
  }

  return {
    validate,
    validateBody(operation, status, body, view) {
      const described = catalogue.bodyModel(operation, status, view)
      return described === null ? [] : validate(described, body)
    },
    unknownFields: (subject, value) =>
      best(
        nearest(subject, value).map(schema => presence.unknownFields(schema, value)),
        ({ length }) => length,
      ),
    missingFields: (subject, value) =>
      best(
        nearest(subject, value).map(schema => presence.missingFields(schema, value)),
        ({ length }) => length,
      ),
  }
}

/** Every schema a body may have. */
function schemasOf(body: BodySchema): Schema[] {
  const branches = Object.values(body.branches)
  return branches.length === 0 ? [body.schema] : branches.flatMap(schemasOf)
}

/** How far a value is from a branch: a wrong shape of the items weighs more than any number of wrong fields. */
function misfit(problems: readonly Problem[]): number {
  const shallow = problems.filter(({ pointer, keyword }) => keyword === 'type' && pointer.split('/').length <= 2).length
  return shallow * 1e9 + problems.length
}

/** The first of the results that come nearest. */
function best<T>(results: T[][], distance: (result: readonly T[]) => number): T[] {
  return results.toSorted((a, b) => distance(a) - distance(b))[0] ?? []
}

import { modelsIn, propertiesOf, type Catalogue } from '../../catalogue/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { exampleFor } from '../../generators/index.js'
import { exampleIn, type Template } from '../matcher.js'
import { resolved } from '../template-for.js'

/** Made by the provider from other fields, or the key itself. */
const derived: readonly string[] = ['id', 'name']

/** A value for every plain field that any version shows of a user. */
export function everyField(catalogue: Catalogue): JsonObject {
  const { models } = catalogue
  const shown = catalogue.operations.filter(({ action }) => ['list', 'show', 'me'].includes(action))
  const names = new Set(
    shown.flatMap(operation =>
      operation.success.flatMap(status => modelsIn(catalogue.bodyModel(operation, status) ?? none)),
    ),
  )
  const fields = [...names].flatMap(name => Object.entries(propertiesOf(models.get(name) ?? {})))
  const examples = fields
    .filter(([name]) => !derived.includes(name))
    .map(([name, schema]) => [name, exampleFor(resolved(schema, models), models, {}, name)] as const)
  return Object.fromEntries(examples.filter(([, value]) => typeof value !== 'object'))
}

const none = { schema: {}, list: false, choices: {} }

/** Does a body hold, without a null, everything that a template names? Only then can it be compared with it. */
export function isComplete(template: Template, body: Json | undefined): boolean {
  return fills(exampleIn(template), body)
}

function fills(example: Template, value: Json | undefined): boolean {
  if (value === null || value === undefined) return false
  if (Array.isArray(example))
    return Array.isArray(value) && value.length > 0 && value.every(item => fills(example[0] ?? null, item))
  if (typeof example !== 'object' || example === null) return true
  return isObject(value) && Object.entries(example).every(([key, inner]) => fills(inner, value[key]))
}

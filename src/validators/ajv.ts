import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { refOfModel, type Schema } from '../catalogue/index.js'
import { memoize } from './memoize.js'

const INT64_LIMIT = 2 ** 63

/**
 * Ajv with every model under its file name. Nothing is compiled yet.
 * @param checkSchemas validates the schemas themselves too; slow, for tests.
 */
export function createAjv(models: ReadonlyMap<string, Schema>, checkSchemas = false): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    validateSchema: checkSchemas,
    // both take a third of a start and change no answer
    meta: checkSchemas,
    code: { optimize: false },
  })
  formats.default(ajv, ['email'])
  const isInstant = formats.default.get('date-time')
  if (!isChecked(isInstant)) throw new Error('ajv-formats checks date-time in a way of its own')
  ajv.addFormat('date-time', { type: 'string', validate: memoize(isInstant.validate) })
  ajv.addFormat('int64', { type: 'number', validate: value => value >= -INT64_LIMIT && value < INT64_LIMIT })
  for (const keyword of ['x-source', 'x-reference-model', 'x-asbuilt']) ajv.addKeyword({ keyword, valid: true })
  for (const [name, schema] of models) ajv.addSchema(schema, refOfModel(name))
  return ajv
}

function isChecked(format: unknown): format is { readonly validate: (text: string) => boolean } {
  return typeof format === 'object' && format !== null && 'validate' in format && typeof format.validate === 'function'
}

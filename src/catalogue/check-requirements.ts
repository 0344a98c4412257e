import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { CatalogueError } from './catalogue-error.js'
import { schemasFolder } from './document.js'
import type { RequirementEntry } from './requirements.js'

const schemaFile = new URL('meta/requirements.schema.json', schemasFolder)

/**
 * Holds `requirements.yaml`, as it was parsed, against its schema. Done when its JSON is generated, not at each start:
 * Ajv would take longer than all the rest.
 * @throws CatalogueError naming the rules and clauses at fault.
 */
export function checkRequirements(entries: unknown): asserts entries is readonly RequirementEntry[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, verbose: true })
  const fits = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object)
  if (fits(entries)) return
  const problems = (fits.errors ?? []).map(error => `${whereIn(entries, error.instancePath)}: ${sentence(error)}`)
  throw new CatalogueError(`requirements.yaml does not fit its schema:\n  ${[...new Set(problems)].join('\n  ')}`)
}

/** `PAGE-4/first, applies` for `/3/clauses/0/applies`: people look for ids, not for numbers. */
function whereIn(entries: unknown, pointer: string): string {
  const [rule, clauses, clause, ...rest] = pointer.split('/').slice(1)
  if (rule === undefined) return 'the list of rules'
  const entry = (entries as readonly (RequirementEntry | null)[])[Number(rule)]
  const name = entry?.id ?? `rule ${rule}`
  if (clauses !== 'clauses' || clause === undefined) return [name, clauses, clause, ...rest].filter(Boolean).join(', ')
  const id = entry?.clauses[Number(clause)]?.id ?? `clause ${clause}`
  return [id.includes('/') ? id : `${name}/${id}`, ...rest].join(', ')
}

function sentence({ keyword, message = keyword, params, data, parentSchema }: ErrorObject): string {
  if (keyword === 'additionalProperties') return `unknown ${String(params['additionalProperty'])}`
  if (keyword === 'enum') return `is one of ${(params['allowedValues'] as string[]).join(', ')}, not ${String(data)}`
  const description: unknown = parentSchema?.['description']
  return typeof description === 'string' ? `${message} (${description})` : message
}

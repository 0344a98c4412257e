import { existsSync, readFileSync } from 'node:fs'
import { CatalogueError } from './catalogue-error.js'
import { schemasFolder } from './document.js'
import type { Operation } from './operation.js'
import type { Clause, Requirement, RequirementEntry, Source } from './requirement.js'
import { selectorKeys } from './select.js'
import type { Selector } from './selector.js'

/** The operations that `applies` is expanded on. */
export interface RequirementScope {
  readonly operations: readonly Operation[]
  readonly tokenOperations: readonly Operation[]
  select(selector: Selector | readonly Selector[]): readonly Operation[]
}

const severities: readonly string[] = ['violation', 'deviation', 'info'] satisfies Clause['severity'][]
const subjects: readonly string[] = ['target', 'client'] satisfies Clause['subject'][]
const sources: readonly string[] = ['ref', 'docs', 'wire', 'profile'] satisfies Source[]
const ruleKeys: readonly string[] = [
  'id',
  'title',
  'sources',
  'applies',
  'severity',
  'clauses',
] satisfies (keyof RequirementEntry)[]
const clauseKeys: readonly string[] = ['id', 'text', 'sources', 'severity', 'subject', 'applies']

/** `requirements.yaml` as JSON, which `npm run generate` writes: reading YAML would take a third of the start. */
export const requirementsFile = new URL('dist/requirements.json', schemasFolder)

/** Reads the rules. @throws CatalogueError naming the rule or clause at fault. */
export function readRequirements(scope: RequirementScope, file: URL = requirementsFile): Requirement[] {
  if (!existsSync(file)) throw new CatalogueError(`${file.pathname} is missing; npm run generate writes it`)
  return expandRequirements(JSON.parse(readFileSync(file, 'utf8')) as unknown, scope)
}

/** Expands rules as the file writes them; ids of clauses may be given with or without the rule before the slash. */
export function expandRequirements(entries: unknown, scope: RequirementScope): Requirement[] {
  if (!Array.isArray(entries)) throw new CatalogueError('the requirements are no list of rules')
  const rules = (entries as RequirementEntry[]).map(entry => expandRule(entry, scope))
  const ids = rules.flatMap(rule => [rule.id, ...rule.clauses.map(({ id }) => id)])
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  if (twice.length > 0) throw new CatalogueError(`requirements given twice: ${[...new Set(twice)].join(', ')}`)
  return rules
}

function expandRule(entry: RequirementEntry, scope: RequirementScope): Requirement {
  const where = `requirement ${String(entry?.id)}`
  if (!/^[A-Z]+-\d+$/.test(String(entry?.id))) throw new CatalogueError(`${where}: the id of a rule looks like PAGE-4`)
  expectKeys(where, entry, ruleKeys)
  expectText(where, 'title', entry.title)
  expectSources(where, entry.sources)
  expectOneOf(where, 'severity', entry.severity, severities)
  if (!Array.isArray(entry.clauses) || entry.clauses.length === 0)
    throw new CatalogueError(`${where}: it has no clauses`)
  return {
    id: entry.id,
    group: entry.id.slice(0, entry.id.indexOf('-')),
    title: entry.title,
    sources: entry.sources,
    clauses: (entry.clauses as RequirementEntry['clauses']).map(clause => expandClause(entry, clause, scope)),
  }
}

function expandClause(
  rule: RequirementEntry,
  clause: RequirementEntry['clauses'][number],
  scope: RequirementScope,
): Clause {
  const id = String(clause?.id).includes('/') ? String(clause.id) : `${rule.id}/${String(clause?.id)}`
  const where = `requirement ${id}`
  if (!new RegExp(`^${rule.id}/[a-z0-9]+(-[a-z0-9]+)*$`).test(id))
    throw new CatalogueError(`${where}: the id of a clause looks like ${rule.id}/some-words`)
  expectKeys(where, clause, clauseKeys)
  expectText(where, 'text', clause.text)
  if (clause.sources !== undefined) expectSources(where, clause.sources)
  expectOneOf(where, 'severity', clause.severity, severities)
  expectOneOf(where, 'subject', clause.subject, subjects)
  const ruleSources = clause.sources ?? rule.sources
  return {
    id,
    rule: rule.id,
    text: clause.text,
    sources: ruleSources,
    severity:
      clause.severity ??
      rule.severity ??
      (ruleSources.some(source => source === 'ref' || source === 'docs') ? 'violation' : 'deviation'),
    subject: clause.subject ?? 'target',
    operationIds: expandApplies(where, clause.applies ?? rule.applies ?? 'operations', scope),
  }
}

function expandApplies(
  where: string,
  applies: NonNullable<RequirementEntry['applies']>,
  scope: RequirementScope,
): string[] {
  const ids = (operations: readonly Operation[]): string[] => operations.map(({ id }) => id)
  if (applies === 'operations') return ids(scope.operations)
  if (applies === 'token') return ids(scope.tokenOperations)
  if (applies === 'everything') return [...ids(scope.operations), ...ids(scope.tokenOperations)]
  if (typeof applies !== 'object')
    throw new CatalogueError(`${where}: applies is operations, token, everything or a selector, not ${String(applies)}`)
  const selectors: Selector[] = Array.isArray(applies) ? [...(applies as readonly Selector[])] : [applies as Selector]
  for (const selector of selectors) {
    expectKeys(`${where}, applies`, selector, selectorKeys)
    if (scope.select(selector).length === 0)
      throw new CatalogueError(`${where}: no operation fits ${JSON.stringify(selector)}`)
  }
  return ids(scope.select(selectors))
}

function expectKeys(where: string, value: object, known: readonly string[]): void {
  if (typeof value !== 'object' || value === null) throw new CatalogueError(`${where}: ${String(value)} is no object`)
  const unknown = Object.keys(value).filter(key => !known.includes(key))
  if (unknown.length > 0)
    throw new CatalogueError(`${where}: unknown ${unknown.join(', ')}; known are ${known.join(', ')}`)
}

function expectText(where: string, key: string, value: unknown): void {
  if (typeof value !== 'string' || value.trim() === '') throw new CatalogueError(`${where}: ${key} is no text`)
}

function expectOneOf(where: string, key: string, value: string | undefined, known: readonly string[]): void {
  if (value !== undefined && !known.includes(value))
    throw new CatalogueError(`${where}: ${key} is one of ${known.join(', ')}, not ${value}`)
}

function expectSources(where: string, value: unknown): void {
  if (!Array.isArray(value) || value.length === 0 || !value.every((source: Source) => sources.includes(source))) {
    throw new CatalogueError(`${where}: sources is a list of ${sources.join(', ')}`)
  }
}

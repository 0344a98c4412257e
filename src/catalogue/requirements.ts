import type { ClauseId, RuleId } from '../findings/index.js'
import { CatalogueError } from './catalogue-error.js'
import type { Operation } from './operation.js'
import type { Clause, Requirement, RequirementEntry } from './requirement.js'
import type { Selector } from './selector.js'

/** The operations that `applies` is expanded on. */
export interface RequirementScope {
  readonly operations: readonly Operation[]
  readonly tokenOperations: readonly Operation[]
  select(selector: Selector | readonly Selector[]): readonly Operation[]
}

/**
 * Expands rules as the file writes them; ids of clauses may be given with or without the rule before the slash.
 * `checkRequirements` has held them against their schema; here is only what no schema can say.
 * @throws CatalogueError naming the rule or clause at fault.
 */
export function expandRequirements(entries: readonly RequirementEntry[], scope: RequirementScope): Requirement[] {
  const rules = entries.map(entry => expandRule(entry, scope))
  const ids = rules.flatMap(rule => [rule.id, ...rule.clauses.map(({ id }) => id)])
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  if (twice.length > 0) throw new CatalogueError(`requirements given twice: ${[...new Set(twice)].join(', ')}`)
  return rules
}

function expandRule(entry: RequirementEntry, scope: RequirementScope): Requirement {
  return {
    id: entry.id,
    group: entry.id.slice(0, entry.id.indexOf('-')),
    title: entry.title,
    sources: entry.sources,
    clauses: entry.clauses.map(clause => expandClause(entry, clause, scope)),
  }
}

function expandClause(
  rule: RequirementEntry,
  clause: RequirementEntry['clauses'][number],
  scope: RequirementScope,
): Clause {
  const id = clauseId(rule.id, clause.id)
  const sources = clause.sources ?? rule.sources
  return {
    id,
    rule: rule.id,
    text: clause.text,
    sources,
    severity:
      clause.severity ??
      rule.severity ??
      (sources.some(source => source === 'ref' || source === 'docs') ? 'violation' : 'deviation'),
    subject: clause.subject ?? 'target',
    applies: typeof clause.applies === 'object' ? [clause.applies].flat() : [],
    operationIds: expandApplies(`requirement ${id}`, clause.applies ?? rule.applies ?? 'operations', scope),
  }
}

/** The whole id of a clause, which may leave out its rule where it is written. The file tells which ids there are. */
export function clauseId(rule: RuleId, written: string): ClauseId {
  const id = written.includes('/') ? written : `${rule}/${written}`
  if (!id.startsWith(`${rule}/`)) throw new CatalogueError(`requirement ${id} stands in ${rule}, another rule`)
  return id as ClauseId
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
  const selectors = [applies].flat() as readonly Selector[]
  const idle = selectors.find(selector => scope.select(selector).length === 0)
  if (idle !== undefined) throw new CatalogueError(`${where}: no operation fits ${JSON.stringify(idle)}`)
  return ids(scope.select(selectors))
}

import type { ClauseId, RuleId } from '../findings/index.js'
import { CatalogueError } from './catalogue-error.js'
import type { Operation } from './operation.js'
import type { Selector } from './selector.js'

export type Source = 'ref' | 'docs' | 'wire' | 'profile'

/** One testable statement of a rule. */
export interface Clause {
  /** `PAGE-4/same-on-every-page` */
  readonly id: ClauseId
  readonly rule: RuleId
  readonly text: string
  readonly sources: readonly Source[]
  readonly severity: 'violation' | 'deviation' | 'info'
  /** `client`: addressed to whoever calls the API, proved by the tests of our own client. */
  readonly subject: 'target' | 'client'
  /** Selectors that it has in place of those of its rule: `{ sortKey: 'name' }`. */
  readonly applies: readonly Selector[]
  /** Ids of the operations it applies to, in catalogue order. */
  readonly operationIds: readonly string[]
}

/** A rule, split into statements that can be tested. */
export interface Requirement {
  /** `PAGE-4` */
  readonly id: RuleId
  /** `PAGE` */
  readonly group: string
  readonly title: string
  readonly sources: readonly Source[]
  readonly clauses: readonly Clause[]
}

/** A rule as `requirements.yaml` writes it. */
export interface RequirementEntry {
  readonly id: RuleId
  readonly title: string
  readonly sources: readonly Source[]
  readonly applies?: 'operations' | 'token' | 'everything' | Selector | readonly Selector[]
  readonly severity?: Clause['severity']
  readonly clauses: readonly {
    readonly id: string
    readonly text: string
    readonly sources?: readonly Source[]
    readonly severity?: Clause['severity']
    readonly subject?: Clause['subject']
    readonly applies?: RequirementEntry['applies']
  }[]
}

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
  const id = fullClauseId(rule.id, clause.id)
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
export function fullClauseId(rule: RuleId, written: string): ClauseId {
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

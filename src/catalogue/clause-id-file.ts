import { packageRoot } from '../package-root.js'
import type { RequirementEntry } from './requirement.js'
import { clauseId } from './requirements.js'

/** Where the types of all ids stand; findings name clauses, and whoever reads findings imports nothing else. */
export const clauseIdFile = new URL('src/findings/clause-id.generated.ts', packageRoot)

/** The ids of all rules and clauses as types, so that a mistyped one does not compile. */
export function clauseIdSource(rules: readonly RequirementEntry[]): string {
  const clauses = rules.flatMap(rule => rule.clauses.map(({ id }) => clauseId(rule.id, id)))
  return `// Made from schemas/requirements.yaml by npm run generate: edit that file.

/** Group and number of a rule. */
export type RuleId =
${union(rules.map(({ id }) => id))}

/** A clause: its rule, and what it asks in a few words. */
export type ClauseId =
${union(clauses)}
`
}

function union(ids: readonly string[]): string {
  return ids.map(id => `  | '${id}'`).join('\n')
}

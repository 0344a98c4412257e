import {
  withoutIndexes,
  severities,
  type Finding,
  type ReportedClause,
  type Run,
  type Severity,
} from '../findings/index.js'

/** One breach as reports show it: the same clause at the same place, with every operation that has it. */
export interface Entry {
  readonly clause: string
  readonly text: string
  /** Of its rule. */
  readonly sources: readonly string[]
  readonly severity: Severity
  readonly location: string
  readonly first: Finding
  readonly findings: readonly Finding[]
  /** What follows from it: entries of which every finding has its cause here. */
  readonly follows: readonly Entry[]
}

export interface RuleGroup {
  readonly rule: string
  readonly title: string
  readonly sources: readonly string[]
  readonly severity: Severity
  readonly entries: readonly Entry[]
}

const rank = (severity: Severity): number => severities.indexOf(severity)

/**
 * Findings by rule, the gravest first; within a rule, alike ones on several operations are one entry. An entry that
 * follows from another one stands with that.
 */
export function groupFindings(run: Run): readonly RuleGroup[] {
  const clauses = new Map(run.requirements.map(clause => [clause.id, clause]))
  const entries = new Map<string, Finding[]>()
  for (const finding of run.findings) {
    const key = [finding.clause, finding.severity, finding.check, withoutIndexes(finding.at)].join('\n')
    entries.set(key, [...(entries.get(key) ?? []), finding])
  }
  const rules = new Map<string, Entry[]>()
  for (const entry of nest([...entries.values()].flatMap(findings => entryOf(findings, clauses))))
    rules.set(entry.first.rule, [...(rules.get(entry.first.rule) ?? []), entry])
  return [...rules]
    .map(([rule, list]) => {
      const sorted = list.toSorted((a, b) => rank(a.severity) - rank(b.severity))
      const clause = run.requirements.find(item => item.rule === rule)
      return {
        rule,
        title: clause?.title ?? '',
        sources: clause?.sources ?? [],
        severity: sorted[0]?.severity ?? 'info',
        entries: sorted,
      }
    })
    .toSorted((a, b) => rank(a.severity) - rank(b.severity))
}

function entryOf(
  findings: readonly Finding[],
  clauses: ReadonlyMap<string, Pick<ReportedClause, 'text' | 'sources'>>,
): Entry[] {
  const [first] = findings
  return first === undefined
    ? []
    : [
        {
          clause: first.clause,
          text: clauses.get(first.clause)?.text ?? '',
          sources: clauses.get(first.clause)?.sources ?? [],
          severity: first.severity,
          location: withoutIndexes(first.at),
          first,
          findings,
          follows: [],
        },
      ]
}

/** Puts every entry that follows from another one to the one at the beginning of it all. */
function nest(entries: readonly Entry[]): readonly Entry[] {
  const entryOfFinding = new Map(
    entries.flatMap(entry => entry.findings.map(finding => [finding.fingerprint, entry] as const)),
  )
  const causeOf = (entry: Entry): Entry | undefined => {
    const causes = entry.findings.map(({ cause }) => (cause === undefined ? undefined : entryOfFinding.get(cause)))
    const elsewhere = causes.filter(cause => cause !== entry)
    return elsewhere.includes(undefined) ? undefined : elsewhere[0]
  }
  const rootOf = (entry: Entry): Entry => {
    const cause = causeOf(entry)
    return cause === undefined ? entry : rootOf(cause)
  }
  const roots = new Map(entries.map(entry => [entry, rootOf(entry)]))
  return entries
    .filter(entry => roots.get(entry) === entry)
    .map(entry => ({ ...entry, follows: entries.filter(other => other !== entry && roots.get(other) === entry) }))
}

/** Requests in their order, with how often each comes in a row: the same answer was asked for again. */
export function inRows(curls: readonly string[]): readonly { readonly curl: string; readonly times: number }[] {
  const starts = curls.flatMap((curl, i) => (curl === curls[i - 1] ? [] : [i]))
  return starts.map((start, i) => ({ curl: curls[start] ?? '', times: (starts[i + 1] ?? curls.length) - start }))
}

/** Entries of one clause and severity, so that many places need not be told one by one. */
export function byClause(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const found = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = `${entry.clause} ${entry.severity}`
    found.set(key, [...(found.get(key) ?? []), entry])
  }
  return [...found.values()]
}

import { withoutIndexes, severities, type Finding } from './finding.js'

/**
 * Clauses on what an answer is at all, the most basic first: an answer that breaks one cannot be expected to hold what
 * is said of its contents.
 */
const basic = [
  'HTTP-2/no-undocumented-5xx',
  'HTTP-2/transient-5xx-does-not-persist',
  'HTTP-3/utf-8',
  'HTTP-3/one-json-document',
  'HTTP-3/content-type-is-json',
  'HTTP-1/declared-or-general-status',
  'HTTP-4/fits-the-model',
  'HTTP-5/every-field-present',
] as const
/** From here on a basic clause speaks of a part of the body, not of the answer as a whole. */
const FIRST_OF_PARTS = basic.indexOf('HTTP-4/fits-the-model')

const depthOf = ({ clause }: Finding): number => {
  const depth = basic.findIndex(id => id === clause)
  return depth === -1 ? basic.length : depth
}
const gravityOf = ({ severity }: Finding): number => severities.indexOf(severity)
const kindOf = ({ clause, check, severity, at }: Finding): string =>
  [clause, check, severity, withoutIndexes(at)].join('\n')

/**
 * Says of each finding which one it follows from, if any: a more basic one, at least as grave, in an exchange that both
 * rest on; else the first one of its kind (same clause, check and pointer) on another operation. Nothing is left out,
 * and nothing follows from itself, however long the chain.
 */
export function withCauses(findings: readonly Finding[]): readonly Finding[] {
  const firsts = new Map<string, Finding>()
  const byExchange = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (!firsts.has(kindOf(finding))) firsts.set(kindOf(finding), finding)
    if (depthOf(finding) === basic.length) continue
    for (const id of finding.evidence) {
      const known = byExchange.get(id)
      if (known === undefined) byExchange.set(id, [finding])
      else known.push(finding)
    }
  }
  return findings.map(finding => {
    const first = firsts.get(kindOf(finding))
    const cause =
      moreBasic(
        finding,
        finding.evidence.flatMap(id => byExchange.get(id) ?? []),
      ) ?? (first === finding ? undefined : first)
    return cause === undefined ? finding : { ...finding, cause: cause.fingerprint }
  })
}

function moreBasic(finding: Finding, candidates: readonly Finding[]): Finding | undefined {
  const depth = depthOf(finding)
  return candidates
    .filter(other => depthOf(other) < depth && gravityOf(other) <= gravityOf(finding) && covers(other, finding))
    .toSorted((a, b) => depthOf(a) - depthOf(b))[0]
}

/** A wrong status or a broken body speaks for all of the answer, a wrong field for itself and what is in it. */
function covers(other: Finding, finding: Finding): boolean {
  return depthOf(other) < FIRST_OF_PARTS || `${withoutIndexes(finding.at)}/`.startsWith(`${withoutIndexes(other.at)}/`)
}

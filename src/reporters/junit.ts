import type { Builder, TestCase } from 'junit-report-builder'
import { skipReasons, type Finding, type Outcome, type ReportedClause, type Run } from '../findings/index.js'
import { loadPackage } from '../load-package.js'
import { defineReporter } from './reporter.js'
import { difference, marked, printable } from './values.js'

/** JUnit XML: a suite for each rule, a case for each clause on each operation. Disabled cells are left out. */
export const junit = defineReporter({ id: 'junit', writes: 'JUnit XML', render })

function render(run: Run): string {
  const builder = (loadPackage('junit-report-builder') as Builder).newBuilder()
  const clauses = new Map(run.requirements.map(clause => [clause.id, clause]))
  // causes stand with the findings of the run, not with those of its outcomes
  const told = new Map(run.findings.map(finding => [finding.fingerprint, finding]))
  const rules = new Map<string, Outcome[]>()
  for (const outcome of run.outcomes) {
    if (outcome.status !== 'disabled') rules.set(outcome.rule, [...(rules.get(outcome.rule) ?? []), outcome])
  }
  for (const [rule, outcomes] of rules) {
    const suite = builder.testSuite().name(rule).timestamp(run.startedAt)
    for (const outcome of outcomes) {
      const test = suite
        .testCase()
        .className(`asbuilt.${rule}`)
        .name(`${outcome.clause} on ${outcome.operationId} (${outcome.check})`)
      if (outcome.status === 'skipped') test.skipped().standardOutput(reasonOf(outcome))
      else if (outcome.status === 'errored') test.error(printable(outcome.detail ?? ''), 'internal')
      else writeFindings(test, outcome, told, clauses.get(outcome.clause))
    }
  }
  return builder.build()
}

function reasonOf({ reason, detail }: Outcome): string {
  return printable([reason === undefined ? '' : skipReasons[reason], detail].filter(Boolean).join(': '))
}

/** A violation fails the case; deviations and information are told in its output. */
function writeFindings(
  test: TestCase,
  outcome: Outcome,
  told: ReadonlyMap<string, Finding>,
  clause?: ReportedClause,
): void {
  const lines = outcome.findings.map(finding => findingText(told.get(finding.fingerprint) ?? finding, clause))
  const violation = outcome.findings.find(finding => finding.severity === 'violation')
  if (violation !== undefined) test.failure(lines.join('\n\n'), violation.clause)
  else if (lines.length > 0) test.standardOutput(lines.join('\n\n'))
}

function findingText(finding: Finding, clause?: ReportedClause): string {
  const { expected, received, note } = difference(finding.expected, finding.received)
  const { curls = [], seed, path } = finding.replay ?? {}
  return printable(
    [
      `${finding.severity} ${finding.message}`,
      ...(clause === undefined
        ? []
        : [`${clause.rule} ${clause.title}: ${clause.text} (${clause.sources.join(', ')})`]),
      `at ${finding.at}`,
      `expected ${marked(expected)}`,
      `received ${marked(received)}`,
      ...(note === null ? [] : [note]),
      ...(finding.cause === undefined ? [] : [`follows from ${finding.cause}`]),
      [
        `fingerprint ${finding.fingerprint}`,
        ...(seed === undefined ? [] : [`seed ${seed}`]),
        ...(path === undefined ? [] : [`path ${path}`]),
      ].join(', '),
      ...curls,
    ].join('\n'),
  )
}

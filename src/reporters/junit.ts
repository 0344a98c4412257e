import { element, visible, xmlDocument, type XmlText } from '../encoding/index.js'
import { failsRun, skipReasons, type Finding, type Outcome, type ReportedClause, type Run } from '../findings/index.js'
import { inRows } from './grouping.js'
import { defineReporter } from './reporter.js'
import { difference, marked } from './values.js'

/**
 * JUnit XML, as Surefire writes it and Jenkins, GitLab and actions of GitHub read it: a suite for the run as such, then
 * one for each rule, with a case for each clause on each operation. Disabled cells are left out.
 */
export const junit = defineReporter({
  id: 'junit',
  writes: 'JUnit XML',
  mark: /<testsuites name="asbuilt"|<testcase classname="asbuilt\b/,
  render,
})

type Result = 'passed' | 'failure' | 'error' | 'skipped'

interface Case {
  readonly suite: string
  readonly name: string
  readonly result: Result
  readonly milliseconds: number
  readonly children: readonly XmlText[]
}

function render(run: Run): string {
  const clauses = new Map(run.requirements.map(clause => [clause.id, clause]))
  // causes stand with the findings of the run, not with those of its outcomes
  const told = new Map(run.findings.map(finding => [finding.fingerprint, finding]))
  const suites = new Map<string, Case[]>()
  for (const outcome of run.outcomes) {
    if (outcome.status === 'disabled') continue
    const cases = suites.get(outcome.rule) ?? []
    suites.set(outcome.rule, cases)
    cases.push(caseOf(outcome, run, told, clauses.get(outcome.clause)))
  }
  const judged = [...suites.values()].flat()
  const own = caseOfRun(run, judged)
  const all = [
    suiteElement('asbuilt', [own], run, properties(run)),
    ...[...suites].map(([rule, cases]) => suiteElement(rule, cases, run)),
  ]
  const { skipped, ...totals } = countsOf([own, ...judged])
  return xmlDocument(element('testsuites', { name: 'asbuilt', ...totals }, ...all))
}

function suiteElement(name: string, cases: readonly Case[], run: Run, ...before: readonly XmlText[]): XmlText {
  const attributes = { name, ...countsOf(cases), timestamp: run.startedAt }
  return element('testsuite', attributes, ...before, ...cases.map(caseElement))
}

function caseElement({ suite, name, milliseconds, children }: Case): XmlText {
  return element('testcase', { classname: suite, name, time: seconds(milliseconds) }, ...children)
}

function countsOf(cases: readonly Case[]) {
  const count = (result: Result): number => cases.filter(one => one.result === result).length
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: seconds(cases.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
  }
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3)

/** The run itself: an error where it could not tell. It bears the time that no clause took. */
function caseOfRun(run: Run, judged: readonly Case[]): Case {
  const all = Date.parse(run.finishedAt) - Date.parse(run.startedAt)
  const rest = all - judged.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const told = { suite: 'asbuilt', name: 'the target can be verified', milliseconds: Math.max(0, rest) }
  const { problem, verdict } = run
  if (verdict === 'not-verified' || (verdict === 'non-conformant' && problem !== undefined)) {
    const message = problem ?? 'too little could be judged to tell whether the target conforms'
    return { ...told, result: 'error', children: [element('error', { message, type: 'not-verified' }, message)] }
  }
  return { ...told, result: 'passed', children: problem === undefined ? [] : [element('system-out', {}, problem)] }
}

function properties(run: Run): XmlText {
  const facts: Readonly<Record<string, string | number>> = {
    tool: `${run.tool.name} ${run.tool.version}`,
    verdict: run.verdict,
    ...(run.kind === 'recorded'
      ? { source: run.source }
      : {
          target: run.target.embedded ? 'the embedded sandbox' : run.target.url,
          company: run.target.company,
          mode: run.target.mode,
          seed: run.seed,
        }),
  }
  const written = Object.entries(facts).map(([name, value]) => element('property', { name, value }))
  return element('properties', {}, ...written)
}

function caseOf(outcome: Outcome, run: Run, told: ReadonlyMap<string, Finding>, clause?: ReportedClause): Case {
  const { rule, operationId, check, duration } = outcome
  const suite = `asbuilt.${rule}`
  const name = `${outcome.clause} on ${operationId} (${check})`
  return { suite, name, milliseconds: duration, ...resultOf(outcome, run, told, clause) }
}

/** What fails the run fails the case; other findings are told in its output. */
function resultOf(
  outcome: Outcome,
  run: Run,
  told: ReadonlyMap<string, Finding>,
  clause?: ReportedClause,
): Pick<Case, 'result' | 'children'> {
  const { status, reason, detail = '' } = outcome
  if (status === 'skipped') {
    const message = [reason === undefined ? '' : skipReasons[reason], detail].filter(Boolean).join(': ')
    return { result: 'skipped', children: [element('skipped', { message })] }
  }
  if (status === 'errored') {
    const message = detail.split('\n')[0] ?? ''
    return { result: 'error', children: [element('error', { message, type: 'internal' }, detail)] }
  }
  const texts = outcome.findings.map(finding => findingText(told.get(finding.fingerprint) ?? finding, clause))
  const failing = outcome.findings.find(finding => failsRun(finding, run))
  const text = texts.join('\n\n')
  if (failing !== undefined) {
    const { message, clause: type } = failing
    return { result: 'failure', children: [element('failure', { message, type }, text)] }
  }
  return { result: 'passed', children: texts.length === 0 ? [] : [element('system-out', {}, text)] }
}

/** A line of ours for each of its facts; what a target sent begins none. */
function findingText(finding: Finding, clause?: ReportedClause): string {
  const { expected, received, note } = difference(finding.expected, finding.received)
  const { curls = [], seed, path } = finding.replay ?? {}
  return [
    `${finding.severity} ${finding.message}`,
    ...(clause === undefined ? [] : [`${clause.rule} ${clause.title}: ${clause.text} (${clause.sources.join(', ')})`]),
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
    ...inRows(curls).map(({ curl, times }) => (times === 1 ? curl : `${curl} # ${times} times`)),
  ]
    .map(visible)
    .join('\n')
}

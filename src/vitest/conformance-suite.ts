import { afterAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { line, terminalLines, terminalOutput, visible } from '../encoding/index.js'
import type { Outcome } from '../findings/index.js'
import { settingsFrom, type ConformanceOptions } from './suite-settings.js'

/**
 * Verifies a target while vitest collects the file, and defines a test for each clause on each operation: passed,
 * failed with what was expected and received, or skipped with its reason.
 *
 * @throws UsageError where the options and the environment contradict each other or leave something out, or where a
 * variable cannot be read.
 * @example
 * // conformance.test.ts, run by `npx vitest run conformance.test.ts`
 * import { defineConformanceSuite } from 'asbuilt/vitest'
 *
 * await defineConformanceSuite({ only: 'v1.2,PAGE' })
 */
export async function defineConformanceSuite(options: ConformanceOptions = {}): Promise<void> {
  // matchers are used by many a file that verifies nothing
  const [{ openTarget }, { buildPlan, parseSelection, run }, { checks }, { scenarios }] = await Promise.all([
    import('../target/index.js'),
    import('../runner/index.js'),
    import('../checks/index.js'),
    import('../scenarios/index.js'),
  ])
  const { only, shard, seed, write, maxWait, ...settings } = settingsFrom(options, process.env)
  const catalogue = loadCatalogue()
  const { target, close } = await openTarget({ ...settings, seed, write })
  afterAll(close)

  const selection = parseSelection(catalogue, only, shard)
  const plan = buildPlan({ catalogue, checks, scenarios, selection, seed, write: write || target.embedded })
  const byRule = new Map<string, Outcome[]>()
  const stream = run(plan, target, { maxWait })
  for await (const outcome of stream) {
    if (outcome.status !== 'disabled') byRule.set(outcome.rule, [...(byRule.get(outcome.rule) ?? []), outcome])
  }

  // the estimates hold for a whole run, in which scenarios share what they ask; a live target adds what it refuses
  const whole = only === undefined && shard === undefined
  it.runIf(target.embedded && whole)('takes no more requests than planned', () => {
    expect(stream.report().counts.requests).toBeLessThanOrEqual(plan.requests)
  })
  for (const [rule, outcomes] of byRule) {
    describe(rule, () => {
      outcomes.forEach(defineTest)
    })
  }
}

function defineTest({ clause, operationId, check, status, reason, detail, findings }: Outcome): void {
  it(`${clause} on ${operationId} (${check})`, context => {
    if (status === 'skipped') context.skip(visible([reason, detail].filter(Boolean).join(': ')))
    if (status === 'errored') throw new Error(terminalLines(detail ?? '').toString())
    const violations = findings.filter(finding => finding.severity === 'violation')
    if (violations.length > 0)
      throw new Error(
        terminalOutput(
          violations.flatMap(({ message, at, replay }) => [
            line`${message} (${at})`,
            ...(replay?.curls ?? []).map(line.text),
          ]),
        )
          .toString()
          .trimEnd(),
      )
  })
}

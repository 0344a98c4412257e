import { afterAll, describe, expect, it } from 'vitest'
import {
  buildPlan,
  checks,
  loadCatalogue,
  openTarget,
  parseSelection,
  run,
  scenarios,
  type Outcome,
} from '../src/index.js'
import { settingsFrom } from './settings.js'

const { target: named, only, shard, seed, write } = settingsFrom(process.env)
const catalogue = loadCatalogue()
const { target, close } = await openTarget({ seed, write, ...(named === undefined ? {} : { target: named }) })
afterAll(close)

const selection = parseSelection(catalogue, only, shard)
const plan = buildPlan({ catalogue, checks, scenarios, selection, seed, write: write || target.embedded })
const byRule = new Map<string, Outcome[]>()
const stream = run(plan, target, { maxWait: 20 })
for await (const outcome of stream) {
  if (outcome.status !== 'disabled') byRule.set(outcome.rule, [...(byRule.get(outcome.rule) ?? []), outcome])
}

// the estimates hold for a whole run, in which scenarios share what they ask; a live target adds what it refuses
it.runIf(target.embedded)('takes no more requests than planned', () => {
  expect(stream.report().counts.requests).toBeLessThanOrEqual(plan.requests)
})

for (const [rule, outcomes] of byRule) {
  describe(rule, () => {
    for (const { clause, operationId, check, status, reason, detail, findings } of outcomes) {
      it(`${clause} on ${operationId} (${check})`, context => {
        if (status === 'skipped') context.skip([reason, detail].filter(Boolean).join(': '))
        if (status === 'errored') throw new Error(detail)
        const violations = findings.filter(finding => finding.severity === 'violation')
        if (violations.length > 0)
          throw new Error(
            violations
              .map(finding => `${finding.message} (${finding.at})\n${finding.replay?.curls.join('\n') ?? ''}`)
              .join('\n'),
          )
      })
    }
  })
}

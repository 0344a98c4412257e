import { afterAll, describe, it } from 'vitest'
import { buildPlan, checks, loadCatalogue, openTarget, parseSelection, run, scenarios, type Outcome } from '../src/index.js'
import { settingsFrom } from './settings.js'

const { target: named, only, shard, seed, write } = settingsFrom(process.env)
const catalogue = loadCatalogue()
const { target, close } = await openTarget({ seed, write, ...(named === undefined ? {} : { target: named }) })
afterAll(close)

const selection = parseSelection(catalogue, only, shard)
const plan = buildPlan({ catalogue, checks, scenarios, selection, seed, write: write || target.embedded })
const byRule = new Map<string, Outcome[]>()
for await (const outcome of run(plan, target, { maxWait: 20 })) {
  if (outcome.status !== 'disabled') byRule.set(outcome.rule, [...byRule.get(outcome.rule) ?? [], outcome])
}

for (const [rule, outcomes] of byRule) {
  describe(rule, () => {
    for (const { clause, operationId, check, status, reason, detail, findings } of outcomes) {
      it(`${clause} on ${operationId} (${check})`, context => {
        if (status === 'skipped') context.skip([reason, detail].filter(Boolean).join(': '))
        if (status === 'errored') throw new Error(detail)
        const violations = findings.filter(finding => finding.severity === 'violation')
        if (violations.length > 0) throw new Error(violations.map(finding => `${finding.message} (${finding.at})\n${finding.replay?.curl ?? ''}`).join('\n'))
      })
    }
  })
}

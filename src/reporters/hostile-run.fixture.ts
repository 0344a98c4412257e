import fc from 'fast-check'
import { anyText } from '../encoding/any-text.fixture.js'
import { toCurl, type Exchange, type Finding, type Outcome, type Run } from '../findings/index.js'
import { failingRun, recordedRun } from '../testing/example-run.js'

/** Whatever a target, a file or the environment says stands in a run, in every place where such a text can stand. */
export const hostileRun: fc.Arbitrary<Run> = fc.gen().map(gen => {
  const text = (): string => gen(() => anyText)
  const hostileExchange = (exchange: Exchange): Exchange => ({
    ...exchange,
    request: { method: text(), url: `https://x.example/${text()}`, headers: { [text()]: text() }, body: text() },
    response:
      exchange.response === null
        ? null
        : { ...exchange.response, headers: [[text(), text()]], text: text(), bytes: Buffer.from(text()) },
    ...(exchange.failure === undefined ? {} : { failure: { ...exchange.failure, message: text() } }),
  })
  const exchanges = failingRun.exchanges.map(hostileExchange)
  const hostileFinding = (finding: Finding): Finding => ({
    ...finding,
    at: `/response/body/${text()}`,
    expected: gen(() => fc.oneof(anyText, fc.constant(null), fc.array(anyText, { maxLength: 2 }))),
    received: gen(() => fc.oneof(anyText, fc.dictionary(anyText, anyText, { maxKeys: 2 }))),
    message: text(),
    replay: { curls: exchanges.map(toCurl), seed: 1, path: text() },
  })
  const findings = failingRun.findings.map(hostileFinding)
  const byPrint = new Map(findings.map(finding => [finding.fingerprint, finding]))
  const hostileOutcome = (outcome: Outcome): Outcome => ({
    ...outcome,
    ...(outcome.detail === undefined ? {} : { detail: text() }),
    findings: outcome.findings.map(finding => byPrint.get(finding.fingerprint) ?? finding),
  })
  const base = gen(() => fc.constantFrom<Run>(failingRun, recordedRun(text())))
  const target = { url: text(), company: text() }
  return {
    ...base,
    ...(base.kind === 'targeted' ? { target: { ...base.target, ...target } } : {}),
    problem: text(),
    findings,
    outcomes: base.outcomes.map(hostileOutcome),
    exchanges,
  }
})

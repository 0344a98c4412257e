import type { ClauseId } from './clause-id.generated.js'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { withCauses } from './cause.js'
import { fingerprint, ruleOf, severities, type Finding } from './finding.js'

/** The clauses are made up: what follows from what is told by their rules. */
const finding = (clause: string, operationId: string, more: Partial<Finding> = {}): Finding => {
  const seen = {
    clause: clause as ClauseId,
    check: 'a-check',
    operationId,
    version: '1.0',
    at: '/response/body/0/city',
    ...more,
  }
  return {
    rule: ruleOf(clause as ClauseId),
    severity: 'violation',
    expected: 1,
    received: 2,
    message: 'm',
    count: 1,
    evidence: ['x1'],
    ...seen,
    fingerprint: fingerprint(seen),
  }
}
const causes = (findings: readonly Finding[]): readonly (number | null)[] =>
  withCauses(findings).map(({ cause }) =>
    cause === undefined ? null : findings.findIndex(other => other.fingerprint === cause),
  )

describe('withCauses', () => {
  it('lets findings alike on other operations follow from the first', () => {
    expect(
      causes([
        finding('PAGE-4/a', 'one', { evidence: ['x1'] }),
        finding('PAGE-4/a', 'two', { evidence: ['x2'] }),
        finding('PAGE-4/b', 'two', { evidence: ['x3'] }),
      ]),
    ).toEqual([null, 0, null])
  })

  it('lets what is said of an answer follow from what the answer is', () => {
    const broken = finding('HTTP-3/one-json-document', 'one', { at: '/response/body' })
    expect(
      causes([
        finding('USER-3/sent-fields-come-back', 'one'),
        broken,
        finding('USER-3/x', 'one', { evidence: ['x9'] }),
      ]),
    ).toEqual([1, null, null])
  })

  it('lets a wrong field speak for itself alone', () => {
    const city = finding('HTTP-4/fits-the-model', 'one')
    expect(
      causes([
        city,
        finding('CODE-1/x', 'one', { at: '/response/body/3/city' }),
        finding('CODE-1/x', 'one', { at: '/response/body/0/zip' }),
        finding('CODE-1/x', 'one', { at: '/response/body/0/city_code' }),
      ]),
    ).toEqual([null, 0, null, null])
  })

  it('lets nothing grave follow from something small', () => {
    const small = finding('HTTP-5/every-field-present', 'one', { severity: 'deviation' })
    expect(causes([finding('USER-3/x', 'one'), small])).toEqual([null, null])
  })

  test('every chain of causes ends, at something at least as grave, and nothing is lost', () => {
    const any = fc
      .record({
        clause: fc.constantFrom(
          'HTTP-2/no-undocumented-5xx',
          'HTTP-3/one-json-document',
          'HTTP-1/declared-or-general-status',
          'HTTP-4/fits-the-model',
          'HTTP-5/every-field-present',
          'USER-3/x',
          'PAGE-4/y',
        ),
        operationId: fc.constantFrom('a', 'b', 'c'),
        check: fc.constantFrom('p', 'q'),
        at: fc.constantFrom('/response/status', '/response/body/0/city', '/response/body'),
        severity: fc.constantFrom(...severities),
        evidence: fc.uniqueArray(fc.constantFrom('x1', 'x2', 'x3'), { minLength: 1 }),
      })
      .map(({ clause, operationId, ...more }) => finding(clause, operationId, more))
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ fingerprint: print }) => print, maxLength: 12 }), findings => {
        const told = withCauses(findings)
        expect(told.map(({ fingerprint: print }) => print)).toEqual(findings.map(({ fingerprint: print }) => print))
        const known = new Map(told.map(one => [one.fingerprint, one]))
        for (const one of told) {
          let [cause, steps] = [one, 0]
          while (cause.cause !== undefined) {
            const next = known.get(cause.cause)
            if (next === undefined) throw new Error('a cause that is not there')
            expect(severities.indexOf(next.severity)).toBeLessThanOrEqual(severities.indexOf(cause.severity))
            cause = next
            expect(++steps).toBeLessThanOrEqual(told.length)
          }
        }
      }),
      { seed: 1, numRuns: 1000 },
    )
  })
})

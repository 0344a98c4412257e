import type { ClauseId } from '../findings/index.js'
import { describe, expect, it } from 'vitest'
import { detectFault, mutationScore, type Detection } from './detection.js'
import { faultTable, readFaultTable, regressions } from './fault-table.js'
import { detectionCurve } from './figure.js'

const detection = (fault: string, clause: string, caughtBy: string | null, requests: number): Detection => ({
  fault,
  clause: clause as ClauseId,
  where: '1.2',
  caughtBy,
  requests,
  triggered: [],
})
const detections: readonly Detection[] = [
  detection('a', 'PAGE-10/x', 'late', 900),
  detection('b', 'PAGE-2/x', 'early', 40),
  detection('c', 'USER-1/x', null, 3400),
  detection('d', 'AUTH-1/x', 'soon', 100),
]
const examples = new Map([
  ['late', 'a'],
  ['early', 'b'],
  ['soon', 'd'],
])

describe('the table of faults', () => {
  it('tells the share of faults caught; a survivor is never caught', () => {
    expect([0, 100, 300, 1000, Infinity].map(requests => mutationScore(detections, requests))).toEqual([
      0, 0.5, 0.5, 0.75, 0.75,
    ])
    expect(mutationScore([], 100)).toBe(0)
  })

  it('has survivors on top, then all by clause, then who finds what', () => {
    const table = faultTable(detections, examples, 1)
    expect(table).toContain('1 survive.')
    expect(table.match(/^\| [a-d] .*$/gm)).toEqual([
      '| c | USER-1/x | 1.2 | **survives** | 3400 |',
      '| d | AUTH-1/x | 1.2 | soon | 100 |',
      '| b | PAGE-2/x | 1.2 | early | 40 |',
      '| a | PAGE-10/x | 1.2 | late | 900 |',
    ])
    expect(table.split('## Checks and scenarios')[1]).toContain('| early | b |\n| late | a |\n| soon | d |')
    expect(detectionCurve(detections)).toMatch(/^<svg [^>]*viewBox="0 0 640 320"/)
  })

  it('is read back as it was written', () => {
    const { rows, examples: read } = readFaultTable(faultTable(detections, examples, 1))
    expect(read).toEqual(examples)
    expect(rows.toSorted((a, b) => (a.fault < b.fault ? -1 : 1))).toEqual(
      detections.map(({ triggered: _, ...row }) => row),
    )
  })
})

describe('where the ideas come from', () => {
  const met = detection('token-in-error', 'HTTP-10/no-secret', 'early', 40)

  it('links the source of each fault that was met and has one', () => {
    const [, section = ''] = faultTable([...detections, met], examples, 1).split('## Where the ideas come from')
    expect(section.match(/^- .*$/gm)).toEqual([
      '- token-in-error: [outline/outline#998](https://github.com/outline/outline/issues/998)',
    ])
    expect(faultTable(detections, examples, 1)).not.toContain('## Where the ideas come from')
  })

  it('adds nothing to what is read back', () => {
    const table = faultTable([...detections, met], examples, 1)
    expect(readFaultTable(table).rows).toHaveLength(detections.length + 1)
    expect(table.split('## Checks and scenarios')[1]?.match(/^\| [a-z0-9-]+ \| [a-z0-9-]+ \|$/gm)).toHaveLength(
      examples.size,
    )
  })
})

describe('a mutation score that falls', () => {
  it('is told for the faults that both tables have', () => {
    const before = [detection('a', 'x', 'p', 50), detection('b', 'x', 'p', 200), detection('gone', 'x', 'p', 10)]
    expect(
      regressions(before, [
        detection('a', 'x', 'p', 99),
        detection('b', 'x', 'p', 201),
        detection('new', 'x', null, 3000),
      ]),
    ).toEqual([])
    expect(regressions(before, [detection('a', 'x', 'p', 101), detection('b', 'x', null, 3000)])).toEqual([
      '100 requests: 0 % of 2 faults, before 50 %',
      '300 requests: 50 % of 2 faults, before 100 %',
      '1000 requests: 50 % of 2 faults, before 100 %',
      'in full: 50 % of 2 faults, before 100 %',
    ])
  })
})

describe('the detection of a fault', () => {
  it('goes on until the rule of the fault is found broken, and not because of what a clean run says too', async () => {
    const found = await detectFault('wrong-user', 1, { breaches: new Set() })
    expect([found.clause, found.where, found.caughtBy !== null, found.requests < 400]).toEqual([
      'USER-1/the-user-asked-for',
      '1.2',
      true,
      true,
    ])
    expect(found.triggered).toContain(found.caughtBy)
  })

  it('knows no fault that is not there', async () => {
    await expect(detectFault('no-such-fault', 1, { breaches: new Set() })).rejects.toThrow(/no fault no-such-fault/)
  })
})

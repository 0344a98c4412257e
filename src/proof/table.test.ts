import type { ClauseId } from '../findings/index.js'
import { describe, expect, it } from 'vitest'
import { killCurve } from './curve.js'
import { falls } from './falls.js'
import { hunt } from './hunt.js'
import { shareWithin, type Kill } from './kill.js'
import { readRows } from './page.js'
import { killTable } from './table.js'

const kill = (fault: string, clause: string, caughtBy: string | null, requests: number): Kill => ({
  fault,
  clause: clause as ClauseId,
  where: '1.2',
  caughtBy,
  requests,
  triggered: [],
})
const kills: readonly Kill[] = [
  kill('a', 'PAGE-10/x', 'late', 900),
  kill('b', 'PAGE-2/x', 'early', 40),
  kill('c', 'USER-1/x', null, 3400),
  kill('d', 'AUTH-1/x', 'soon', 100),
]
const finds = new Map([
  ['late', 'a'],
  ['early', 'b'],
  ['soon', 'd'],
])

describe('the kill table', () => {
  it('tells the share of faults caught; a survivor is never caught', () => {
    expect([0, 100, 300, 1000, Infinity].map(requests => shareWithin(kills, requests))).toEqual([
      0, 0.5, 0.5, 0.75, 0.75,
    ])
    expect(shareWithin([], 100)).toBe(0)
  })

  it('has survivors on top, then all by clause, then who finds what', () => {
    const table = killTable(kills, finds, 1)
    expect(table).toContain('1 survive.')
    expect(table.match(/^\| [a-d] .*$/gm)).toEqual([
      '| c | USER-1/x | 1.2 | **survives** | 3400 |',
      '| d | AUTH-1/x | 1.2 | soon | 100 |',
      '| b | PAGE-2/x | 1.2 | early | 40 |',
      '| a | PAGE-10/x | 1.2 | late | 900 |',
    ])
    expect(table.split('## Checks and scenarios')[1]).toContain('| early | b |\n| late | a |\n| soon | d |')
    expect(killCurve(kills)).toMatch(/^<svg [^>]*viewBox="0 0 640 320"/)
  })

  it('is read back as it was written', () => {
    const rows = readRows(killTable(kills, finds, 1))
    expect(rows.toSorted((a, b) => (a.fault < b.fault ? -1 : 1))).toEqual(
      kills.map(({ fault, caughtBy, requests }) => ({ fault, caughtBy, requests })),
    )
  })
})

describe('where the ideas come from', () => {
  const met = kill('token-in-error', 'HTTP-10/no-secret', 'early', 40)

  it('links the source of each fault that was met and has one', () => {
    const [, section = ''] = killTable([...kills, met], finds, 1).split('## Where the ideas come from')
    expect(section.match(/^- .*$/gm)).toEqual([
      '- token-in-error: [outline/outline#998](https://github.com/outline/outline/issues/998)',
    ])
    expect(killTable(kills, finds, 1)).not.toContain('## Where the ideas come from')
  })

  it('adds nothing to what is read back', () => {
    const table = killTable([...kills, met], finds, 1)
    expect(readRows(table)).toHaveLength(kills.length + 1)
    expect(table.split('## Checks and scenarios')[1]?.match(/^\| [a-z0-9-]+ \| [a-z0-9-]+ \|$/gm)).toHaveLength(
      finds.size,
    )
  })
})

describe('a share that falls', () => {
  it('is told for the faults that both tables have', () => {
    const before = [kill('a', 'x', 'p', 50), kill('b', 'x', 'p', 200), kill('gone', 'x', 'p', 10)]
    expect(falls(before, [kill('a', 'x', 'p', 99), kill('b', 'x', 'p', 201), kill('new', 'x', null, 3000)])).toEqual([])
    expect(falls(before, [kill('a', 'x', 'p', 101), kill('b', 'x', null, 3000)])).toEqual([
      '100 requests: 0 % of 2 faults, before 50 %',
      '300 requests: 50 % of 2 faults, before 100 %',
      '1000 requests: 50 % of 2 faults, before 100 %',
      'in full: 50 % of 2 faults, before 100 %',
    ])
  })
})

describe('a hunt', () => {
  it('goes on until the rule of the fault is found broken, and not because of what a clean run says too', async () => {
    const found = await hunt('wrong-user', 1, new Set())
    expect([found.clause, found.where, found.caughtBy !== null, found.requests < 400]).toEqual([
      'USER-1/the-user-asked-for',
      '1.2',
      true,
      true,
    ])
    expect(found.triggered).toContain(found.caughtBy)
  })

  it('knows no fault that is not there', async () => {
    await expect(hunt('no-such-fault', 1, new Set())).rejects.toThrow(/no fault no-such-fault/)
  })
})

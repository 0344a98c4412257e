import { expect, it } from 'vitest'
import { killCurve } from './curve.js'
import { hunt } from './hunt.js'
import { shareWithin, type Kill } from './kill.js'
import { killTable } from './table.js'

const kills: readonly Kill[] = [
  { fault: 'a', rule: 'PAGE-10', caughtBy: 'late', clause: 'PAGE-10/x', requests: 900 },
  { fault: 'b', rule: 'PAGE-2', caughtBy: 'early', clause: 'PAGE-2/x', requests: 40 },
  { fault: 'c', rule: 'USER-1', caughtBy: null, clause: null, requests: 3400 },
  { fault: 'd', rule: 'AUTH-1', caughtBy: 'soon', clause: 'AUTH-1/x', requests: 100 },
]

it('tells the share of faults caught; a survivor is never caught', () => {
  expect([0, 100, 300, 1000, Infinity].map(requests => shareWithin(kills, requests))).toEqual([0, 0.5, 0.5, 0.75, 0.75])
  expect(shareWithin([], 100)).toBe(0)
})

it('puts survivors on top of the table, then all by rule', () => {
  const table = killTable(kills, 1)
  expect(table).toContain('1 survive.')
  expect(table.match(/^\| [a-d] .*$/gm)).toEqual([
    '| c | USER-1 | **survives** | 3400 |', '| d | AUTH-1 | soon | 100 |', '| b | PAGE-2 | early | 40 |', '| a | PAGE-10 | late | 900 |',
  ])
  expect(killCurve(kills)).toMatch(/^<svg [^>]*viewBox="0 0 640 320"/)
})

it('hunts a fault until its rule is found broken, and not because of what a clean run says too', async () => {
  const kill = await hunt('wrong-user', 1, new Set())
  expect([kill.rule, kill.clause?.startsWith('USER-1/'), kill.requests < 100]).toEqual(['USER-1', true, true])
  await expect(hunt('no-such-fault', 1, new Set())).rejects.toThrow(/no fault no-such-fault/)
})

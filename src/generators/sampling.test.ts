import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw, findCounterexample, replayValue, sample } from './index.js'

const people = fc.record({ name: fc.string(), age: fc.nat(1000) })
const young = ({ age }: { age: number }): boolean => age < 30

describe('explore', () => {
  it('finds nothing where the property holds, and asks no more often than allowed', async () => {
    let calls = 0
    expect(await findCounterexample(people, () => ++calls > 0, { seed: 1, runs: 17 })).toBeNull()
    expect(calls).toBe(17)
  })

  it('shrinks a failure and tells how to come back to it', async () => {
    const found = await findCounterexample(people, async value => young(value), { seed: 5, runs: 100, shrinks: 500 })
    expect(found).toMatchObject({ value: { name: '', age: 30 }, seed: 5 })
    expect(found?.shrinks).toBeGreaterThan(0)
    expect(replayValue(people, 5, found?.path ?? '')).toEqual(found?.value)
  })

  it('gives the same again for the same seed', async () => {
    const once = await findCounterexample(people, young, { seed: 9, runs: 50 })
    expect(await findCounterexample(people, young, { seed: 9, runs: 50 })).toEqual(once)
  })

  it('keeps to its allowance on the way down, and what it returns is a failure all the same', async () => {
    for (const shrinks of [0, 1, 3]) {
      let [calls, failedAt] = [0, 0]
      const found = await findCounterexample(
        people,
        value => {
          calls += 1
          if (failedAt === 0 && !young(value)) failedAt = calls
          return young(value)
        },
        { seed: 5, runs: 100, shrinks },
      )
      expect(calls).toBeLessThanOrEqual(failedAt + shrinks)
      expect(young(found?.value ?? { age: 0 })).toBe(false)
      expect(replayValue(people, 5, found?.path ?? '')).toEqual(found?.value)
    }
  })

  it('passes on what the predicate throws, at once', async () => {
    let calls = 0
    const interrupted = findCounterexample(
      people,
      () => {
        calls += 1
        throw new RangeError('out of budget')
      },
      { seed: 1, runs: 50 },
    )
    await expect(interrupted).rejects.toThrow(new RangeError('out of budget'))
    expect(calls).toBe(1)
  })

  it('keeps a failure that it has when the predicate throws on the way down', async () => {
    for (const allowed of [1, 2, 5]) {
      let calls = 0
      let failures = 0
      const found = await findCounterexample(
        people,
        value => {
          calls += 1
          if (failures >= allowed) throw new RangeError('out of budget')
          if (!young(value)) failures += 1
          return young(value)
        },
        { seed: 5, runs: 100, shrinks: 500 },
      )
      expect(failures).toBe(allowed)
      expect(young(found?.value ?? { age: 0 })).toBe(false)
      const before = calls
      expect(replayValue(people, 5, found?.path ?? '')).toEqual(found?.value)
      expect(calls).toBe(before)
    }
  })
})

describe('sample', () => {
  it('is a matter of the seed alone, whatever its size', () => {
    expect(sample(people, 2 ** 40 + 3, 5)).toEqual(sample(people, 2 ** 40 + 3, 5))
    expect(sample(people, 1, 5)).not.toEqual(sample(people, 2, 5))
    expect(draw(people, 4)).toEqual(sample(people, 4, 3)[0])
  })
})

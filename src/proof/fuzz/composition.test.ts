import { describe, expect, it } from 'vitest'
import { behaviours } from './behaviours/index.js'
import { compose, compositionNamed, nameOf, behavioursOn } from './composition.js'

const seeds = Array.from({ length: 300 }, (_, i) => i)

describe('a composition', () => {
  it('follows from its seed, and is made again from its name', () => {
    for (const seed of seeds) {
      expect(compose(seed)).toEqual(compose(seed))
      expect(compositionNamed(nameOf(compose(seed)))).toEqual(compose(seed))
      expect(compositionNamed(`target-${seed}`)).toEqual(compose(seed))
    }
    expect(new Set(seeds.map(seed => nameOf(compose(seed)))).size).toBe(seeds.length)
  })

  it('is made of every behaviour there is, and keeps people waiting with one at most', () => {
    const used = new Set(
      Array.from({ length: 3000 }, (_, seed) => seed).flatMap(seed =>
        compose(seed).parts.map(({ behaviour }) => behaviour),
      ),
    )
    expect(behaviours.filter(behaviour => !used.has(behaviour)).map(({ id }) => id)).toEqual([])
    for (const seed of seeds)
      expect(compose(seed).parts.filter(({ behaviour }) => behaviour.slow === true).length).toBeLessThanOrEqual(1)
  })

  it('has parts left out by its name, and no name that is none', () => {
    const whole = compose(8)
    const [first] = whole.parts
    expect(compositionNamed(`target-8=${first?.behaviour.id ?? ''}`)?.parts).toEqual([first])
    expect(compositionNamed('target-8=')?.parts).toEqual([])
    expect(['target-', 'target-x', 'seed-8', 'target-8=A'].map(compositionNamed)).toEqual([null, null, null, null])
  })
})

it('names of behaviours are names, and no two are the same', () => {
  const ids = behaviours.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter(id => !/^[a-z0-9-]+$/.test(id))).toEqual([])
})

it('a share leaves calls alone at first, then acts on each so-manieth, and no more than it may', () => {
  const behaviour = { id: 'x' }
  const acting = behavioursOn({ parts: [{ behaviour, share: { after: 2, every: 3, most: 2 } }] })
  const acted = Array.from({ length: 14 }, () => acting({ action: 'list' }).length)
  expect(acted).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
  expect(acting({ action: 'token' })).toEqual([])
})

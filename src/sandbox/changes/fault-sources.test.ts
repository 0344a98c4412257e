import { describe, expect, it } from 'vitest'
import { faults } from './faults/registry.generated.js'

const sourced = faults.flatMap(({ id, clause, source }) =>
  source === undefined ? [] : [{ id, family: clause.split('-')[0], source }],
)

describe('where the ideas of the faults come from', () => {
  it('is told by pages that anybody can read', () => {
    expect(sourced.filter(({ source }) => !URL.canParse(source) || new URL(source).protocol !== 'https:')).toEqual([])
  })

  it('is told for a good third of them, and in every family', () => {
    const families = new Set(faults.map(({ clause }) => clause.split('-')[0]))
    expect(sourced.length).toBeGreaterThanOrEqual(134)
    expect([...families].filter(family => !sourced.some(fault => fault.family === family))).toEqual([])
  })
})

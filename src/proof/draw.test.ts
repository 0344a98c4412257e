import { describe, expect, it } from 'vitest'
import { drawJobs, numberFrom, selectJobs } from './draw.js'
import { defineProof, type Draw, type Proof } from './proof.js'

const proofOf = (id: string, count: number, requests: number): Proof =>
  defineProof({
    id,
    title: id,
    jobs: () => Array.from({ length: count }, (_, i) => ({ name: `${id}-${i}`, requests })),
    work: ({ name }) => Promise.resolve(name),
    tell: name => name,
    judge: () => ({ summary: '', problems: [] }),
  })
const proofs = [proofOf('short', 40, 100), proofOf('long', 6, 1000), proofOf('few', 1, 1000)]
const draw: Draw = { hash: 'abc', full: false, seed: 1 }
const names = (drawn: Draw): readonly string[] => drawJobs(proofs, drawn).map(({ job }) => job.name)

describe('jobs that are drawn', () => {
  it('are all of them once, in the same order for the same commit and in another for another', () => {
    expect(names(draw).toSorted()).toEqual(names({ ...draw, full: true }).toSorted())
    expect(names(draw)).toEqual(names(draw))
    expect(names(draw)).not.toEqual(names({ ...draw, hash: 'abd' }))
  })

  it('are shared out so that each proof has taken about as many requests, wherever the time is up', () => {
    const drawn = drawJobs(proofs, draw)
    const spent = (id: string, until: number): number =>
      drawn
        .slice(0, until)
        .filter(({ proof }) => proof.id === id)
        .reduce((sum, { job }) => sum + job.requests, 0)
    for (const until of [3, 12, 23, 30]) {
      expect(Math.abs(spent('short', until) - spent('long', until)), `${until} jobs`).toBeLessThanOrEqual(1000)
    }
  })

  it('come as the proofs have them when all are done', () => {
    expect(names({ ...draw, full: true }).slice(0, 3)).toEqual(['short-0', 'short-1', 'short-2'])
  })
})

describe('--only', () => {
  it('takes proofs and what is in them', () => {
    const chosen = selectJobs(drawJobs(proofs, { ...draw, full: true }), 'few, long-3')
    expect(chosen.map(({ job }) => job.name)).toEqual(['long-3', 'few-0'])
    expect(selectJobs(drawJobs(proofs, draw), undefined)).toHaveLength(47)
  })

  it('has a job made that was not drawn, where a proof knows its name', () => {
    const job = { name: 'seed-7', requests: 1 }
    const knowing = { ...proofOf('knows', 1, 1), jobNamed: (name: string) => (name === job.name ? job : null) }
    expect(selectJobs(drawJobs(proofs, draw), 'few-0,seed-7', [...proofs, knowing])).toEqual([
      { proof: proofs[2], job: { name: 'few-0', requests: 1000 } },
      { proof: knowing, job },
    ])
  })

  it('knows nothing that is not there', () => {
    expect(() => selectJobs(drawJobs(proofs, draw), 'few,typo')).toThrow('is called typo')
  })
})

it('a number from a text is whole, and the same each time', () => {
  expect([numberFrom('a'), numberFrom('b')].every(Number.isSafeInteger)).toBe(true)
  expect(numberFrom('a')).toBe(numberFrom('a'))
  expect(numberFrom('a')).not.toBe(numberFrom('b'))
})

import { describe, expect, it } from 'vitest'
import { drawJobs } from './draw.js'
import { readOptions } from './options.js'
import { concludeProofs, prove, type Conclusion } from './prove.js'
import { defineProof, type Draw, type Job, type ProofProblem, type Proof } from './proof.js'

interface Trial {
  readonly minutes?: number
  readonly full?: boolean
  readonly accept?: boolean
  readonly problem?: ProofProblem
  readonly proofs?: (proof: Proof) => readonly Proof[]
}

const MINUTE = 60_000

/** Ten jobs of a minute each, one at a time, by a clock that only the work moves on. */
async function attempt({ minutes, full = minutes === undefined, accept = false, problem, proofs }: Trial) {
  const draw: Draw = { hash: 'abc', full, seed: 1 }
  const log: string[] = []
  let now = 0
  const ten = defineProof<Job, string>({
    id: 'ten',
    title: 'Ten',
    jobs: () => Array.from({ length: 10 }, (_, i) => ({ name: `job-${i}`, requests: 1 })),
    work: ({ name }) => Promise.resolve(name),
    tell: name => name,
    followUp: results => (results.length < 12 ? [{ name: `more-${results.length}`, requests: 1 }] : []),
    judge: (results, whole) => ({
      summary: `${results.length} seen${whole ? ', whole' : ''}`,
      problems: problem === undefined ? [] : [problem],
    }),
    publish: results => log.push(`published ${results.length}`),
  })
  const proven = await prove({
    jobs: drawJobs(proofs?.(ten) ?? [ten], draw),
    draw,
    workers: 1,
    time: minutes === undefined ? undefined : minutes * MINUTE,
    elapsed: () => now,
    work: async ({ proof, job }) => {
      now += MINUTE
      return proof.work(job)
    },
    tell: line => log.push(line),
  })
  const conclusion: Conclusion = concludeProofs(proven, draw, accept)
  return { ...conclusion, log }
}

describe('a proof', () => {
  it('in full does all, then what that calls for, and writes its tables', async () => {
    const { lines, exitCode, log } = await attempt({})
    expect([lines, exitCode]).toEqual([['Ten: all 10 looked at; 12 seen, whole'], 0])
    expect(log.slice(-3)).toEqual(['ten 11/10  more-10', 'ten 12/10  more-11', 'published 12'])
  })

  it('begins no job once the time is up, finishes the last one, and says what was left out', async () => {
    const { lines, exitCode, log } = await attempt({ minutes: 2.5 })
    expect(log).toHaveLength(3)
    expect([lines, exitCode]).toEqual([['Ten: 3 of 10 looked at, 7 not; 3 seen'], 0])
  })

  it('writes no table of a part, and none of a whole that is drawn', async () => {
    expect((await attempt({ minutes: 60 })).log.filter(line => line.startsWith('published'))).toEqual([])
  })

  it('is never green when nothing was looked at', async () => {
    const { lines, exitCode, log } = await attempt({ minutes: 0 })
    expect([lines, exitCode, log]).toEqual([
      ['Ten: none of 10 looked at', 'Nothing was looked at, so nothing is shown'],
      2,
      [],
    ])
  })

  it('fails where something is wrong, and then writes nothing', async () => {
    const { lines, exitCode, log } = await attempt({ problem: { text: 'x survives' } })
    expect([lines[1], exitCode, log.length]).toEqual(['  x survives', 1, 12])
  })

  it('lets pass what may be accepted and is', async () => {
    const worse = { text: 'fewer are caught in time', acceptable: true }
    expect((await attempt({ problem: worse })).exitCode).toBe(1)
    const { exitCode, log } = await attempt({ problem: worse, accept: true })
    expect([exitCode, log.at(-1)]).toEqual([0, 'published 12'])
    expect((await attempt({ problem: { text: 'x survives' }, accept: true })).exitCode).toBe(1)
  })

  it('breaks off where the work does', async () => {
    const broken = (proof: Proof): readonly Proof[] => [{ ...proof, work: () => Promise.reject(new Error('ended')) }]
    await expect(attempt({ proofs: broken })).rejects.toThrow('ended')
  })
})

describe('the options', () => {
  it('are everything, two workers and seed 1 where none is given', () => {
    expect(readOptions([])).toEqual({ seed: 1, workers: 2, accept: false, help: false })
    expect(readOptions(['--minutes', '6', '--only', 'faults'])).toMatchObject({ minutes: 6, only: 'faults' })
  })

  it.each([
    [['--minutes', 'abc'], '--minutes abc: a whole number from 0 was expected'],
    [['--workers', '0'], '--workers 0: a whole number from 1 was expected'],
    [['--seed', '1.5'], '--seed 1.5'],
    [['--minutes', '6', '--full'], 'exclude each other'],
    [['--minutes', '6', '--accept'], '--accept writes tables'],
    [['--typo'], '--typo'],
  ])('%j is refused', (args, told) => {
    expect(() => readOptions(args)).toThrow(told)
  })
})

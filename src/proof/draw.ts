import { createHash } from 'node:crypto'
import type { Draw, Job, Proof } from './proof.js'

/** A job, and the proof that it is of. */
export interface DrawnJob {
  readonly proof: Proof
  readonly job: Job
}

/** A number from a text, the same one whenever it is asked for: 48 bits. */
export function numberFrom(text: string): number {
  return Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 12), 16)
}

/**
 * The jobs in the order in which they are done. In full: as the proofs have them. Otherwise the hash puts the jobs of
 * each proof in an order of its own, and the proof whose jobs have taken fewest requests so far has its turn: wherever
 * the time is up, each has had its share.
 */
export function drawJobs(proofs: readonly Proof[], draw: Draw): readonly DrawnJob[] {
  const decks = proofs.map(proof => ({ proof, jobs: [...proof.jobs(draw)], spent: 0 }))
  if (draw.full) return decks.flatMap(({ proof, jobs }) => jobs.map(job => ({ proof, job })))
  for (const { proof, jobs } of decks) byChance(jobs, ({ name }) => `${draw.hash} ${proof.id} ${name}`)
  byChance(decks, ({ proof }) => `${draw.hash} ${proof.id}`)
  const drawn: DrawnJob[] = []
  for (;;) {
    const [deck] = decks.filter(({ jobs }) => jobs.length > 0).toSorted((a, b) => a.spent - b.spent)
    const job = deck?.jobs.shift()
    if (deck === undefined || job === undefined) return drawn
    deck.spent += job.requests
    drawn.push({ proof: deck.proof, job })
  }
}

function byChance<T>(list: T[], textOf: (one: T) => string): void {
  const places = new Map(list.map(one => [one, numberFrom(textOf(one))]))
  list.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
}

/**
 * What `--only` leaves: whole proofs by their ids, and single jobs by their names, also those that were not drawn.
 * @throws Error where a term names neither.
 */
export function selectJobs(
  jobs: readonly DrawnJob[],
  only: string | undefined,
  proofs: readonly Proof[] = [],
): readonly DrawnJob[] {
  if (only === undefined) return jobs
  const terms = only.split(',').map(term => term.trim())
  const known = new Set(jobs.flatMap(({ proof, job }) => [proof.id, job.name]))
  const others = terms.filter(term => !known.has(term))
  const made = others.flatMap(term => {
    const [found] = proofs.flatMap(proof => {
      const job = proof.jobNamed?.(term) ?? null
      return job === null ? [] : [{ proof, job }]
    })
    return found ?? []
  })
  const unknown = others.filter(term => !made.some(({ job }) => job.name === term))
  if (unknown.length > 0) throw new Error(`--only: no proof and nothing in one is called ${unknown.join(', ')}`)
  return [...jobs.filter(({ proof, job }) => terms.includes(proof.id) || terms.includes(job.name)), ...made]
}

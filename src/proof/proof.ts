/** One thing to look at: done in a worker process, so that it goes there and comes back as a message. */
export interface Job {
  /** What `--only` knows it by. */
  readonly name: string
  /** How many requests it is likely to take, for sharing the time out. */
  readonly requests: number
}

/** What jobs are made for. */
export interface Draw {
  /** The hash of the commit: whatever is chosen by chance follows from it. */
  readonly hash: string
  /** Everything is looked at, and the tables are written. */
  readonly full: boolean
  readonly seed: number
}

/** Something wrong. */
export interface ProofProblem {
  readonly text: string
  /** `--accept` lets it pass: a number that got worse, for a reason that the commit tells. */
  readonly acceptable?: boolean
}

export interface Judgement {
  /** What came out, on one line. */
  readonly summary: string
  readonly problems: readonly ProofProblem[]
}

/**
 * A proof of the suite: what it must see or must not accuse, in jobs that are done one by one. Each stands in a file of
 * its own in `proofs/`; `npm run generate` lists them.
 */
export interface Proof<J extends Job = Job, R = unknown> {
  /** What `--only` knows it by. */
  readonly id: string
  readonly title: string
  /** All there is to look at. */
  jobs(draw: Draw): readonly J[]
  /** A job that was not drawn, for `--only`; null where it knows none of that name. */
  jobNamed?(name: string): J | null
  /** Does one, in a worker process. What it returns must survive a message between processes. */
  work(job: J): Promise<R>
  /** What is told of a result as it comes, a line or several. */
  tell(result: R): string
  /** Once everything has been looked at: what is to be looked at besides. Asked again until there is nothing. */
  followUp?(results: readonly R[], draw: Draw): readonly J[]
  /** `whole`: the results are those of every job. */
  judge(results: readonly R[], whole: boolean): Judgement
  /** Writes what is published, from the results of every job. */
  publish?(results: readonly R[], draw: Draw): void
}

/** Makes a proof; what its jobs and results are is its own business. */
export function defineProof<J extends Job, R>(proof: Proof<J, R>): Proof {
  return proof
}

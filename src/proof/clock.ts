/** Milliseconds since the process started. Alone in its file, so that nothing else of the proofs can read a clock. */
export const elapsed = (): number => performance.now()

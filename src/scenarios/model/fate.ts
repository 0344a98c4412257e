import type { Exchange } from '../../findings/index.js'

/** What became of a request: `unknown` where its answer was lost, or says nothing of whether it was carried out. */
export type Fate = 'done' | 'refused' | 'unknown'

/** Timed out, or too many: no word on the request itself. */
const NO_WORD: readonly number[] = [408, 429]

export function fateOf({ response }: Exchange): Fate {
  const status = response?.status ?? 0
  if (status >= 200 && status < 300) return 'done'
  return status >= 400 && status < 500 && !NO_WORD.includes(status) ? 'refused' : 'unknown'
}

import type { Reply } from '../../serving/reply.js'

/** The answer with every header written in another way. */
export function mapHeaders(
  answer: Reply,
  change: (header: readonly [name: string, value: string]) => readonly [name: string, value: string],
): Reply {
  return { ...answer, headers: Object.fromEntries(Object.entries(answer.headers).map(change)) }
}

import type { Reply } from '../reply.js'

/** The answer under another spelling of the type of JSON. */
export function respell(answer: Reply, type: string): Reply {
  return answer.headers['Content-Type']?.startsWith('application/json') === true
    ? { ...answer, headers: { ...answer.headers, 'Content-Type': type } }
    : answer
}

import type { Reply } from '../reply.js'

/** The answer with the text of its JSON written in another way. */
export function rewriteJson(answer: Reply, rewrite: (text: string) => string): Reply {
  if (answer.headers['Content-Type']?.startsWith('application/json') !== true) return answer
  return {
    ...answer,
    body: rewrite(typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body).toString('utf8')),
  }
}

import type { Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import type { RealDirectory } from './directory-model.js'

/** Sends a request as a step of the sequence. */
export async function ask(real: RealDirectory, draft: RequestDraft): Promise<Exchange> {
  const exchange = await real.context.api.send(draft)
  real.asked.push(exchange)
  return exchange
}

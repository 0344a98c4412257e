import type { Exchange } from '../../findings/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { createdId } from '../engine/own-users.js'
import { encode } from '../engine/body-formats.js'
import { judgeProbe, type Probe } from './probe.js'
import { textOf } from './text-of.js'

/** Users in all at which no more creates are tried that a target might take although it should not. */
const ENOUGH = 65

/**
 * Sends creates that must be refused and judges each; where a clause has got somebody created, its further probes are spared.
 * Whoever was created is among the own users afterwards.
 * @returns the exchanges that were refused.
 */
export async function sendRefusedCreates(
  context: ScenarioContext,
  probes: readonly Probe[],
): Promise<readonly Exchange[]> {
  const { operation, users } = context
  const refused: Exchange[] = []
  const broken = new Set<string>()
  for (const probe of probes) {
    if (broken.has(probe.clause)) continue
    if (users.all.length >= ENOUGH) {
      context.verdict.skip(
        probe.clause,
        'write-limit',
        'the target has taken too many creates that it should have refused',
      )
      continue
    }
    const exchange = await context.api.send({
      operation,
      body: encode(operation, probe.transport, probe.payload),
      mustBeRefused: true,
    })
    if (judgeProbe(context, probe, exchange)) refused.push(exchange)
    const id = createdId(exchange)
    if (id === '' || users.all.some(user => user.id === id)) continue
    broken.add(probe.clause)
    users.adopt({ id, email: textOf(probe.payload.email_address) })
  }
  return refused
}

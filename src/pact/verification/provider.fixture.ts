import { loadCatalogue } from '../../catalogue/index.js'
import { targetOf } from '../../target/embedded-target.js'
import { createClient, createOwnership } from '../../http/index.js'
import { startSandbox } from '../../sandbox/index.js'
import { interactionsOf, type Interaction } from '../interactions.js'
import { sandboxStates } from '../states/sandbox-states.js'
import type { StateHandlers } from '../states/state-handlers.js'
import type { ContractOutcome } from './outcomes.js'
import { verifyContracts } from './verify-contracts.js'

export const catalogue = loadCatalogue()
export const interactions = interactionsOf(catalogue)

export interface Verification {
  readonly fault?: string
  /** Interactions that are verified; all where left out. */
  readonly only?: (interaction: Interaction) => boolean
  /** Changes how states are set up. */
  readonly states?: (sound: StateHandlers) => StateHandlers
  /** Called with the means to end the provider. */
  readonly started?: (close: () => Promise<void>) => void
  readonly timeout?: number
}

/** What the committed pacts say of a sandbox, with a fault or without. */
export async function verifySandbox({
  fault,
  only = () => true,
  states = sound => sound,
  started,
  timeout = 60_000,
}: Verification): Promise<readonly ContractOutcome[]> {
  const sandbox = await startSandbox({
    users: 10,
    rateLimit: { limit: 1_000_000, seconds: 10 },
    ...(fault === undefined ? {} : { faults: [fault] }),
  })
  const target = targetOf(sandbox)
  const client = createClient({
    target,
    catalogue,
    seed: 1,
    write: false,
    ownership: createOwnership({ tag: 'asbuilt+contracts' }),
  })
  let open = true
  const close = async (): Promise<void> => {
    if (open) await sandbox.close()
    open = false
  }
  try {
    started?.(close)
    const sound = states(
      sandboxStates({ store: sandbox.store, reset: () => sandbox.reset(), client, catalogue, target }),
    )
    const source: StateHandlers = {
      handlerFor: async interaction =>
        only(interaction)
          ? sound.handlerFor(interaction)
          : { kind: 'unavailable', reason: 'missing-data', detail: 'left out' },
    }
    return await verifyContracts({ interactions, states: source, providerUrl: target.apiUrl, timeout })
  } finally {
    await client.close()
    await close()
  }
}

import type { Command } from 'commander'
import { loadCatalogue } from '../../catalogue/index.js'
import { UsageError } from '../../findings/index.js'
import {
  type Client,
  RunStoppedError,
  type Target,
  TokenRefusedError,
  createClient,
  createOwnership,
} from '../../http/index.js'
import { requirePackage } from '../../load-package.js'
import { stdout } from '../../output/index.js'
import {
  type StateHandlers,
  exitCodeOf,
  liveStates,
  interactionsOf,
  sandboxStates,
  renderOutcomes,
  verifyContracts,
} from '../../pact/index.js'
import { targetOf } from '../../target/embedded-target.js'
import { chooseTarget, tellRemarks } from '../../target/index.js'
import { interruptOnSignals } from '../interruption.js'
import { maxWaitOption, productionOption, sandboxCompanyOption } from '../options.js'

const HELP = `
Every interaction of contracts/pacts is held against the embedded sandbox, whose store is put into each provider state.
Against a URL nothing is written: reads whose state the account shows by itself are verified, all others are skipped
with a reason, and a skip is never a pass.
Exit: 0 every interaction that could be reached holds, 1 one does not, 2 could not tell.`

export interface ContractsOptions {
  readonly target?: string
  readonly maxWait: number
  readonly sandboxCompany?: string
  readonly iKnowThisIsProduction?: boolean
  readonly verbose?: boolean
}

/** `asbuilt contracts verify`: the pacts of our client, held against a provider. */
export function addContractsCommand(command: Command): void {
  command
    .command('verify')
    .description('hold the embedded sandbox, or a URL, against the pacts')
    .option('--target <url>', 'sandbox, or the origin of an API (default: PROCORE_API_URL, else sandbox)')
    .addOption(maxWaitOption())
    .addOption(sandboxCompanyOption())
    .addOption(productionOption())
    .option('--verbose', 'also name the interactions that passed')
    .addHelpText('after', HELP)
    .action(async (options: ContractsOptions) => {
      process.exitCode = await verifyContractsOf(options)
    })
}

interface Provider {
  readonly target: Target
  readonly client: Client
  readonly states: StateHandlers
  close(): Promise<void>
}

/** Holds a provider against the pacts. @returns 0 all hold, 1 one does not, 2 could not tell, 128 + n interrupted. */
export async function verifyContractsOf(options: ContractsOptions): Promise<number> {
  requirePackage('@pact-foundation/pact-core', 'asbuilt contracts verify')
  const interruption = interruptOnSignals({ told: 'closing what was opened' })
  let provider: Provider | null = null
  try {
    provider = await openProvider(options, interruption.signal)
    await preflight(provider)
    const interactions = interactionsOf(loadCatalogue())
    const where = provider.target.embedded ? 'the embedded sandbox' : provider.target.apiUrl
    stdout.write(`${interactions.length} interactions of our client with ${where}\n\n`)
    const outcomes = await verifyContracts({
      interactions,
      states: provider.states,
      providerUrl: provider.target.apiUrl,
      signal: interruption.signal,
    })
    stdout.write(renderOutcomes(outcomes, { verbose: options.verbose === true }))
    return interruption.exitCode ?? exitCodeOf(outcomes)
  } catch (error) {
    if (interruption.exitCode !== undefined && error instanceof RunStoppedError) return interruption.exitCode
    if (error instanceof RunStoppedError || error instanceof TokenRefusedError) {
      throw new UsageError(
        'The contracts could not be verified',
        error.message,
        'mend that and run asbuilt contracts verify again',
        { cause: error },
      )
    }
    throw error
  } finally {
    interruption.release()
    await provider?.close()
  }
}

/** The verifier hangs where nobody answers: make sure that somebody does. */
async function preflight({ client, target }: Provider): Promise<void> {
  const operation = loadCatalogue().operations.find(({ action }) => action === 'me')
  if (operation === undefined) throw new Error('the catalogue holds no operation that shows the caller')
  const { response, failure } = await client.send({ operation })
  if (response === null)
    throw new UsageError(
      'The provider does not answer',
      `${target.apiUrl}: ${failure?.message ?? 'no response'}`,
      'check the URL and that the provider is up',
    )
}

/** A state is made in a store, and the target that others embed keeps its own to itself. */
async function openProvider(options: ContractsOptions, signal: AbortSignal): Promise<Provider> {
  const chosen = chooseTarget(options)
  tellRemarks(chosen)
  if (chosen.embedded) return embeddedProvider(signal)
  const catalogue = loadCatalogue()
  const { target, close: closeTarget } = await chosen.open()
  const client = createClient({
    target,
    catalogue,
    seed: 1,
    write: false,
    ownership: createOwnership({ tag: 'asbuilt+contracts' }),
    maxWait: options.maxWait,
    signal,
  })
  const close = async (): Promise<void> => {
    await client.close()
    await closeTarget()
  }
  return { target, client, states: liveStates({ client, catalogue, target }), close }
}

/** A sandbox of its own, small and without a limit that the verifier would run into. */
async function embeddedProvider(signal: AbortSignal): Promise<Provider> {
  const { startSandbox } = await import('../../sandbox/index.js')
  const catalogue = loadCatalogue()
  const sandbox = await startSandbox({ users: 10, rateLimit: { limit: 1_000_000, seconds: 10 } })
  const target = targetOf(sandbox)
  const client = createClient({
    target,
    catalogue,
    seed: 1,
    write: false,
    ownership: createOwnership({ tag: 'asbuilt+contracts' }),
    signal,
  })
  const reset = (): void => sandbox.reset()
  const close = async (): Promise<void> => {
    await client.close()
    await sandbox.close()
  }
  return {
    target,
    client,
    states: sandboxStates({ store: sandbox.store, reset, client, catalogue, target }),
    close,
  }
}

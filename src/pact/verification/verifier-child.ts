import { Verifier } from '@pact-foundation/pact-core'
import type { VerifierAnswer, VerifierOrder } from './verifier-process.js'

/** Runs the native verifier on each pact in turn. A process of its own: it prints past every capture, and may hang. */
process.once('message', (order: VerifierOrder) => {
  void run(order).then(answer => process.send?.(answer, () => process.exit()))
})

async function run({ pacts, providerUrl, statesUrl }: VerifierOrder): Promise<VerifierAnswer> {
  const reports: string[] = []
  for (const { file, provider } of pacts) {
    reports.push(
      await new Verifier({
        provider,
        pactUrls: [file],
        providerBaseUrl: providerUrl,
        providerStatesSetupUrl: statesUrl,
        failIfNoPactsFound: true,
        timeout: 60_000,
        logLevel: 'error',
      })
        .verify()
        .catch((error: unknown) => (error instanceof Error ? error.message : String(error))),
    )
  }
  return { reports }
}

import { Verifier } from '@pact-foundation/pact-core'
import type { VerifierReports, VerifierRequest } from './verifier-process.js'

/** Runs the native verifier on each pact, in a process of its own: its output cannot be caught, and it may hang. */
process.once('message', (request: VerifierRequest) => {
  void run(request).then(answer => process.send?.(answer, () => process.exit()))
})

async function run({ pacts, providerUrl, statesUrl }: VerifierRequest): Promise<VerifierReports> {
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

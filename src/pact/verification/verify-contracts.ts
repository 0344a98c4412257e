import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseJson, type Json } from '../../json/index.js'
import type { Interaction } from '../interactions.js'
import { pactFolder, readPacts, writeSelection } from '../pact-files.js'
import type { StateHandlers } from '../states/state-handlers.js'
import { outcomesOf, readVerifierReport, type ContractOutcome } from './outcomes.js'
import { openStateServer, type StateSetup } from './state-server.js'
import { runVerifier } from './verifier-process.js'

export interface VerifyContractsOptions {
  readonly interactions: readonly Interaction[]
  readonly states: StateHandlers
  /** Origin of the provider. The caller has made sure that it answers. */
  readonly providerUrl: string
  /** Folder of the pacts; default: those that come with Asbuilt. */
  readonly folder?: string
  /** Milliseconds that the verifier may take; default five minutes. */
  readonly timeout?: number
  readonly signal?: AbortSignal | undefined
}

/**
 * Verifies a provider against the pacts: one outcome for each interaction, in the order given.
 * @throws UsageError where the pacts are out of date.
 */
export async function verifyContracts({
  interactions,
  states,
  providerUrl,
  folder = fileURLToPath(pactFolder),
  timeout = 300_000,
  signal,
}: VerifyContractsOptions): Promise<readonly ContractOutcome[]> {
  const pacts = readPacts(folder, interactions)
  const setups: StateSetup[] = []
  const skipped: ContractOutcome[] = []
  for (const interaction of interactions) {
    const handler = await states.handlerFor(interaction)
    if (handler.kind === 'available') setups.push({ interaction, setUp: handler.setUp })
    else
      skipped.push({
        description: interaction.description,
        version: interaction.operation.version,
        status: 'skipped',
        reason: handler.reason,
        messages: [handler.detail],
      })
  }
  const selection = setups.map(({ interaction }) => interaction)
  const workspace = mkdtempSync(join(tmpdir(), 'asbuilt-contracts-'))
  const stateServer = await openStateServer(setups)
  try {
    const files = writeSelection(workspace, pacts, new Set(selection.map(({ description }) => description)))
    const answer =
      files.length === 0
        ? { reports: [] }
        : await runVerifier({ pacts: files, providerUrl, statesUrl: stateServer.url }, { timeout, signal })
    const reports = typeof answer === 'string' ? [] : answer.reports.map(readReport)
    const outcomes = outcomesOf(selection, {
      results: reports.flatMap(report => (typeof report === 'string' ? [] : readVerifierReport(report))),
      setUps: stateServer.setUps,
      failures: stateServer.failures,
      aborted: typeof answer === 'string' ? answer : (reports.find(report => typeof report === 'string') ?? null),
    })
    const all = new Map([...outcomes, ...skipped].map(outcome => [outcome.description, outcome]))
    return interactions.flatMap(({ description }) => all.get(description) ?? [])
  } finally {
    await stateServer.close()
    rmSync(workspace, { recursive: true })
  }
}

/** A report, or the text that came in its place. */
function readReport(text: string): Json | string {
  try {
    return parseJson(text)
  } catch {
    return `the verifier gave no report: ${text.slice(0, 300)}`
  }
}

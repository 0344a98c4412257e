import { setMaxListeners } from 'node:events'
import { loadCatalogue } from '../catalogue/index.js'
import { checks } from '../checks/index.js'
import type { ClauseId, Run, Severity } from '../findings/index.js'
import { buildPlan, everything, run } from '../runner/index.js'
import { variants } from '../sandbox/changes/index.js'
import { startSandbox, type SandboxOptions } from '../sandbox/index.js'
import { scenarios } from '../scenarios/index.js'
import { targetOf } from '../target/embedded-target.js'

export const catalogue = loadCatalogue()

/** More than a full run may send. */
export const MOST_REQUESTS = 3500
const BREACHES_SHOWN = 8

/** A breach, as soon as somebody sees it. */
export interface BreachFound {
  readonly clause: ClauseId
  readonly check: string
  readonly operationId: string
  readonly severity: Severity
}

/**
 * The whole of `verify --write` against a sandbox, until `enough` says so.
 * @throws Error where a scenario or a check of ours breaks, whatever is wrong with the sandbox.
 */
export async function fullRun(
  options: SandboxOptions,
  enough: (breach: BreachFound, requests: number) => boolean = () => false,
): Promise<Run> {
  const sandbox = await startSandbox(options)
  const controller = new AbortController()
  // every request that waits listens to it
  setMaxListeners(0, controller.signal)
  const plan = buildPlan({ catalogue, checks, scenarios, selection: everything, write: true, seed: options.seed ?? 1 })
  let requests = 0
  const mistakes: string[] = []
  const look = (breach: BreachFound, soFar: number): void => {
    if (!controller.signal.aborted && enough(breach, soFar)) controller.abort()
  }
  try {
    const stream = run(plan, targetOf(sandbox), {
      maxWait: 20,
      signal: controller.signal,
      onStep: step => {
        requests = step.requests
      },
      onBreach: breach => {
        look(breach, breach.requests)
      },
      onMistake: ({ clause, operationId, detail = '' }) => mistakes.push(`${clause} ${operationId} broke: ${detail}`),
    })
    for await (const outcome of stream) {
      requests += outcome.requests
      for (const finding of outcome.findings) look(finding, requests)
    }
    if (mistakes.length > 0) throw new Error(mistakes.slice(0, BREACHES_SHOWN).join('\n'))
    return stream.report()
  } finally {
    await sandbox.close()
  }
}

/** What the run on the sandbox as it is says, to compare others with. */
export interface Baseline {
  /** Keys of its breaches: nothing of it counts as caught. */
  readonly breaches: ReadonlySet<string>
  /** Cells of clause and operation that it judges. */
  readonly judged: number
}

export const breachKey = ({ clause, check, operationId }: BreachFound): string => `${clause} ${check} ${operationId}`

const baselines = new Map<number, Promise<Baseline>>()

/** Run once in a process. */
export function baselineOf(seed: number): Promise<Baseline> {
  const baseline = baselines.get(seed) ?? runBaseline(seed)
  baselines.set(seed, baseline)
  return baseline
}

async function runBaseline(seed: number): Promise<Baseline> {
  const breaches = new Set<string>()
  const report = await fullRun({ seed }, breach => {
    breaches.add(breachKey(breach))
    return false
  })
  return { breaches, judged: report.coverage.judged }
}

/** How a run against a target that is sound came out. */
export interface SoundRun {
  readonly seed: number
  readonly verdict: string
  readonly findings: Readonly<Record<Severity, number>>
  /** The first breaches, for whoever has to mend them. */
  readonly breaches: readonly string[]
  /** Clauses that the target does otherwise on purpose, and nobody tells of. */
  readonly silent: readonly ClauseId[]
  readonly requests: number
  /** Cells of clause and operation that were judged. */
  readonly judged: number
  /** Clauses that were judged nowhere although the target is asked about them. */
  readonly unjudged: readonly ClauseId[]
}

/** A full run against a sandbox without a fault, as it is or as a variant of it that is sound as well. */
export async function soundRun(seed: number, variant?: string): Promise<SoundRun> {
  const chosen = variants.find(({ id }) => id === variant)
  if (variant !== undefined && chosen === undefined) throw new Error(`there is no variant ${variant}`)
  const report = await fullRun({ seed, ...chosen?.options, ...(chosen === undefined ? {} : { variants: [chosen.id] }) })
  const judged = report.outcomes.filter(({ status }) => status === 'passed' || status === 'failed')
  const seen = new Set(judged.map(({ clause }) => clause))
  const asked: readonly ClauseId[] = catalogue.requirements
    .flatMap(rule => rule.clauses)
    .filter(({ subject }) => subject === 'target')
    .map(({ id }) => id)
  const named = new Set<ClauseId>(chosen?.deviations)
  const expected = report.findings.filter(({ severity, clause }) => severity === 'deviation' && named.has(clause))
  const silent = [...named].filter(clause => !expected.some(finding => finding.clause === clause))
  const { findings } = report.counts
  return {
    seed,
    verdict: report.verdict,
    findings: { ...findings, deviation: findings.deviation - expected.length },
    requests: report.counts.requests,
    judged: report.coverage.judged,
    silent,
    unjudged: asked.filter(clause => !seen.has(clause)),
    breaches: [
      ...(report.problem === undefined ? [] : [report.problem]),
      ...silent.map(clause => `nobody tells of ${clause}, which this variant does otherwise`),
      ...report.findings
        .filter(finding => !expected.includes(finding))
        .map(({ clause, check, operationId, at, message }) => `${clause} ${check} ${operationId} ${at}: ${message}`),
    ].slice(0, BREACHES_SHOWN),
  }
}

/** Breaches as lines below the line of a run. */
export const breachLines = ({ breaches }: SoundRun): string =>
  breaches.map(breach => `\n    ${breach.slice(0, 240)}`).join('')

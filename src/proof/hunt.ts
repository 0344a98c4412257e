import { ruleOf } from '../findings/index.js'
import { faults, appliesTo, type Fault } from '../sandbox/index.js'
import { catalogue, fullRun, type Seen } from './full-run.js'
import type { Kill } from './kill.js'

/** What a sound sandbox is accused of: nothing of it counts as caught. */
export type Clean = ReadonlySet<string>

const keyOf = ({ clause, check, operationId }: Seen): string => `${clause} ${check} ${operationId}`

export async function cleanRun(seed: number): Promise<Clean> {
  const clean = new Set<string>()
  await fullRun({ seed }, seen => {
    clean.add(keyOf(seen))
    return false
  })
  return clean
}

/**
 * Runs against one fault until it is caught: a finding of its rule (or of one that it lists as `also`), at the severity of
 * the clause, that the clean run does not have. With `prover`: until this check or scenario has found something.
 */
export async function hunt(id: string, seed: number, clean: Clean, prover?: string): Promise<Kill> {
  const fault = faults.find(candidate => candidate.id === id)
  if (fault === undefined) throw new Error(`there is no fault ${id}`)
  const rules = [ruleOf(fault.clause), ...(fault.also ?? [])]
  const triggered = new Set<string>()
  let caught: { readonly by: Seen; readonly requests: number } | null = null
  const report = await fullRun({ seed, faults: [id] }, (seen, requests) => {
    if (clean.has(keyOf(seen))) return false
    triggered.add(seen.check)
    const counts = seen.severity !== 'info' && seen.severity === catalogue.clause(seen.clause).severity
    if (caught === null && counts && rules.includes(ruleOf(seen.clause))) caught = { by: seen, requests }
    return prover === undefined ? caught !== null : triggered.has(prover)
  })
  const found = caught as { readonly by: Seen; readonly requests: number } | null
  return {
    fault: id,
    clause: fault.clause,
    where: placeOf(fault),
    caughtBy: found?.by.check ?? null,
    requests: found?.requests ?? report.counts.requests,
    triggered: [...triggered],
  }
}

function placeOf(fault: Fault): string {
  const operations = [...catalogue.operations, ...catalogue.tokenOperations].filter(operation =>
    appliesTo(fault, operation, catalogue),
  )
  const versions = new Set(operations.map(({ version }) => version))
  const [only] = operations
  return operations.length === 1 && only !== undefined
    ? only.id
    : versions.size === 1
      ? [...versions].join()
      : 'everywhere'
}

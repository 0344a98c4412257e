import type { Client } from '../../http/index.js'
import type { ScenarioContext } from './scenario.js'

type Make<T> = (context: ScenarioContext) => Promise<T>

/**
 * Makes a value on the first call of a run, and gives the same one to all later calls: a revoked token, a foreign user.
 */
export function perRun<T>(make: Make<T>): Make<T> {
  return keyed(make, () => '')
}

/** The same, once for each operation. */
export function perOperation<T>(make: Make<T>): Make<T> {
  return keyed(make, ({ operation }) => operation.id)
}

function keyed<T>(make: Make<T>, keyOf: (context: ScenarioContext) => string): Make<T> {
  const runs = new WeakMap<Client, Map<string, Promise<T>>>()
  return context => {
    const known = runs.get(context.api.client) ?? new Map<string, Promise<T>>()
    runs.set(context.api.client, known)
    const made = known.get(keyOf(context)) ?? make(context)
    known.set(keyOf(context), made)
    return made
  }
}

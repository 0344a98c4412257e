import type { Action, Operation } from '../../../catalogue/index.js'
import { openSandboxSession, type SandboxResponse, type SandboxSession } from '../../../testing/sandbox-session.js'
import type { SandboxOptions } from '../../options.js'
import { bulkAddSteps, bulkRemoveSteps, syncSteps } from './batches.fixture.js'
import { listSteps, meSteps, showSteps } from './reads.fixture.js'
import type { Step } from './steps.fixture.js'
import { tokenSteps } from './tokens.fixture.js'
import { createSteps, inviteSteps, updateSteps } from './writes.fixture.js'

/** Requests that between them meet the condition of every fault, by the action of the operation that gets them. */
const stepsByAction: { readonly [K in Action]?: readonly Step[] } = {
  list: listSteps,
  show: showSteps,
  me: meSteps,
  create: createSteps,
  update: updateSteps,
  invite: inviteSteps,
  sync: syncSteps,
  'bulk-add': bulkAddSteps,
  'bulk-remove': bulkRemoveSteps,
}

type Note = (ask: (session: SandboxSession) => Promise<SandboxResponse>) => Promise<void>

/** Thrown when the first difference has been seen and nothing more need be asked. */
class FirstDifferenceError extends Error {}

/**
 * The answers of a sandbox to some requests, as text without its address; up to the first that differs from what is
 * known.
 */
export async function answersTo(
  options: SandboxOptions,
  known: readonly string[] | null,
  send: (note: Note) => Promise<void>,
): Promise<readonly string[]> {
  const session = await openSandboxSession(options)
  const answers: string[] = []
  const note: Note = async ask => {
    const answer = await ask(session).catch(() => ({ status: 0, headers: {}, names: [], text: 'no answer' }))
    const { date, 'content-length': length, ...headers } = answer.headers as Record<string, string>
    const line = JSON.stringify([
      answer.status,
      headers,
      answer.names,
      answer.text,
      date === undefined,
      length === undefined,
    ])
    answers.push(line.replaceAll(session.sandbox.url, 'http://it'))
    if (known !== null && answers.at(-1) !== known[answers.length - 1]) throw new FirstDifferenceError()
  }
  await send(note).catch((error: unknown) => {
    if (!(error instanceof FirstDifferenceError)) throw error
  })
  await session.close()
  return answers
}

/** Puts all steps of the operations given to a sandbox, until an answer differs from what is known. */
export function exercise(
  options: Pick<SandboxOptions, 'faults' | 'variants'>,
  operations: readonly Operation[],
  known: readonly string[] | null = null,
): Promise<readonly string[]> {
  return answersTo({ ...options, users: 30, rateLimit: { limit: 1_000_000, seconds: 10 } }, known, async note => {
    for (const operation of operations) {
      for (const step of stepsByAction[operation.action] ?? []) await note(session => step(session, operation))
    }
    for (const ask of tokenSteps) await note(ask)
  })
}

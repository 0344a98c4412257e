import { expect, it } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import { interactionsOf } from '../interactions.js'
import { outcomesOf, readVerifierReport, type VerifierEvidence } from './outcomes.js'
import { stateKeyOf, openStateServer } from './state-server.js'

const [one, two] = interactionsOf(loadCatalogue())
if (one === undefined || two === undefined) throw new Error('there are no interactions')
const fits = { description: one.description, ok: true, messages: [] }
const evidence: VerifierEvidence = { results: [fits], setUps: () => 1, failures: new Map(), aborted: null }
const statusOf = (some: Partial<VerifierEvidence>): readonly [string | undefined, readonly string[] | undefined] => {
  const [outcome] = outcomesOf([one], { ...evidence, ...some })
  return [outcome?.status, outcome?.messages]
}

it('passes what was named once, fits, and whose state was set up', () => {
  expect(statusOf({})).toEqual(['passed', []])
  expect(statusOf({ results: [{ ...fits, ok: false, messages: ['$.id: expected a number'] }] })).toEqual([
    'failed',
    ['$.id: expected a number'],
  ])
})

it.each<[string, Partial<VerifierEvidence>, string]>([
  ['no result', { results: [] }, 'the verifier named it 0 times'],
  [
    'a result of something else',
    { results: [{ ...fits, description: two.description }] },
    'the verifier named it 0 times',
  ],
  ['two results: one interaction overwrote another', { results: [fits, fits] }, 'the verifier named it 2 times'],
  ['a state that nobody set up', { setUps: () => 0 }, 'its provider state was never entered'],
  [
    'a state that failed',
    { failures: new Map([[stateKeyOf(one), 'no store']]) },
    'its provider state could not be entered: no store',
  ],
  [
    'a verifier that broke off',
    { results: [], aborted: 'the verifier ended with SIGKILL' },
    'the verifier ended with SIGKILL',
  ],
])('does not pass on %s', (_, some, message) => {
  expect(statusOf(some)).toEqual(['errored', [message]])
})

it('a provider state that no handler knows is told', async () => {
  const server = await openStateServer([])
  try {
    const answer = await fetch(server.url, {
      method: 'POST',
      body: JSON.stringify({ state: 'made up', params: { operation: 'x' } }),
    })
    expect([answer.status, await answer.text()]).toEqual([500, '{}'])
    expect([...server.failures.values()]).toEqual(['no handler knows the provider state made up (x)'])
    expect((await fetch(new URL('/', server.url))).status).toBe(404)
  } finally {
    await server.close()
  }
})

it.each([[{}], [{ interactionResults: 3 }], ['cry'], [null]])('a report that is none is no result: %j', report => {
  expect(() => readVerifierReport(report)).toThrow(/the verifier gave no report/)
})

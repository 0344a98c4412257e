import { expect, it } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import { checks } from '../../checks/index.js'
import { buildPlan, everything } from '../../runner/index.js'
import { scenarios } from '../../scenarios/index.js'
import { announce } from './run-plan.js'

const plan = {
  ...buildPlan({ catalogue: loadCatalogue(), checks, scenarios, selection: everything, write: false, seed: 3 }),
  operations: 23,
  requests: 384,
}

it.each([
  ['the embedded sandbox', true, undefined, 'Planned: about 384 requests'],
  ['the embedded sandbox', true, 400, 'Planned: about 384 requests'],
  ['https://sandbox.procore.com', false, undefined, 'Planned: about 384 requests, about 3 min at 25 requests in 10 s'],
  [
    'https://sandbox.procore.com',
    false,
    100,
    'Planned: about 384 requests; the budget of 100 goes first to what is likely to find most' +
      ', about 1 min at 25 requests in 10 s',
  ],
])('on %s (embedded: %s) with a budget of %s it says "%s"', (name, embedded, budget, planned) => {
  expect(announce(plan, { name, embedded }, budget)).toBe(
    `Asbuilt verifies 23 operations on ${name} (read-only run, seed 3)\n${planned}\n`,
  )
})

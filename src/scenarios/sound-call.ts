import { defineScenario } from './scenario.js'
import { soundRequest } from './sound-request.js'

/** Judges nothing itself: gives the checks an exchange where no other scenario is selected. */
export const soundCall = defineScenario({
  id: 'sound-call',
  clauses: [],
  appliesTo: {},
  mode: 'read',
  requests: 3,
  async run(context) {
    const { draft } = await soundRequest(context)
    await context.send(draft)
  },
})

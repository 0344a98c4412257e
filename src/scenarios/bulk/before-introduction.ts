import type { ScenarioContext } from '../engine/context.js'
import { defineScenario } from '../engine/scenario.js'
import { soundRequest } from '../engine/sound-request.js'

const ABSENT = 'BULK-1/absent-before'

/** The sound request, sent to the version before the first that has the operation. */
export const beforeIntroduction = defineScenario({
  id: 'before-introduction',
  clauses: [ABSENT],
  appliesTo: { action: ['bulk-add', 'bulk-remove'], introduced: true },
  mode: 'write',
  needs: ['projectIds'],
  requests: 2,
  async run(context) {
    const { draft } = await soundRequest(context)
    const exchange = await context.api.send({
      ...draft,
      url: urlBefore(context),
      offContract: true,
      mustBeRefused: true,
    })
    context.verdict.expectStatus(
      ABSENT,
      exchange,
      [404, 405],
      'the operation is there before the version that introduces it',
    )
  },
})

function urlBefore({ catalogue, operation, target }: ScenarioContext): string {
  const before = catalogue.versions[catalogue.versions.indexOf(operation.version) - 1] ?? ''
  return operation.path.replace(`/v${operation.version}/`, `/v${before}/`).replace('{company_id}', target.companyId)
}

import { bodyOf, counted, type ClauseId } from '../../findings/index.js'
import { viewTable } from '../../generators/index.js'
import { isObject, sameJson } from '../../json/index.js'
import { idText } from '../engine/answer.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { stableData } from '../engine/stable-data.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import type { Answer } from './list-answer.js'
import { askWithin, type Section, sectionOf } from './section.js'
import { answered } from './selection.js'

const DEFAULT = 'LIST-11/normal-is-the-default'
const UNKNOWN = 'LIST-11/unknown-view-is-normal'
const ADDS = 'LIST-11/extended-adds-its-fields'
const LACKS = 'LIST-11/normal-lacks-the-extended-fields'
const SAME = 'LIST-11/same-users-in-every-view'

/**
 * `normal` is the default view, an unknown view is like it, the extended one adds its fields, and all show the same
 * users (LIST-11).
 */
export const views = defineScenario({
  id: 'views',
  clauses: [DEFAULT, UNKNOWN, ADDS, LACKS, SAME],
  appliesTo: { action: 'list', parameter: 'view' },
  mode: 'read',
  requests: 5,
  async run(context) {
    const section = await sectionOf(context)
    const [standard = ''] = context.operation.views
    const answers = new Map<string, Answer>()
    for (const { value, effective } of viewTable(context.operation.views)) {
      if (value === null || value === '') continue
      const answer = await askWithin(context, section, [['view', value]])
      if (!answered(context.verdict, value === effective ? SAME : UNKNOWN, answer, `view=${value}`)) continue
      answers.set(value, answer)
      judgeUsers(context.verdict, section, answer, value)
      if (value === standard)
        judgeAlike(context.verdict, DEFAULT, section, answer, 'the list without view is the one with view=normal')
      if (value !== effective)
        judgeAlike(
          context.verdict,
          UNKNOWN,
          answers.get(standard) ?? section,
          answer,
          `view=${value} is the normal view`,
        )
    }
    judgeFields(context, standard, answers)
    for (const clause of [DEFAULT, UNKNOWN, ADDS, LACKS, SAME] as const)
      context.verdict.skip(clause, 'baseline-refused', 'a view did not answer')
  },
})

/** The ids in a view, whether its items are users or ids. */
function idsOf(answer: Answer): readonly string[] {
  return answer.items.map(item => (isObject(item) ? idText(item.id) : idText(item)))
}

function judgeUsers(verdict: ClauseVerdict, section: Section, answer: Answer, view: string): void {
  const ids = idsOf(answer)
  const index = section.ids.findIndex((id, i) => id !== ids[i])
  const holds = index < 0 && ids.length === section.ids.length
  verdict.expect(
    SAME,
    holds,
    () => ({
      at: '/response/body',
      expected: `the ${counted(section.ids.length, 'user')} of the normal view, in their order`,
      received: `${counted(ids.length, 'item')}, another one at place ${index + 1}`,
      message: `view=${view} holds the users of the normal view in the same order`,
    }),
    { exchanges: [section.exchange, answer.exchange], comparedWith: [section.exchange, answer.exchange] },
  )
}

function judgeAlike(verdict: ClauseVerdict, clause: ClauseId, before: Answer, after: Answer, message: string): void {
  const holds = sameJson(stableData(bodyOf(before.exchange)), stableData(bodyOf(after.exchange)))
  verdict.expect(
    clause,
    holds,
    () => ({ at: '/response/body', expected: 'the same list', received: 'another one', message }),
    { exchanges: [before.exchange, after.exchange], comparedWith: [before.exchange, after.exchange] },
  )
}

/** Judges the views whose items have more fields than the standard one. */
function judgeFields(context: ScenarioContext, standard: string, answers: ReadonlyMap<string, Answer>): void {
  const { catalogue, operation } = context
  const branches = catalogue.bodyModel(operation, 200)?.branches ?? {}
  const fieldsOf = (view: string): readonly string[] => {
    const model = branches[view]?.model
    return model === undefined ? [] : catalogue.fieldsOf(model)
  }
  for (const [view, answer] of answers) {
    const more = fieldsOf(view).filter(field => !fieldsOf(standard).includes(field))
    const normal = answers.get(standard)
    for (const field of more) {
      const has = (one: Answer): boolean => one.users.some(user => field in user)
      if (answer.users.length > 0) {
        context.verdict.expect(
          ADDS,
          has(answer),
          () => ({
            at: '/response/body/0',
            expected: field,
            received: 'no such field',
            message: `with view=${view} users have ${field}`,
          }),
          { exchanges: [answer.exchange] },
        )
      }
      if (normal !== undefined && normal.users.length > 0) {
        context.verdict.expect(
          LACKS,
          !has(normal),
          () => ({
            at: `/response/body/0/${field}`,
            expected: `no ${field}`,
            received: field,
            message: `with view=${standard} users have no ${field}`,
          }),
          { exchanges: [normal.exchange] },
        )
      }
    }
  }
}

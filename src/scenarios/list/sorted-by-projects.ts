import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { type Answer, ask } from './list-answer.js'
import { sectionOf } from './section.js'
import { answered } from './selection.js'
import { prepareSubjects } from './subjects.js'

const BY = 'LIST-10/by-number-of-projects'
const MINUS = 'LIST-10/minus-means-descending'

/**
 * Lists can be sorted by number of projects, up and down (LIST-10). That number shows nowhere, so two own users tell
 * it: one in all projects named, the other in none.
 */
export const sortedByProjects = defineScenario({
  id: 'sorted-by-projects',
  clauses: [BY, MINUS],
  appliesTo: { action: 'list', sortKey: 'projects' },
  mode: 'read',
  needs: ['projectIds'],
  requests: 2,
  requestsReadOnly: 0,
  async run(context) {
    if (!context.run.write) throw new SkipError('read-only', 'own users are put into projects')
    await sectionOf(context)
    const subjects = await prepareSubjects(context)
    if (subjects === null || !subjects.joined)
      throw new SkipError('baseline-refused', 'no own user could be put into a project')
    const { first, second, marker } = subjects
    const upwards = 'puts the user of no project before the one of some'
    const downwards = 'puts the user of some projects before the one of none'
    for (const { sort, clause, order, meaning } of [
      { sort: 'projects', clause: BY, order: [second, first], meaning: upwards },
      { sort: '-projects', clause: MINUS, order: [first, second], meaning: downwards },
    ] as const) {
      const answer: Answer = await ask(context, context.operation, [
        ['filters[search]', marker],
        ['sort', sort],
      ])
      if (!answered(context.verdict, clause, answer, `sort=${sort}`)) continue
      const places = order.map(({ id }) => answer.ids.indexOf(id))
      const [before = -1, behind = -1] = places
      if (before < 0 || behind < 0) throw new SkipError('baseline-refused', 'the own users are not found by search')
      context.verdict.expect(
        clause,
        before < behind,
        () => ({
          at: `/response/body/${behind}`,
          expected: `behind place ${before}`,
          received: `place ${behind}`,
          message: `sort=${sort} ${meaning}`,
        }),
        { exchanges: [answer.exchange], comparedWith: [answer.exchange] },
      )
    }
  },
})

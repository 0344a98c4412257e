import type { ClauseId } from '../../findings/index.js'
import type { ScenarioContext } from '../engine/context.js'
import type { Answer } from '../list/ask.js'
import type { Section } from '../list/section.js'
import type { Walk } from './walk.js'

/** Whom a walk met: everybody of the section, nobody twice. @returns whether so. */
export function judgeVisits(
  context: ScenarioContext,
  section: Section,
  { steps }: Walk,
  clauses: { readonly gap: ClauseId; readonly repeat: ClauseId },
): boolean {
  const met = new Map<string, number>()
  const exchanges = steps.map(step => step.exchange)
  const evidence = { exchanges, comparedWith: [section.exchange] }
  let holds = true
  for (const { ids, number } of steps) {
    ids.forEach((id, place) => {
      const before = met.get(id)
      if (before !== undefined) {
        holds = false
        const observation = {
          at: `/response/body/${place}/id`,
          expected: 'every user once',
          received: id,
          message: `a user of page ${before} comes again on page ${number}`,
        }
        context.verdict.fail(clauses.repeat, observation, evidence)
      }
      met.set(id, number)
    })
  }
  if (holds) context.verdict.pass(clauses.repeat)
  const missed = section.ids.filter(id => !met.has(id))
  for (const id of missed) {
    context.verdict.fail(
      clauses.gap,
      {
        at: '/response/body',
        expected: id,
        received: 'on none of the pages',
        message: 'following next meets every user of the list',
      },
      evidence,
    )
  }
  if (missed.length === 0) context.verdict.pass(clauses.gap)
  return holds && missed.length === 0
}

/** The order of a walk against that of one page that holds all. Judged where both hold the same users. */
export function judgeOrder(context: ScenarioContext, big: Answer, { steps }: Walk, clause: ClauseId): void {
  const met = steps.flatMap(step => step.ids)
  const same = met.length === big.ids.length && new Set([...met, ...big.ids]).size === new Set(met).size
  if (!same) return context.verdict.skip(clause, 'baseline-refused', 'the pages do not hold the users of the big page')
  const place = met.findIndex((id, i) => id !== big.ids[i])
  context.verdict.expect(
    clause,
    place < 0,
    () => ({
      at: '/response/body',
      expected: big.ids[place] ?? null,
      received: met[place] ?? null,
      message: `place ${place + 1} of the pages holds another user than the big page`,
    }),
    { exchanges: [big.exchange, ...steps.map(step => step.exchange)], comparedWith: [big.exchange] },
  )
}

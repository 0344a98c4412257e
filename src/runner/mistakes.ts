import type { Exchange, Outcome } from '../findings/index.js'

/** An outcome that is errored, and the last answer before. */
export interface Mistake {
  readonly outcome: Outcome
  readonly after: Exchange | undefined
}

/**
 * What becomes of the outcomes in which a scenario or a check broke. Against a target that breaks no rule they are
 * mistakes of ours, and stay errored. One that breaks rules may answer what no scenario can go on from: a user that is
 * created and never shown, an id that was given twice. Then they are skipped, and tell what was answered. No run
 * becomes conformant by it, for a rule is broken.
 */
export function settleMistakes(mistakes: readonly Mistake[], others: readonly Outcome[]): readonly Outcome[] {
  const isSound = !others.some(({ findings }) => findings.some(({ severity }) => severity === 'violation'))
  if (isSound) return mistakes.map(({ outcome }) => outcome)
  return mistakes.map(({ outcome, after }) => {
    const { detail: error = '', ...rest } = outcome
    const [what = ''] = error.split('\n')
    return { ...rest, status: 'skipped', reason: 'unusable-answer', detail: `${what}${answerOf(after)}` }
  })
}

function answerOf(exchange: Exchange | undefined): string {
  if (exchange === undefined) return ''
  const { request, response, failure } = exchange
  const answer =
    response === null ? `was not answered (${failure?.message ?? 'connection lost'})` : `answered ${response.status}`
  return `; ${request.method} ${request.url} ${answer} before`
}

import { line, terminalOutput, type TerminalText } from '../encoding/index.js'
import { stateSkipReasons, type StateSkipReason } from './states/state-handlers.js'
import { countsOf, type ContractOutcome } from './verification/outcomes.js'

/** Messages of a failed interaction that are shown. */
const SHOWN = 5

/** The outcomes for a terminal: counts for each version, then what failed or was skipped, and why. */
export function renderOutcomes(
  outcomes: readonly ContractOutcome[],
  { verbose }: { readonly verbose: boolean },
): TerminalText {
  const { passed, failed, skipped, errored } = countsOf(outcomes)
  const versions = [...new Set(outcomes.map(({ version }) => version))]
  const unjudged = errored > 0 ? `, ${errored} could not be judged` : ''
  const unfit = (status: 'failed' | 'errored', title: string): readonly TerminalText[] =>
    section(
      title,
      outcomes
        .filter(outcome => outcome.status === status)
        .flatMap(({ description, messages }) => [
          line`  ${description}`,
          ...messages.slice(0, SHOWN).map(message => line`      ${shortened(message)}`),
          ...more(messages.length - SHOWN),
        ]),
    )
  return terminalOutput([
    ...versions.map(version => line`v${version}  ${sentence(outcomes.filter(one => one.version === version))}`),
    ...(verbose
      ? section(
          'Passed',
          outcomes.filter(({ status }) => status === 'passed').map(({ description }) => line`  ${description}`),
        )
      : []),
    ...unfit('failed', 'Failed'),
    ...unfit('errored', 'Could not be judged'),
    ...skips(outcomes),
    line``,
    line`${passed} passed, ${failed} failed, ${skipped} skipped${unjudged}`,
  ])
}

function skips(outcomes: readonly ContractOutcome[]): readonly TerminalText[] {
  return (Object.keys(stateSkipReasons) as StateSkipReason[]).flatMap(reason => {
    const own = outcomes.filter(outcome => outcome.reason === reason)
    return section(
      `Skipped (${reason}): ${stateSkipReasons[reason]}`,
      own.map(({ description, messages }) => {
        const why = reason === 'would-write' ? '' : ` – ${messages.join()}`
        return line`  ${description}${why}`
      }),
    )
  })
}

function section(title: string, lines: readonly TerminalText[]): readonly TerminalText[] {
  return lines.length === 0 ? [] : [line``, line`${title}`, ...lines]
}

function sentence(outcomes: readonly ContractOutcome[]): string {
  const { passed, failed, skipped, errored } = countsOf(outcomes)
  const parts = Object.entries({ passed, failed, skipped, errored }).filter(
    ([name, count]) => count > 0 || name === 'passed',
  )
  return parts.map(([name, count]) => `${count} ${name}`).join(', ')
}

function more(count: number): readonly TerminalText[] {
  return count > 0 ? [line`      and ${count} more`] : []
}

/** A message may quote the whole of an answer, in several lines. */
function shortened(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 300)
}

import { stateSkipReasons, type StateSkipReason } from './states/state-handlers.js'
import { countsOf, type ContractOutcome } from './verification/outcomes.js'

/** Messages of a failed interaction that are shown. */
const SHOWN = 5

/** The outcomes for a terminal: counts for each version, then what failed or was skipped, and why. */
export function renderOutcomes(
  outcomes: readonly ContractOutcome[],
  { verbose }: { readonly verbose: boolean },
): string {
  const { passed, failed, skipped, errored } = countsOf(outcomes)
  const versions = [...new Set(outcomes.map(({ version }) => version))]
  const unfit = (status: 'failed' | 'errored', title: string): readonly string[] =>
    section(
      title,
      outcomes
        .filter(outcome => outcome.status === status)
        .flatMap(({ description, messages }) => [
          `  ${description}`,
          ...messages.slice(0, SHOWN).map(message => `      ${oneLine(message)}`),
          ...more(messages.length - SHOWN),
        ]),
    )
  return [
    ...versions.map(version => `v${version}  ${sentence(outcomes.filter(outcome => outcome.version === version))}`),
    ...(verbose
      ? section(
          'Passed',
          outcomes.filter(({ status }) => status === 'passed').map(({ description }) => `  ${description}`),
        )
      : []),
    ...unfit('failed', 'Failed'),
    ...unfit('errored', 'Could not be judged'),
    ...skips(outcomes),
    '',
    `${passed} passed, ${failed} failed, ${skipped} skipped${errored > 0 ? `, ${errored} could not be judged` : ''}`,
    '',
  ].join('\n')
}

function skips(outcomes: readonly ContractOutcome[]): readonly string[] {
  return (Object.keys(stateSkipReasons) as StateSkipReason[]).flatMap(reason => {
    const own = outcomes.filter(outcome => outcome.reason === reason)
    return section(
      `Skipped (${reason}): ${stateSkipReasons[reason]}`,
      own.map(
        ({ description, messages }) => `  ${description}${reason === 'would-write' ? '' : ` – ${messages.join()}`}`,
      ),
    )
  })
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

function sentence(outcomes: readonly ContractOutcome[]): string {
  const { passed, failed, skipped, errored } = countsOf(outcomes)
  const parts = Object.entries({ passed, failed, skipped, errored }).filter(
    ([name, count]) => count > 0 || name === 'passed',
  )
  return parts.map(([name, count]) => `${count} ${name}`).join(', ')
}

function more(count: number): readonly string[] {
  return count > 0 ? [`      and ${count} more`] : []
}

/** A message may quote the target: control characters must not reach the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 300)
}

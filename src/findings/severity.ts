/** How grave a breach is: `violation` fails the run, `deviation` only with `--strict`, `info` never. */
export type Severity = 'violation' | 'deviation' | 'info'

export const severities = ['violation', 'deviation', 'info'] as const satisfies readonly Severity[]

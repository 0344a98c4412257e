import { styleText } from 'node:util'

const names = ['red', 'yellow', 'green', 'cyan', 'bold', 'dim', 'inverse'] as const

/** What writes a text in a colour or weight, each by its name. */
export type TerminalColors = Readonly<Record<(typeof names)[number], (text: string) => string>>

/**
 * Colours for a terminal, or texts left as they are. Whether there is a terminal that shows them is for the caller to
 * say: reporters are pure functions.
 */
export function terminalColors(color: boolean): TerminalColors {
  const paint =
    (name: (typeof names)[number]) =>
    (text: string): string =>
      color ? styleText(name, text, { validateStream: false }) : text
  return Object.fromEntries(names.map(name => [name, paint(name)])) as TerminalColors
}

import { styleText } from 'node:util'
import { createEncoder, Encoded, type Encoder } from './encoded.js'
import { visible, visibleLines, withoutCommands } from './visible.js'
import { wrap } from './width.js'

export type TerminalText = Encoded<'terminal'>

/**
 * Text for a terminal, and for the log of whoever runs us: nothing in it steers either.
 * @example
 * stdout.write(terminalOutput([line`  at ${finding.at}`]))
 */
export const line: Encoder<'terminal'> = createEncoder('terminal', visible)

const names = ['red', 'yellow', 'green', 'cyan', 'bold', 'dim', 'inverse'] as const

/** What writes a text in a colour or weight, each by its name. */
export type TerminalColors = Readonly<Record<(typeof names)[number], (text: TerminalText | string) => TerminalText>>

/**
 * Colours for a terminal, or texts left as they are. Whether there is a terminal that shows them is for the caller to
 * say: reporters are pure functions.
 */
export function terminalColors(color: boolean): TerminalColors {
  const paint =
    (name: (typeof names)[number]) =>
    (text: TerminalText | string): TerminalText => {
      const encoded = line.text(text)
      return color ? new Encoded('terminal', styleText(name, encoded.toString(), { validateStream: false })) : encoded
    }
  return Object.fromEntries(names.map(name => [name, paint(name)])) as TerminalColors
}

/** A line in as many as it needs where there are `columns`; all but the first are set in by `hang`. */
export function wrapped(text: TerminalText, columns: number | undefined, hang: number): TerminalText {
  return columns === undefined ? text : new Encoded('terminal', wrap(text.toString(), columns, hang))
}

/** Lines as they are printed, each with its end. */
export function terminalOutput(lines: readonly TerminalText[]): TerminalText {
  return finished(lines.map(text => `${text.toString()}\n`).join(''))
}

/** A text of several lines of which nobody says whose they are: help, a stack, what commander says. */
export function terminalLines(text: string): TerminalText {
  return finished(visibleLines(text))
}

/** What was harmless piece by piece may be a command when the pieces stand together. */
const finished = (text: string): TerminalText => new Encoded('terminal', withoutCommands(text, '\\u003a'))

/**
 * Whatever a reader does not see, or what makes the text around it something else: control characters, line ends,
 * turns of the writing direction, what has no width, halves of surrogate pairs, and what no text may hold.
 */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu

/** `##[error]` is a command to the runner of GitHub wherever it stands in a line, `##vso[…]` to that of Azure. */
const RUNNER_COMMAND = /#(?=#\w*\[)/g

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Text on one line in which everything shows: what does not is written as JSON escapes it, so that a text that is JSON
 * stays the same JSON. Every encoder begins with it.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, escaped).replace(RUNNER_COMMAND, escaped)
}

/** The same, for a text of several lines of ours. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n')
}

function escaped(character: string): string {
  return short[character] ?? [...unitsOf(character)].map(unit => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}

function* unitsOf(text: string): Iterable<number> {
  for (let at = 0; at < text.length; at++) yield text.charCodeAt(at)
}

/**
 * GitHub reads a line that begins with `::`, blanks or not before it, as a command to its runner. Each such line of a
 * finished text is given `colon` in place of its first one. What takes `##[` apart was done piece by piece, and is done
 * again, for pieces may have met.
 */
export function withoutCommands(text: string, colon: string): string {
  return text
    .replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, (_, blanks: string) => blanks + colon)
    .replace(RUNNER_COMMAND, escaped)
}

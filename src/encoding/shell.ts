import { UNSEEN } from './visible.js'

const UNSEEN_RUN = new RegExp(`((?:${UNSEEN.source})+)`, 'u')

/** Sets `$n` to a line end, which a command that is printed on one line cannot hold in any other way. */
export const LINE_END = `n="$(printf '\\012.')"; n="\${n%.}"; `

/**
 * A part of a POSIX shell word that reads as `text`, byte for byte, and in which everything shows. A line end stands as
 * `$n` (see `LINE_END`): the shell takes those at the end of what a command prints away.
 */
export function shellText(text: string): string {
  return text
    .split(UNSEEN_RUN)
    .map((piece, i) => (i % 2 === 0 ? quoted(piece) : piece.split(/(\n)/).map(printed).join('')))
    .join('')
}

/** A command that prints the text, byte for byte; `%` and backslash are printf's own. */
export function printfCommand(text: string, word: (format: string) => string): string {
  const format = text.replace(/[\\%]/g, '$&$&').replace(new RegExp(UNSEEN.source, 'gu'), octal)
  return `printf ${word(format)}`
}

function quoted(text: string): string {
  // two words in a row are one, and no `##[` is left that a runner would read
  return text === '' ? '' : `'${text.replaceAll("'", "'\\''").replace(/#(?=#\w*\[)/g, "#''")}'`
}

function printed(run: string): string {
  if (run === '') return ''
  return run === '\n' ? '"$n"' : `"$(printf '${octal(run)}')"`
}

const octal = (text: string): string =>
  Array.from(Buffer.from(text), byte => `\\${byte.toString(8).padStart(3, '0')}`).join('')

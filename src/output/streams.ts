import { Encoded, terminalLines, type TerminalText } from '../encoding/index.js'
import { processRedactor } from '../redaction/index.js'

/** Standard output or standard error. Whatever is written to it passes the redactor of the process. */
export interface TextStream {
  /** Nothing in a string steers the terminal; text with colours is the encoder's. */
  write(text: string | TerminalText): void
  /** The stream itself for a package that draws on a terminal; what it writes passes the redactor too. */
  readonly terminal: NodeJS.WriteStream
}

function textStream(stream: NodeJS.WriteStream): TextStream {
  return {
    write(text) {
      stream.write(processRedactor.redact((text instanceof Encoded ? text : terminalLines(text)).toString()))
    },
    get terminal() {
      const write = (text: string | Uint8Array, ...rest: never[]): boolean =>
        stream.write(typeof text === 'string' ? processRedactor.redact(text) : text, ...rest)
      return Object.create(stream, { write: { value: write, writable: true, configurable: true } }) as typeof stream
    },
  }
}

export const stdout = textStream(process.stdout)
export const stderr = textStream(process.stderr)

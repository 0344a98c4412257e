export { Encoded, type Encoder, type Filling, type Medium } from './encoded.js'
export { htmlText } from './html.js'
export { code, gfm, tableHead, tableRow, type MarkdownText } from './markdown.js'
export { LINE_END, printfCommand, shellText } from './shell.js'
export {
  line,
  terminalColors,
  terminalLines,
  terminalOutput,
  wrapped,
  type TerminalColors,
  type TerminalText,
} from './terminal.js'
export { visible, visibleLines } from './visible.js'
export { columnsOf } from './width.js'
export { element, xmlDocument, type XmlText } from './xml.js'

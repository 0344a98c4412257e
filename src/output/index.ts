export { appendTextFile, writeTextFile } from './files.js'
export { stderr, stdout, type TextStream } from './streams.js'

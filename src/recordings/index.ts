export { parseBareBody, type BodyDescription } from './parse-bare-body.js'
export { parseExchange } from './parse-exchange.js'
export { readRecording, type Recording } from './read-recording.js'
export { parseRunFile, type RunFile } from './run-file.js'

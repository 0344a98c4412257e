// Loaded before the command line: tells at the end how long the process ran, and how long no request was on its way.
import { subscribe } from 'node:diagnostics_channel'
import { writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import process from 'node:process'

let pending = 0
let since = 0
let waited = 0
const asked = () => {
  if (pending === 0) since = performance.now()
  pending += 1
}
const answered = () => {
  pending -= 1
  if (pending === 0) waited += performance.now() - since
}
subscribe('undici:request:create', asked)
subscribe('undici:request:trailers', answered)
subscribe('undici:request:error', answered)
process.on('exit', () => writeFileSync(process.env.BENCH_TIMES, JSON.stringify({ whole: performance.now(), waited })))

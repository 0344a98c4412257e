import { readFileSync, writeSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { setInterval } from 'node:timers'

// Loaded into a process before its program: tells on descriptor 3, when it ends, how much memory it took and how long
// it held the event loop at a time. What counts is the time of the main thread on a processor, for on a busy machine
// the wall clock tells of others; and how long the same piece of work takes there, for a shared processor is slow.

const EVERY = 20
/** Milliseconds that the piece of work takes on an idle machine of the usual kind. */
const USUAL = 5
const mainThread = `/proc/self/task/${process.pid}/schedstat`

/** Milliseconds that the main thread has run; of the whole process where the system does not tell of threads. */
function busy() {
  try {
    return Number(readFileSync(mainThread, 'latin1').split(' ', 1)[0]) / 1e6
  } catch {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
}

let last = busy()
let longest = 0
let longestAt = 0

function look() {
  const now = busy()
  if (now - last > longest) {
    longest = now - last
    longestAt = performance.now()
  }
  last = now
}

/** How many times slower than usual the processor is, 1 at least. */
function slowness() {
  const row = { id: 1, name: 'somebody', tags: ['a', 'b'], nested: { x: 1.5, y: null, z: 'text of some length' } }
  const times = Array.from({ length: 4 }, () => {
    const start = busy()
    for (let i = 0; i < 60; i += 1) JSON.parse(JSON.stringify(Array.from({ length: 60 }, (_, id) => ({ ...row, id }))))
    return busy() - start
  })
  return Math.max(1, times.toSorted((a, b) => a - b)[1] / USUAL)
}

setInterval(look, EVERY).unref()
process.on('exit', () => {
  look()
  const vitals = {
    held: Math.round(longest / slowness()),
    heldUntil: Math.round(longestAt),
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  try {
    writeSync(3, JSON.stringify(vitals))
  } catch {
    // nobody listens
  }
})

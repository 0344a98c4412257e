import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Aim, Input, Step } from './input.js'

/** Milliseconds within which an answer must be there. */
const LONGEST_WAIT = 30_000
/** Bytes of the answers that are looked at. */
const MOST_READ = 1_000_000

/** What is wrong with how the sandbox took an input; null where nothing is. */
export async function playInput({ steps, answered }: Input, { host }: Aim): Promise<string | null> {
  const { hostname, port } = new URL(`http://${host}`)
  const socket = connect(Number(port), hostname)
  const heard = listen(socket)
  await heard.connected
  for (const step of steps) await take(socket, step)
  if (answered) await Promise.race([heard.closed, delay(LONGEST_WAIT, undefined, { ref: false })])
  const text = heard.text()
  socket.destroy()
  if (/HTTP\/1\.1 500 /.test(text)) return `answers 500: ${text.slice(-200)}`
  if (answered && !/^HTTP\/1\.1 \d{3} /.test(text))
    return text === '' ? 'is not answered' : `answers ${text.slice(0, 100)}`
  return null
}

interface Heard {
  readonly connected: Promise<void>
  readonly closed: Promise<void>
  text(): string
}

function listen(socket: Socket): Heard {
  const chunks: Buffer[] = []
  let size = 0
  socket.on('error', () => undefined)
  socket.on('data', chunk => {
    if (size < MOST_READ) chunks.push(chunk)
    size += chunk.length
  })
  const closed = new Promise<void>(resolve => {
    socket.once('close', () => {
      resolve()
    })
  })
  const connected = new Promise<void>(resolve => {
    socket.once('connect', resolve)
  })
  return {
    closed,
    connected: Promise.race([connected, closed]),
    text: () => Buffer.concat(chunks).toString('latin1'),
  }
}

/** Does one step; a connection that is gone takes all of them. */
async function take(socket: Socket, step: Step): Promise<void> {
  if (socket.destroyed) return
  if (step.does === 'send') {
    // the sandbox may refuse a body before it is all there, and whoever does not read may not be heard: nobody waits
    socket.write(step.bytes)
  } else if (step.does === 'wait') await delay(step.milliseconds)
  else if (step.does === 'stop-reading') socket.pause()
  else if (step.does === 'end') socket.end()
  else socket.resetAndDestroy()
}

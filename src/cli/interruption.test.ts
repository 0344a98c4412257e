import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { interruptOnSignals, type Interruption } from './interruption.js'

let told = ''
let interruption: Interruption
const exit = vi.fn()

beforeEach(() => {
  told = ''
  vi.useFakeTimers()
  vi.spyOn(process, 'exit').mockImplementation(exit as never)
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    told += String(text)
    return true
  })
  interruption = interruptOnSignals({ told: 'tidying up', leftBehind: 'Somebody may be left.', echo: 1000 })
})

afterEach(() => {
  interruption.release()
  vi.restoreAllMocks()
  vi.useRealTimers()
  exit.mockReset()
})

const send = (signal: NodeJS.Signals): boolean => process.emit(signal, signal)

it.each([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGQUIT', 131],
  ['SIGTERM', 143],
] as const)('%s lets the work tidy up, and ends it with %s', (signal, code) => {
  expect(interruption.exitCode).toBeUndefined()
  send(signal)
  expect([interruption.signal.aborted, interruption.exitCode, exit.mock.calls]).toEqual([true, code, []])
  expect(told).toBe('\nInterrupted: tidying up (again to leave at once)\n')
})

describe('a second signal', () => {
  it('that is an echo of the first is none: npm hands Ctrl-C on that the terminal has sent already', () => {
    send('SIGINT')
    vi.advanceTimersByTime(900)
    send('SIGINT')
    expect(exit).not.toHaveBeenCalled()
  })

  it('that comes later ends the process, and says what may be left', () => {
    send('SIGINT')
    vi.advanceTimersByTime(1100)
    send('SIGINT')
    expect(exit).toHaveBeenCalledExactlyOnceWith(130)
    expect(told).toContain('Left at once. Somebody may be left.')
  })

  it('of another kind leaves the time to tidy up: supervisors send SIGTERM after SIGINT', () => {
    send('SIGINT')
    vi.advanceTimersByTime(7500)
    send('SIGTERM')
    expect([exit.mock.calls, interruption.exitCode]).toEqual([[], 130])
  })
})

it('an error that nobody caught is told, and lets the work tidy up as well', () => {
  process.emit('uncaughtException', new Error('unforeseen'))
  expect([interruption.signal.aborted, interruption.exitCode]).toEqual([true, 2])
  expect(told).toMatch(/bug of ours[^]*unforeseen/)
})

it('what has been released hears nothing', () => {
  const before = process.listenerCount('SIGHUP')
  interruption.release()
  expect(process.listenerCount('SIGHUP')).toBe(before - 1)
})

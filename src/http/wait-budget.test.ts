import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RunStoppedError } from './errors.js'
import {
  clientFor,
  list,
  START,
  startScriptedServer,
  type ScriptedServer,
  type ScriptStep,
} from '../testing/scripted-server.js'

let server: ScriptedServer
beforeEach(async () => {
  server = await startScriptedServer()
})
afterEach(() => server.close())

const reset = (seconds: number): string => String(START / 1000 + seconds)
const limited = (over: Record<string, string> = {}): ScriptStep => ({
  status: 429,
  headers: { 'x-rate-limit-limit': '25', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': reset(8), ...over },
  body: { errors: 'slow down' },
})

describe('waiting has an end', () => {
  test.each<[string, ScriptStep, RegExp]>([
    [
      'one wait beyond --max-wait',
      { status: 503, headers: { 'retry-after': '3600' } },
      /answered 503: the run would have to wait 3601 s.*--max-wait of at least 3601/,
    ],
    ['a reset beyond --max-wait', limited({ 'x-rate-limit-reset': reset(40) }), /answered 429: .*41 s.*20 s in all/],
  ])('%s ends the run and says how long it would have taken', async (_, step, message) => {
    server.script = [step]
    const { client } = clientFor(server)
    const stopped = await client.send({ operation: list }).catch((error: unknown) => error)
    expect(stopped).toBeInstanceOf(RunStoppedError)
    expect(stopped).toMatchObject({ reason: 'target-down', message: expect.stringMatching(message) as unknown })
    expect(server.clock.slept).toEqual([])
    await client.close()
  })

  test('so do many short ones without progress', async () => {
    server.script = Array.from({ length: 9 }, () => ({ status: 503, headers: { 'retry-after': '6' } }))
    const { client } = clientFor(server)
    await expect(client.send({ operation: list })).rejects.toThrow(/after 20 s without progress/)
    expect(server.received).toHaveLength(4)
    await client.close()
  })

  test('progress in between starts the count anew', async () => {
    server.script = Array.from({ length: 8 }, (_, i) =>
      i % 2 === 0 ? { status: 503, headers: { 'retry-after': '9' } } : {},
    )
    const { client } = clientFor(server)
    for (let i = 0; i < 4; i += 1) await client.send({ operation: list })
    expect(server.clock.slept).toHaveLength(4)
    await client.close()
  })

  test('on a clock of our own waiting costs nothing and is never too long', async () => {
    server.script = [{ status: 429, headers: { 'retry-after': '3600' } }]
    const { client } = clientFor(server, {}, { clockIsOurs: true })
    expect((await client.send({ operation: list })).response?.status).toBe(200)
    await client.close()
  })
})

import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand, startCommand } from '../testing/command-line.js'

const cwd = mkdtempSync(join(tmpdir(), 'asbuilt-output-'))
const STACK = /broke \(|^\s+at .*:\d+/m

beforeAll(() => {
  writeFileSync(join(cwd, 'body.json'), '[]')
})

afterAll(() => {
  rmSync(cwd, { recursive: true })
})

const check = 'check --operation rest_v10_users_get --status 200 body.json'

describe('a reader that has left is no error', { timeout: 60_000 }, () => {
  it.each([
    ['--version', 0],
    ['verify --help', 0],
    ['diff 1.0 1.3', 1],
    ['verify --target sandbox --only v1.0,PAGE-4 --fault total-one-more', 1],
    ['no-such-command', 2],
  ] as const)('%s | true ends with %s', async (line, exit) => {
    const { child, ended, output } = startCommand(line.split(' '), { cwd })
    child.stdout?.destroy()
    if (exit === 2) child.stderr?.destroy()
    expect(await ended).toBe(exit)
    if (exit !== 2) expect(output.stderr).toBe('')
  })
})

describe('what a full disk lost is told, and no success', { timeout: 60_000 }, () => {
  it.each([
    ['--version', 2],
    ['sandbox --list-faults', 2],
    [check, 2],
    ['diff 1.0 1.3', 1],
  ] as const)('%s > /dev/full ends with %s', async (line, exit) => {
    const full = openSync('/dev/full', 'w')
    const { stderr, ...result } = await runCommand(line.split(' '), { cwd, stdout: full })
    closeSync(full)
    expect(result.exit).toBe(exit)
    expect(stderr).toMatch(/^asbuilt: standard output cannot be written\n.*ENOSPC/)
    expect(stderr).not.toMatch(STACK)
  })
})

it('an error that nobody caught is a bug of ours, and not the verdict of a run', { timeout: 60_000 }, async () => {
  const throwing = `setInterval(() => {
    if (process.listenerCount('uncaughtException') > 0) throw new Error('unforeseen')
  }, 5)`
  const preload = `data:text/javascript,${encodeURIComponent(throwing)}`
  const { exit, stderr } = await runCommand(['sandbox', '--port', '0'], { cwd, preload })
  expect([exit, stderr]).toEqual([2, expect.stringMatching(/bug of ours.*\n.*unforeseen/)])
})

import { Command, InvalidArgumentError } from 'commander'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../findings/index.js'
import { startSandbox } from '../../sandbox/index.js'
import { addSandboxCommand } from './sandbox.js'

/** What a command line is refused with. */
async function refusalOf(...args: string[]): Promise<string> {
  const command = new Command('sandbox').exitOverride().configureOutput({ writeErr: () => undefined })
  addSandboxCommand(command)
  try {
    await command.parseAsync(args, { from: 'user' })
    return 'nothing'
  } catch (error) {
    if (error instanceof UsageError) return `${error.what}; ${error.where}; ${error.remedy}`
    return error instanceof InvalidArgumentError || error instanceof Error ? error.message : String(error)
  }
}

describe('asbuilt sandbox refuses', () => {
  it.each([
    [['--port', '65536'], 'It must be a whole number, 0 to 65535'],
    [['--port', '-1'], '0 to 65535'],
    [['--port', '99999999999999999999'], '0 to 65535'],
    [['--port', '80x'], '0 to 65535'],
    [['--users', '99999999'], '0 to '],
    [['--latency', '2147483648'], '0 to 600000'],
    [['--seed', '1e3'], 'It must be a whole number'],
    [['--rate-limit', '0/10'], '--rate-limit 0/10 is no limit'],
    [['--rate-limit', '99999999999999999999/10'], 'is no limit'],
    [['--rate-limit', '10'], 'expected N/S'],
    [['--host', '203.0.113.7', '--port', '0'], '--host 203.0.113.7 cannot be listened on'],
    [['--host', 'no such name', '--port', '0'], '--host no such name cannot be listened on'],
    [['--seed-file', '/dev/zero', '--port', '0'], '/dev/zero is no company for the sandbox'],
    [['--fault', 'none', '--port', '0'], 'there is no fault "none"'],
  ])('%j', async (args, message) => {
    expect(await refusalOf(...args)).toContain(message)
  })

  it('a port that somebody else listens on', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    expect(await refusalOf('--port', String(port))).toMatch(/^Port \d+ cannot be used; .*--port, or 0 for a free one$/)
    server.close()
  })
})

it('a sandbox holds no more users than it says', async () => {
  await expect(startSandbox({ users: 99_999_999 })).rejects.toThrow(/users: 99999999 is no number of users/)
  await expect(startSandbox({ users: NaN })).rejects.toThrow(RangeError)
})

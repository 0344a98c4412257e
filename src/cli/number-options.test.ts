import { CommanderError } from 'commander'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createProgram } from './program.js'

let told = ''

beforeEach(() => {
  told = ''
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    told += String(text)
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})

it.each([
  ['sandbox --port 65536', '0 to 65535'],
  ['sandbox --port 99999999999999999999', '0 to 65535'],
  ['sandbox --port 1e3', '0 to 65535'],
  ['sandbox --users 99999999', '0 to 100000'],
  ['sandbox --latency 4294967296', '0 to 600000'],
  ['sandbox --seed 9007199254740993', '0 or more'],
  ['verify --users 99999999', '0 to 100000'],
  ['verify --budget 0', '1 or more'],
  ['verify --seed 1.5', '0 or more'],
  ['verify --seed=-1', '0 or more'],
  ['verify --max-wait 2147484', '0 to 86400'],
  ['contracts verify --max-wait 2147484', '0 to 86400'],
  ['cleanup --max-wait ', '0 to 86400'],
  ['check --status 1000 body.json', '100 to 599'],
  ['check --status 0 body.json', '100 to 599'],
])('%s is refused with the range, %s', async (line, range) => {
  const error: unknown = await createProgram()
    .parseAsync(['node', 'asbuilt', ...line.split(' ')])
    .then(
      () => null,
      (thrown: unknown) => thrown,
    )
  expect(error).toBeInstanceOf(CommanderError)
  expect(told).toContain(`It must be a whole number, ${range}.`)
})

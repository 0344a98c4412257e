import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { UsageError } from '../findings/index.js'
import { createProgram } from './program.js'

const folder = mkdtempSync(join(tmpdir(), 'asbuilt-no-file-'))
const [pipe, directory] = [join(folder, 'pipe'), join(folder, 'folder')]
let lateWriter: ChildProcess

beforeAll(() => {
  execFileSync('mkfifo', [pipe])
  mkdirSync(directory)
  writeFileSync(join(folder, 'body.json'), '[]')
  // whoever waits for the pipe would wait for ever, and no timeout of a test could end it
  lateWriter = spawn('sh', ['-c', 'sleep 25; echo late > "$0"', pipe], { stdio: 'ignore' })
})

afterAll(() => {
  lateWriter.kill()
  rmSync(folder, { recursive: true })
})

const body = ['--operation', 'rest_v10_users_get', '--status', '200', join(folder, 'body.json')]

/** Every option that names a file, with a command that gets as far as opening it. */
const options: readonly (readonly [name: string, args: (file: string) => readonly string[]])[] = [
  ['check FILE', file => ['check', file]],
  ['check --json', file => ['check', ...body, '--json', file]],
  ['verify --from', file => ['verify', '--replay', '0123456789ab', '--from', file]],
  ...['--json', '--junit', '--html', '--markdown'].map(
    flag => [`verify ${flag}`, (file: string) => ['verify', '--target', 'sandbox', flag, file]] as const,
  ),
  ['diff --accept', file => ['diff', '1.0', '1.1', '--accept', file]],
  ['diff --json', file => ['diff', '1.0', '1.1', '--json', file]],
  ['diff --markdown', file => ['diff', '1.0', '1.1', '--markdown', file]],
  ['sandbox --seed-file', file => ['sandbox', '--port', '0', '--seed-file', file]],
  ['cleanup --journal', file => ['cleanup', '--journal', file]],
]

const kinds: readonly (readonly [file: string, sentence: RegExp])[] = [
  [pipe, /is a named pipe \(FIFO\), and no regular file/],
  ['/dev/zero', /is a device, and no regular file/],
  [directory, /is a folder, and no regular file/],
]

it.each(
  options.flatMap(([name, args]) => kinds.map(([file, sentence]) => [name, file, args(file), sentence] as const)),
)('%s says what %s is, and does not open it', async (_name, _file, args, sentence) => {
  const error: unknown = await createProgram()
    .parseAsync(['node', 'asbuilt', ...args])
    .then(
      () => null,
      (thrown: unknown) => thrown,
    )
  expect(error).toBeInstanceOf(UsageError)
  expect((error as UsageError).message).toMatch(sentence)
})

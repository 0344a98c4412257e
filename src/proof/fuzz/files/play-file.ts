import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomFrom, type Random } from '../../../sandbox/seed/random.js'
import { numberFrom } from '../../draw.js'
import { runCommand } from '../child.js'
import { startHostileTarget } from '../hostile-target.js'
import { problemsOf } from '../inspect.js'
import type { Played } from '../shrink.js'
import { fileKinds, type FileKind } from './file-kinds.js'
import { kindsOfMutation, type Mutation } from './mutations.js'

/** Milliseconds that a command may take, besides those in which others run. */
const DEADLINE = 30_000
const MOST_MUTATIONS = 3
/** A client secret in what is recorded. */
const SECRET = 'canary-9f2e-of-the-recording'

/** What stands where a file should. */
type Place = 'file' | 'folder' | 'fifo' | 'nothing' | 'circle' | 'endless' | 'odd-name'
const places: readonly Place[] = ['folder', 'fifo', 'nothing', 'circle', 'endless', 'odd-name']

/** A hostile file; all of it follows from the seed. */
export interface HostileFile {
  readonly seed: number
  readonly kind: FileKind
  readonly place: Place
  readonly mutations: readonly Mutation[]
}

/** `file-17=har+folder+utf-16` */
export function fileName({ seed, kind, place, mutations }: HostileFile): string {
  return `file-${seed}=${[kind.id, ...(place === 'file' ? [] : [place]), ...mutations.map(({ id }) => id)].join('+')}`
}

/** The file that a seed makes. */
export function makeFile(seed: number): HostileFile {
  const random = randomFrom(numberFrom(`file ${seed}`))
  const kind = random.pick(fileKinds)
  const place = random.chance(0.06) ? random.pick(places) : 'file'
  const mutations = new Set(
    Array.from({ length: 1 + random.below(MOST_MUTATIONS) }, () => random.pick(random.pick(kindsOfMutation))),
  )
  return { seed, kind, place, mutations: [...mutations] }
}

/** Reads a name; the kind stays, whatever else is left out. @returns null where it is none. */
export function fileNamed(name: string): HostileFile | null {
  const [, seed, kept] = /^file-(\d{1,15})(?:=([a-z0-9+-]*))?$/.exec(name) ?? []
  if (seed === undefined) return null
  const whole = makeFile(Number(seed))
  if (kept === undefined) return whole
  const ids = new Set(kept.split('+'))
  return {
    ...whole,
    place: ids.has(whole.place) ? whole.place : 'file',
    mutations: whole.mutations.filter(({ id }) => ids.has(id)),
  }
}

/** Puts a hostile file into a folder and hands it to the command that reads such files. */
export async function playFile(file: HostileFile): Promise<Played> {
  const { seed, kind, mutations, place } = file
  const cwd = mkdtempSync(join(tmpdir(), 'asbuilt-fuzz-'))
  const target = await startHostileTarget({ seed, front: true, parts: [] })
  try {
    const circumstances = {
      random: randomFrom(numberFrom(`document ${seed}`)),
      secret: SECRET,
      env: target.env,
      userIds: target.bystanders.ids,
      run: await aRun(),
    }
    let content: string | Buffer = kind.text(circumstances)
    for (const { id, change } of mutations)
      content = change(content.toString(), randomFrom(numberFrom(`${seed} ${id}`)))
    const path = put(cwd, kind.name, place, content, circumstances.random)
    const before = await target.bystanders.look()
    const ended = await runCommand({ cwd, env: {}, deadline: DEADLINE, ...kind.command(path, circumstances) })
    const report = join(cwd, 'report.json')
    const files: Readonly<Record<string, string>> = existsSync(report)
      ? { 'report.json': readFileSync(report, 'utf8') }
      : {}
    return {
      name: fileName(file),
      problems: [
        ...problemsOf({ ended, secrets: [SECRET, ...(kind.tellsItsOwn === true ? [] : target.secrets())], files }),
        ...((await target.bystanders.look()) === before ? [] : ['changed users that are not ours']),
      ],
      exitCodes: [ended.code],
      took: Math.round(ended.took),
      memory: ended.vitals?.memory ?? 0,
      held: ended.vitals?.held ?? 0,
    }
  } finally {
    await target.close()
    rmSync(cwd, { recursive: true, force: true })
  }
}

const oddNames = ['-rf', '--json', 'a\u001b[31m', '::error::x', 'x'.repeat(200), '%2e', 'a\nb', '$HOME', '<fuzzmark>']

/** @returns what the command is given: a path below the folder. */
function put(folder: string, name: string, place: Place, content: string | Buffer, random: Random): string {
  const path = join(folder, name)
  const odd = `${random.pick(oddNames)}.json`
  if (place === 'folder') mkdirSync(path)
  else if (place === 'fifo') spawnSync('mkfifo', [path])
  else if (place === 'circle') symlinkSync(name, path)
  else if (place === 'endless') symlinkSync('/dev/zero', path)
  else if (place === 'odd-name') writeFileSync(join(folder, odd), content)
  else if (place === 'file') writeFileSync(path, content)
  return place === 'odd-name' ? odd : name
}

let run: Promise<string> | undefined

/** A run with findings, as `--json` writes it; made once. */
function aRun(): Promise<string> {
  return (run ??= makeRun())
}

async function makeRun(): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'asbuilt-fuzz-'))
  try {
    const args = ['verify', '--fault', 'total-one-more', '--only', 'PAGE-4', '--read-only', '--json', 'run.json']
    await runCommand({ args, cwd, env: {}, deadline: 2 * DEADLINE })
    return readFileSync(join(cwd, 'run.json'), 'utf8')
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

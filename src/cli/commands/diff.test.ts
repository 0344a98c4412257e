import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import { UsageError } from '../../findings/index.js'
import { compareVersions, type VersionReview } from '../../versions/index.js'
import { diff } from './diff.js'

const { versions } = loadCatalogue()
const [first = '', second = '', third = ''] = versions
const last = versions.at(-1) ?? ''
let folder = ''
let printed = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'asbuilt-diff-'))
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text)
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

function acceptAll(from: string, to: string, leaveOut = 0): string {
  const breaking = compareVersions(loadCatalogue(), from, to).changes.filter(({ level }) => level === 'breaking')
  const file = join(folder, 'accepted.json')
  writeFileSync(
    file,
    JSON.stringify(breaking.slice(leaveOut).map(({ fingerprint }) => ({ change: fingerprint, reason: 'known' }))),
  )
  return file
}

describe('exit code', () => {
  test('1 where something breaks', () => expect(diff(first, second, {})).resolves.toBe(1))
  test('0 where nothing changes', () => expect(diff(second, third, {})).resolves.toBe(0))
  test('0 where all that breaks is accepted', () =>
    expect(diff(first, last, { accept: acceptAll(first, last) })).resolves.toBe(0))
  test('1 where one is left', () => expect(diff(first, last, { accept: acceptAll(first, last, 1) })).resolves.toBe(1))
  test('1 on the way down', () => expect(diff(last, first, {})).resolves.toBe(1))
  test('a list for one pair is stale for another and accepts nothing there', async () => {
    expect(await diff(first, last, { accept: acceptAll(last, first) })).toBe(1)
    expect(printed).toContain('stale: ')
  })
})

test('versions may be written with a v', async () => {
  expect(await diff(`v${first}`, `V${second}`, {})).toBe(1)
  expect(printed).toContain(`Version ${first} → ${second}`)
})

test('files are written as asked', async () => {
  const [json, markdown] = [join(folder, 'diff.json'), join(folder, 'diff.md')]
  await diff(first, last, { json, markdown })
  const review = JSON.parse(readFileSync(json, 'utf8')) as VersionReview
  expect([review.from, review.to, review.changes.length > 0]).toEqual([first, last, true])
  expect(readFileSync(markdown, 'utf8')).toMatch(/^## Version /)
})

describe('usage errors', () => {
  test.each([
    ['an unknown version', () => diff('v9.9', first, {}), /no version "9\.9"/],
    ['one that is none', () => diff(first, 'latest', {}), /no version "latest"/],
    ['a list that is not there', () => diff(first, last, { accept: join(folder, 'none.yaml') }), /cannot be read/],
    ['a report that cannot be written', () => diff(first, last, { json: folder }), /cannot be written/],
  ])('%s', async (_title, call, error) => {
    await expect(call()).rejects.toThrow(UsageError)
    await expect(call()).rejects.toThrow(error)
  })
})

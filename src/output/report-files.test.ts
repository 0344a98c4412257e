import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { existsSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UsageError } from '../findings/index.js'
import { openReportFiles, type WantedReport } from './report-files.js'

let folder = ''
let told = ''
const path = (name: string): string => join(folder, name)
const text = (name: string): string => readFileSync(path(name), 'utf8')
const report = (
  name: string,
  render = (content: string): string => `# Report\n${content}\n`,
): WantedReport<string> => ({
  file: path(name),
  mark: /^# Report\n/,
  render,
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'asbuilt-reports-'))
  told = ''
  vi.spyOn(process.stderr, 'write').mockImplementation(chunk => {
    told += String(chunk)
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

describe('before the work', () => {
  it('makes the folders that a report needs', async () => {
    expect(await openReportFiles([report('a/b/report.md')], false).write('found')).toBe(true)
    expect(text('a/b/report.md')).toBe('# Report\nfound\n')
  })

  it.each([
    ['a file of somebody else', 'notes.md', /no report of asbuilt[^]*--force/],
    ['a folder', 'folder', /is a folder/],
    ['a file below a file', 'notes.md/report.md', /cannot be written/],
    ['a file that another report goes to', 'alias.md', /Two reports go to one file/],
  ])('refuses %s and leaves everything as it was', (_what, name, sentence) => {
    writeFileSync(path('notes.md'), '# Notes\n')
    writeFileSync(path('first.md'), '# Report\nyesterday\n')
    symlinkSync(path('first.md'), path('alias.md'))
    mkdirSync(path('folder'))
    const open = (): unknown => openReportFiles([report('new.md'), report('first.md'), report(name)], false)
    expect(open).toThrow(UsageError)
    expect(open).toThrow(sentence)
    expect([text('notes.md'), text('first.md'), existsSync(path('new.md'))]).toEqual([
      '# Notes\n',
      '# Report\nyesterday\n',
      false,
    ])
  })

  it.each([
    ['a report of ours', '# Report\n'.padEnd(50_000, 'yesterday '), false],
    ['an empty file', '', false],
    ['anything with --force', '# Notes\n', true],
  ])('takes %s', async (_what, before, force) => {
    writeFileSync(path('report.md'), before)
    const files = openReportFiles([report('report.md')], force)
    expect(text('report.md')).toBe(before)
    expect(await files.write('today')).toBe(true)
    expect(text('report.md')).toBe('# Report\ntoday\n')
  })
})

describe('after the work', () => {
  it('one that fails leaves no half of itself, and keeps no other from being written', async () => {
    writeFileSync(path('old.md'), '# Report\nyesterday\n')
    const broken = (): string => {
      throw new RangeError('Invalid string length')
    }
    const files = openReportFiles([report('new.md', broken), report('old.md', broken), report('good.md')], false)
    expect(await files.write('today')).toBe(false)
    expect([existsSync(path('new.md')), text('old.md'), text('good.md')]).toEqual([false, '', '# Report\ntoday\n'])
    for (const name of ['new.md', 'old.md']) expect(told).toContain(`${path(name)} could not be written`)
  })

  it('a signal is heard while a long report is written', async () => {
    let looks = 0
    const timer = setInterval(() => {
      looks += 1
    }, 1)
    const long = report('long.md', () => `# Report\n${'{"access_token":"x", "name":"y"}\n'.repeat(40_000)}`)
    await openReportFiles([long], false).write('')
    clearInterval(timer)
    expect(looks).toBeGreaterThan(2)
  })

  it('what came to nothing leaves no empty reports behind', () => {
    writeFileSync(path('old.md'), '# Report\nyesterday\n')
    openReportFiles([report('new.md'), report('old.md')], false).discard()
    expect([existsSync(path('new.md')), text('old.md')]).toEqual([false, '# Report\nyesterday\n'])
  })

  it('the summary of a step on GitHub is added to', async () => {
    writeFileSync(path('summary'), '# Of another command\n')
    vi.stubEnv('GITHUB_STEP_SUMMARY', path('summary'))
    expect(await openReportFiles([report('summary')], false).write('today')).toBe(true)
    expect(text('summary')).toBe('# Of another command\n# Report\ntoday\n')
  })
})

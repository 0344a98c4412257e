import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Finding, Outcome, TargetedRun } from '../../findings/index.js'
import { describeReplay, NOT_REPRODUCED, REPRODUCED } from './replay.js'
import { verify } from './verify.js'

let printed = ''
let folder = ''
let file = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'asbuilt-replay-'))
  file = join(folder, 'run.json')
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text)
    return true
  })
  vi.stubEnv('PROCORE_API_URL', '')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const options = { seed: 1, maxWait: 20, users: 30 }
const runFile = (): TargetedRun => JSON.parse(readFileSync(file, 'utf8')) as TargetedRun

describe('--replay', () => {
  it.each([
    ['of a scenario', 'PAGE-4,rest_v12_users_get', 'total-one-more'],
    ['of a check, in what a scenario asked for', 'HTTP-6,USER-1,v1.3', 'milliseconds'],
    ['of a check, in the first look at the target', 'HTTP-6', 'local-time'],
    [
      'of a check, in a call that was made for it alone',
      'HTTP-3/content-type-is-json,rest_v10_companies_company_id_me_get',
      'shown-as-text',
    ],
  ])('does again what met a finding %s, and little else', async (_, only, fault) => {
    expect(await verify({ ...options, only, fault: [fault], json: file })).toBe(1)
    const { findings, counts } = runFile()
    const [first] = findings
    printed = ''
    expect(await verify({ ...options, replay: first?.fingerprint ?? '', from: file })).toBe(1)
    expect(printed).toContain(
      `${first?.fingerprint ?? ''} ${first?.clause ?? ''} on ${first?.operationId ?? ''}: came again`,
    )
    expect(Number(/(\d[\d,]*) requests; seed/.exec(printed)?.[1]?.replace(',', ''))).toBeLessThanOrEqual(
      counts.requests,
    )
    printed = ''
    expect(await verify({ ...options, target: 'sandbox', replay: first?.fingerprint ?? '', from: file })).toBe(0)
    expect(printed).toContain('did not come again')
  })

  it('plays just the sequence that a broken one was shrunk to', async () => {
    expect(await verify({ ...options, only: 'SYNC-2', fault: ['sync-brings-back'], json: file })).toBe(1)
    const finding = runFile().findings.find(({ check }) => check === 'sequences-of-commands')
    expect(finding?.replay?.path).toContain(' replay ')
    expect(
      await verify({
        seed: 1,
        maxWait: 20,
        replay: finding?.fingerprint ?? '',
        from: file,
        json: join(folder, 'again.json'),
      }),
    ).toBe(1)
    const again = JSON.parse(readFileSync(join(folder, 'again.json'), 'utf8')) as TargetedRun
    expect(again.findings.map(({ fingerprint, replay }) => [fingerprint, replay?.path])).toEqual([
      [finding?.fingerprint, finding?.replay?.path],
    ])
    expect(again.counts.requests).toBeLessThan(runFile().counts.requests)
  })

  it('sets up the sandbox of the run again: its defect, its variant, its size, its seed', async () => {
    await verify({
      ...options,
      seed: 3,
      only: 'PAGE-4,rest_v12_users_get',
      fault: ['total-one-more'],
      variant: ['gzip'],
      json: file,
    })
    const { target, seed, findings } = runFile()
    expect({ sandbox: target.sandbox, seed }).toEqual({
      sandbox: { faults: ['total-one-more'], variants: ['gzip'], users: 30 },
      seed: 3,
    })
    vi.stubEnv('PROCORE_API_URL', 'https://sandbox.example.com')
    const again = join(folder, 'again.json')
    expect(
      await verify({ seed: 1, maxWait: 20, replay: findings[0]?.fingerprint ?? '', from: file, json: again }),
    ).toBe(1)
    expect(JSON.parse(readFileSync(again, 'utf8'))).toMatchObject({
      seed: 3,
      target: { embedded: true, sandbox: target.sandbox },
    })
  })

  it('asks no other account than the one a finding is of, unless it is named', async () => {
    await verify({ ...options, only: 'PAGE-4,rest_v12_users_get', fault: ['total-one-more'], json: file })
    const run = runFile()
    const { sandbox, ...target } = run.target
    writeFileSync(
      file,
      JSON.stringify({ ...run, target: { ...target, embedded: false, url: 'https://api.example.com' } }),
    )
    const print = run.findings[0]?.fingerprint ?? ''
    await expect(verify({ ...options, replay: print, from: file })).rejects.toThrow(
      /of another target\n.*https:\/\/api\.example\.com.*the embedded sandbox/s,
    )
    expect(
      await verify({ ...options, target: 'sandbox', fault: sandbox?.faults ?? [], replay: print, from: file }),
    ).toBe(1)
  })

  it.each([
    ['a file that is not there', () => undefined, 'abc', /cannot be read/],
    [
      'a file that is no JSON',
      () => {
        writeFileSync(file, 'nothing')
      },
      'abc',
      /is no JSON/,
    ],
    [
      'a file that is no run',
      () => {
        writeFileSync(file, '{}')
      },
      'abc',
      /is no run of this version/,
    ],
  ])('says what is wrong with %s', async (_, prepare, print, problem) => {
    prepare()
    await expect(verify({ ...options, replay: print, from: file })).rejects.toThrow(problem)
  })

  it('says which findings there are where a fingerprint is unknown or begins several', async () => {
    await verify({ ...options, only: 'PAGE-4', fault: ['total-one-more'], json: file })
    const { findings } = runFile()
    expect(findings.length).toBeGreaterThan(1)
    await expect(verify({ ...options, replay: 'zzz', from: file })).rejects.toThrow(
      /No finding has the fingerprint zzz/,
    )
    await expect(verify({ ...options, replay: '', from: file })).rejects.toThrow(/No finding has the fingerprint/)
  })
})

const finding = {
  fingerprint: 'f1',
  clause: 'PAGE-4/same-on-every-page',
  check: 'total',
  operationId: 'list',
  severity: 'violation',
} as Finding
const outcome = (over: Partial<Outcome>): Outcome =>
  ({ clause: finding.clause, check: 'total', operationId: 'list', findings: [], ...over }) as Outcome

it.each<[string, readonly Finding[], readonly Outcome[], RegExp]>([
  ['met', [finding], [], new RegExp(`^${REPRODUCED}$`)],
  ['met once and not a second time', [{ ...finding, severity: 'info' }], [], /no more/],
  ['not met where it was looked for', [], [outcome({ status: 'passed' })], new RegExp(`^${NOT_REPRODUCED}$`)],
  ['met elsewhere', [{ ...finding, fingerprint: 'f2' }], [outcome({ status: 'failed' })], /another place/],
  [
    'not looked for',
    [],
    [outcome({ status: 'skipped', reason: 'budget-exhausted', detail: 'spent\nat' })],
    /could not be told \(budget-exhausted: spent\)/,
  ],
  ['not planned', [], [], /could not be told/],
])('a finding that was %s', (_, findings, outcomes, said) => {
  expect(describeReplay(finding, { findings, outcomes })).toMatch(said)
})

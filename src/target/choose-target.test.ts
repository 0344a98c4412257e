import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import {
  ACCOUNT,
  inEmptyFolder,
  linesOf,
  refusal,
  SECRET,
  setVariables,
  URL_OF_IT,
  WHOLE,
} from './choose-target.fixture.js'
import { chooseTarget } from './choose-target.js'
import { variableNames } from './variable-names.js'

const folder = inEmptyFolder()

describe('with nothing named', () => {
  it('the embedded sandbox is meant, and nothing is told', () => {
    expect(chooseTarget({})).toMatchObject({ embedded: true, remarks: [] })
    writeFileSync('.env', 'NODE_ENV=test\n')
    expect(chooseTarget({})).toMatchObject({ embedded: true, remarks: [] })
    writeFileSync('.env', '# nothing yet\n\n')
    expect(chooseTarget({})).toMatchObject({ embedded: true, remarks: [] })
  })

  it('variables of something else name no account', () => {
    setVariables({
      PROCORE_WEBHOOK_SECRET: SECRET,
      PROCORE_ENV: 'test',
      API_URL: 'https://example.com',
      PROCORE_HOST: 'off',
    })
    expect(chooseTarget({})).toMatchObject({ embedded: true, remarks: [] })
  })

  it('an empty URL and an account of a folder above are told of', () => {
    setVariables({ PROCORE_API_URL: ' ' })
    expect(chooseTarget({}).remarks).toEqual(['PROCORE_API_URL is empty: the embedded sandbox is asked'])
    vi.stubEnv('PROCORE_API_URL', undefined)
    writeFileSync('.env', linesOf(ACCOUNT))
    mkdirSync('packages/one', { recursive: true })
    process.chdir('packages/one')
    const [note = ''] = chooseTarget({}).remarks
    expect(note).toMatch(/\.env sets PROCORE_CLIENT_ID, .* and is not read/)
    mkdirSync('.git')
    expect(chooseTarget({}).remarks).toEqual([])
  })
})

describe('an account without its URL', () => {
  it.each(variableNames.filter(name => name !== 'PROCORE_API_URL'))('of which %s alone is set', name => {
    setVariables({ [name]: '7' })
    expect(refusal()).toMatch(/^PROCORE_API_URL is not set, and /)
    expect(refusal()).toContain(name)
    expect(refusal()).toContain(join(folder.path, '.env'))
    expect(refusal()).toContain('--target sandbox')
  })

  it.each([
    ['in the environment, the URL empty', ACCOUNT, 'PROCORE_API_URL='],
    ['in the environment, the URL of spaces in the file', ACCOUNT, 'PROCORE_API_URL="  "'],
    ['in the file', {}, linesOf(ACCOUNT)],
    ['in the file, the URL empty', {}, `PROCORE_API_URL=\n${linesOf(ACCOUNT)}`],
    ['in the file, with spaces, quotes and export', {}, "export PROCORE_COMPANY_ID = '4242' # mine"],
    ['in the file, as YAML', {}, 'PROCORE_COMPANY_ID: 4242'],
    ['of a run of tests', { ASBUILT_TARGET: URL_OF_IT }, ''],
  ])('%s, is refused, and said to be the sandbox is taken', (_, environment, file) => {
    setVariables(environment)
    writeFileSync('.env', file)
    expect(refusal()).toMatch(/PROCORE_API_URL is (?:empty|not set)/)
    expect(refusal({ fault: ['total-one-more'] })).toContain('PROCORE_API_URL')
    expect(chooseTarget({ target: 'sandbox' })).toMatchObject({ embedded: true, remarks: [] })
    expect(chooseTarget({ target: ' Sandbox ' })).toMatchObject({ embedded: true })
  })

  it.each([
    'PROCORE_URL',
    'PROCORE_BASE_URL',
    'PROCORE_API_BASE',
    'PROCORE_API_HOST',
    'PROCORE_API_ENDPOINT',
    'procore_api_url',
    'Procore-Api-Url',
    'PROCOREAPIURL',
    'PROCORE_API_ULR',
    'PROCOR_API_URL',
    'PROCORE_API_URLS',
  ])('that is called %s', name => {
    writeFileSync('.env', `${name}=${URL_OF_IT}\n`)
    expect(refusal()).toContain(`${name} (${join(folder.path, '.env')}) is not read: did you mean PROCORE_API_URL?`)
    writeFileSync('.env', linesOf({ ...ACCOUNT, [name]: URL_OF_IT }))
    expect(refusal()).toContain('did you mean PROCORE_API_URL?')
  })

  it.each([
    ['PROCORE_APP_SECRET', 'PROCORE_CLIENT_SECRET'],
    ['PROCORE_COMPANY', 'PROCORE_COMPANY_ID'],
    ['PROCORE_CLIENTID', 'PROCORE_CLIENT_ID'],
    ['PROCORE_PROJECT_ID', 'PROCORE_PROJECT_IDS'],
    ['PROCORE_READ_ONLY_CLIENT_SECRET', 'PROCORE_READONLY_CLIENT_SECRET'],
  ])('of which %s means %s', (name, meant) => {
    setVariables({ [name]: '7' })
    expect(refusal()).toContain(`did you mean ${meant}?`)
    // and where the rest is there, it is told of
    setVariables({ ...WHOLE, [meant]: '' })
    const isNeeded = Object.hasOwn(WHOLE, meant)
    expect(isNeeded ? refusal() : chooseTarget({}).remarks.join()).toContain(`did you mean ${meant}?`)
  })

  it.each(['.env.local', '.env.txt', '.env.test.local', '.envrc'])('that stands in %s', file => {
    writeFileSync(file, linesOf(WHOLE))
    expect(refusal()).toContain(`${join(folder.path, file)} is not read`)
    expect(chooseTarget({ target: 'sandbox' }).embedded).toBe(true)
  })

  it('is none in a file that is there to be copied', () => {
    writeFileSync('.env.example', linesOf(WHOLE))
    expect(chooseTarget({})).toMatchObject({ embedded: true, remarks: [] })
  })
})

describe('two sources that differ', () => {
  const OTHER = 'http://127.0.0.1:8'

  it('the flag comes first, then the environment, and what was overruled is told', () => {
    writeFileSync('.env', linesOf(WHOLE))
    setVariables({ PROCORE_API_URL: OTHER })
    expect(chooseTarget({}).name).toBe(OTHER)
    expect(chooseTarget({}).remarks).toEqual([
      `PROCORE_API_URL of the environment is asked, and not that of ${join(folder.path, '.env')}`,
    ])
    const flagged = chooseTarget({ target: 'http://127.0.0.1:7' })
    expect(flagged.name).toBe('http://127.0.0.1:7')
    expect(flagged.remarks.join()).toMatch(/--target is asked, and not PROCORE_API_URL/)
  })

  it('an empty variable overrules nothing', () => {
    writeFileSync('.env', linesOf(WHOLE))
    setVariables({ PROCORE_API_URL: '', PROCORE_COMPANY_ID: '' })
    expect(chooseTarget({})).toMatchObject({ name: URL_OF_IT, company: '4242', remarks: [] })
  })

  it('the same URL written in another way is the same', () => {
    writeFileSync('.env', linesOf(WHOLE))
    setVariables({ PROCORE_API_URL: `${URL_OF_IT}/` })
    expect(chooseTarget({}).remarks).toEqual([])
  })

  it('what Node reads at its start is not looked for in a file', () => {
    writeFileSync('.env', linesOf({ ...WHOLE, NODE_EXTRA_CA_CERTS: 'ca.pem' }))
    vi.stubEnv('NODE_EXTRA_CA_CERTS', undefined)
    expect(chooseTarget({}).remarks.join()).toMatch(/NODE_EXTRA_CA_CERTS stands in/)
  })
})

it('variables that are missing beside a URL are named, and where was looked', () => {
  setVariables({ PROCORE_API_URL: URL_OF_IT, PROCORE_CLIENT_ID: 'somebody', PROCORE_SECRET: SECRET })
  const told = refusal()
  expect(told).toMatch(/^PROCORE_CLIENT_SECRET, PROCORE_COMPANY_ID missing/)
  expect(told).toContain(join(folder.path, '.env'))
  expect(told).toContain('PROCORE_SECRET (the environment) is not read: did you mean PROCORE_CLIENT_SECRET?')
})

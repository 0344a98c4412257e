import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { shownIn, spellings } from '../../redaction/spellings.fixture.js'
import { check } from './check.js'

const CANARY = 'Canary/of+a-secret_0123'
const folder = mkdtempSync(join(tmpdir(), 'asbuilt-canaries-'))
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

it('asbuilt check shows a secret of a recording in none of its spellings', async () => {
  let shown = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    shown += String(text)
    return true
  })
  const text = JSON.stringify(Object.values(spellings).map(spell => ({ id: spell(CANARY) })))
  const entry = {
    request: {
      method: 'GET',
      url: 'https://sandbox.procore.com/rest/v1.1/users?company_id=7',
      headers: [{ name: 'Authorization', value: `Bearer ${CANARY}` }],
    },
    response: { status: 200, headers: [{ name: 'X-Echo', value: CANARY }], content: { size: text.length, text } },
  }
  const [har, json] = ['traffic.har', 'run.json'].map(name => join(folder, name)) as [string, string]
  writeFileSync(har, JSON.stringify({ log: { entries: [entry] } }))
  expect(await check([har], { json })).toBe(1)
  const written = readFileSync(json, 'utf8')
  expect(shown).toContain('HTTP-10/no-secret')
  expect(written).toContain('$PROCORE_TOKEN')
  expect(shownIn(shown + written, CANARY)).toEqual([])
})

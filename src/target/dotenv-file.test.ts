import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inEmptyFolder, linesOf, refusal, SECRET, setVariables, URL_OF_IT, WHOLE } from './choose-target.fixture.js'
import { chooseTarget } from './choose-target.js'

const folder = inEmptyFolder()

describe('a .env', () => {
  it.each([
    ['with a byte order mark', `\uFEFF${linesOf(WHOLE)}`],
    ['with CR LF', linesOf(WHOLE, '\r\n')],
    ['with CR', linesOf(WHOLE, '\r')],
    ['with both', `\uFEFF${linesOf(WHOLE, ' \r\n')}`],
    [
      'with export',
      linesOf(WHOLE)
        .replace(/^/gm, 'export ')
        .replace(/export $/, ''),
    ],
    ['with spaces around =', linesOf(WHOLE).replaceAll('=', ' = ')],
    ['as YAML', linesOf(WHOLE).replaceAll('=', ': ')],
    ['in quotes', linesOf(WHOLE).replace(/=(.*)$/gm, '="$1"  # mine')],
  ])('%s is read', (_, text) => {
    writeFileSync('.env', text)
    expect(chooseTarget({})).toMatchObject({ embedded: false, name: URL_OF_IT, company: '4242', remarks: [] })
  })

  it.each([
    ['set PROCORE_API_URL=http://127.0.0.1:9', 'PROCORE_API_URL'],
    ['$env:PROCORE_CLIENT_ID="somebody"', 'PROCORE_CLIENT_ID'],
    ['$env:PROCORE_CLIENT_ID = "somebody"', 'PROCORE_CLIENT_ID'],
    ['setx PROCORE_COMPANY_ID 7', 'PROCORE_COMPANY_ID'],
    ['set -x PROCORE_COMPANY_ID 7', 'PROCORE_COMPANY_ID'],
    ['declare -x PROCORE_COMPANY_ID="7"', 'PROCORE_COMPANY_ID'],
    ['- PROCORE_COMPANY_ID=7', 'PROCORE_COMPANY_ID'],
    ['ENV PROCORE_COMPANY_ID=7', 'PROCORE_COMPANY_ID'],
    ['  "PROCORE_COMPANY_ID": "7",', 'PROCORE_COMPANY_ID'],
    ['PROCORE_API_URL:http://127.0.0.1:9', 'PROCORE_API_URL'],
    ['PROCORE_API_URL http://127.0.0.1:9', 'PROCORE_API_URL'],
    ['PROCORE_API_URL', 'PROCORE_API_URL'],
    ['PROCORE_API_URL="http://127.0.0.1:9', 'PROCORE_API_URL'],
    [`PROCORE_CLIENT_SECRET=${SECRET}#7`, 'PROCORE_CLIENT_SECRET'],
    ['PROCORE_API_URL=http://127.0.0.1:8\nPROCORE_API_URL=http://127.0.0.1:9', 'PROCORE_API_URL'],
    ['PROCORE_API_URL=http://127.0.0.1:8\nPROCORE_API_URL=', 'PROCORE_API_URL'],
  ])('with the line %j is told of', (line, name) => {
    writeFileSync('.env', `# ours\nOTHER=1\n${line}\n`)
    expect(refusal()).toMatch(
      new RegExp(`^${join(folder.path, '.env')} does not set what it seems to\n.*line 3: ${name} `),
    )
    expect(chooseTarget({ target: 'sandbox' }).embedded).toBe(true)
    // what the environment says is not looked for in the file
    setVariables(WHOLE)
    expect(chooseTarget({})).toMatchObject({ name: URL_OF_IT })
  })

  it.each([
    ['# set PROCORE_API_URL=http://127.0.0.1:9'],
    ['REM set PROCORE_API_URL=http://127.0.0.1:9'],
    ['OTHER=$PROCORE_API_URL'],
    ['PROCORE_API_URL=\nPROCORE_API_URL='],
  ])('with the line %j is not', line => {
    writeFileSync('.env', `OTHER=1\n${line}\n`)
    expect(chooseTarget({}).embedded).toBe(true)
  })

  it.each<[string, () => void, RegExp]>([
    [
      'in UTF-16 with a mark',
      () => {
        writeFileSync('.env', `\uFEFF${linesOf(WHOLE)}`, 'utf16le')
      },
      /UTF-16/,
    ],
    [
      'in UTF-16 without one',
      () => {
        writeFileSync('.env', linesOf(WHOLE), 'utf16le')
      },
      /UTF-16/,
    ],
    [
      'in UTF-16, the high byte first',
      () => {
        writeFileSync('.env', Buffer.from(`\uFEFF${linesOf(WHOLE)}`, 'utf16le').swap16())
      },
      /UTF-16/,
    ],
    [
      'in Latin-1',
      () => {
        writeFileSync('.env', 'PROCORE_CLIENT_ID=M\u00fcller\n', 'latin1')
      },
      /PROCORE_CLIENT_ID is not UTF-8/,
    ],
    [
      'of bytes',
      () => {
        writeFileSync('.env', Buffer.from([1, 2, 0, 255]))
      },
      /no text/,
    ],
    [
      'of words',
      () => {
        writeFileSync('.env', 'put the credentials here\n')
      },
      /sets nothing/,
    ],
    [
      'that is a folder',
      () => {
        mkdirSync('.env')
      },
      /it is a folder/,
    ],
    [
      'that is a device',
      () => {
        symlinkSync('/dev/zero', '.env')
      },
      /no regular file/,
    ],
    [
      'that leads nowhere',
      () => {
        symlinkSync('nowhere', '.env')
      },
      /ENOENT/,
    ],
    [
      'that is as long as a book',
      () => {
        writeFileSync('.env', 'A=1\n'.repeat(100_000))
      },
      /400000 bytes/,
    ],
  ])('%s is told of', (_, make, told) => {
    make()
    expect(refusal()).toMatch(told)
    expect(refusal()).toContain(join(folder.path, '.env'))
    expect(refusal({ target: URL_OF_IT })).toMatch(told)
    expect(chooseTarget({ target: 'sandbox' }).embedded).toBe(true)
  })

  it.skipIf(process.getuid?.() === 0)('that may not be read is told of', () => {
    writeFileSync('.env', linesOf(WHOLE))
    chmodSync('.env', 0)
    expect(refusal()).toMatch(/EACCES/)
  })

  it('that is a folder is nobody’s business where the environment names the target', () => {
    mkdirSync('.env')
    setVariables(WHOLE)
    expect(chooseTarget({})).toMatchObject({ name: URL_OF_IT })
  })
})

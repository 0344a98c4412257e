import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../architecture.fixture.js'
import { createRedactor } from './index.js'

/** What reports, help and errors are made of. */
const texts = ['schemas', 'contracts/pacts', 'reports/example', 'src/cli', 'src/reporters'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(?:json|ya?ml|md|svg|ts)$/.test(file) && !/\.test\.ts$/.test(file))
    .map(file => join(folder, file)),
)

it.each([['README.md'], ['CHANGELOG.md'], ...texts.map(file => [file])])(
  'no word of %s is taken for a secret',
  file => {
    const text = readFileSync(join(root, file), 'utf8')
    const redactor = createRedactor()
    if (redactor.redact(text) === text) return
    const lines = text.split('\n').filter(line => redactor.redact(line) !== line)
    expect(lines.map(line => redactor.redact(line).trim().slice(0, 200))).toEqual(
      lines.map(line => line.trim().slice(0, 200)),
    )
    expect(lines).not.toEqual([])
  },
)

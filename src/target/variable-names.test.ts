import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packageRoot } from '../package-root.js'
import { variableMeantBy, variableNames } from './variable-names.js'

it.each(variableNames)('%s is explained in docs/targets.md, and stands in .env.example', name => {
  const rows = readFileSync(new URL('docs/targets.md', packageRoot), 'utf8').split('\n')
  expect(rows.filter(row => row.startsWith('| `PROCORE_') && row.includes(`\`${name}\``))).toHaveLength(1)
  expect(readFileSync(new URL('.env.example', packageRoot), 'utf8')).toMatch(new RegExp(`^${name}=`, 'm'))
})

it('a name is known in any letters and with any separators', () => {
  fc.assert(
    fc.property(fc.constantFrom(...variableNames), fc.constantFrom('', '-', '.', '__'), (name, separator) => {
      expect(variableMeantBy(name.toLowerCase().replaceAll('_', separator))).toBe(name)
    }),
  )
})

it('a letter more or less makes no other variable of it, unless that one is as near', () => {
  fc.assert(
    fc.property(fc.constantFrom(...variableNames), fc.nat(), fc.constantFrom('', 'X'), (name, at, letter) => {
      const index = at % name.length
      expect(variableMeantBy(name.slice(0, index) + letter + name.slice(index + 1))).toBe(name)
    }),
  )
})

it.each(['PROCORE_WEBHOOK_SECRET', 'PROCORE_ENV', 'PROCORE_VERSION', 'PROCORE_ACCESS_TOKEN', 'PATH', 'COMPANY_ID', ''])(
  '%j means none of them',
  name => {
    expect(variableMeantBy(name)).toBeUndefined()
  },
)

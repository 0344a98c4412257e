import { expect, it } from 'vitest'
import { UsageError } from './findings/index.js'
import { loadPackage, requirePackage } from './load-package.js'

it('loads a package when asked', () => {
  expect(loadPackage('eta')).toHaveProperty('Eta')
})

it('says which package is missing, for what, and how to get it', () => {
  expect(() => requirePackage('@pact-foundation/pact-core', 'asbuilt contracts verify')).not.toThrow()
  const missing = (): void => requirePackage('@pact-foundation/none', 'asbuilt contracts verify')
  expect(missing).toThrow(UsageError)
  expect(missing).toThrow(/contracts verify needs the package @pact-foundation\/none\n.*\n {2}npm install --save-dev/)
})

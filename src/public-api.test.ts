import { describe, expect, it } from 'vitest'
import { publicNames } from './public-api.fixture.js'

const names = publicNames(['src/index.ts', 'src/sandbox.ts', 'src/vitest.ts'])

// A change here is one that users of the package may notice: say so in CHANGELOG.md.
describe.each([...names])('what %s exports', (file, all) => {
  it('has its signatures as they were (else look, and run vitest with --update)', async () => {
    const text = all.map(({ exported, signature }) => (exported ? signature : `// reached\n${signature}`))
    const snapshot = `./__snapshots__/${file.slice(file.lastIndexOf('/') + 1).replace('.ts', '')}.api.txt`
    await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot(snapshot)
  })

  it('is documented, name by name', () => {
    expect(
      all.filter(({ exported, documented }) => exported && !documented).map(({ name, file: at }) => `${at} ${name}`),
    ).toEqual([])
  })

  it('shows an example of each function and const', () => {
    const bare = all.filter(({ exported, isValue, hasExample }) => exported && isValue && !hasExample)
    expect(bare.map(({ name, file: at }) => `${at} ${name}`)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { fileKinds } from './file-kinds.js'
import { kindsOfMutation } from './mutations.js'
import { fileName, fileNamed, makeFile } from './play-file.js'
import { randomFrom } from '../../../sandbox/seed/random.js'

const seeds = Array.from({ length: 200 }, (_, i) => i)
const mutations = kindsOfMutation.flat()

describe('a hostile file', () => {
  it('follows from its seed, and is made again from its name', () => {
    for (const seed of seeds) {
      expect(makeFile(seed)).toEqual(makeFile(seed))
      expect(fileNamed(fileName(makeFile(seed)))).toEqual(makeFile(seed))
      expect(fileNamed(`file-${seed}`)).toEqual(makeFile(seed))
    }
  })

  it('is of every kind, in every place, changed in every way', () => {
    const files = Array.from({ length: 3000 }, (_, seed) => makeFile(seed))
    expect(new Set(files.map(({ kind }) => kind))).toEqual(new Set(fileKinds))
    expect(new Set(files.map(({ place }) => place)).size).toBe(7)
    expect(new Set(files.flatMap(file => file.mutations))).toEqual(new Set(mutations))
  })

  it('keeps its kind whatever is left out', () => {
    const whole = makeFile(5)
    expect(fileNamed('file-5=')).toEqual({ ...whole, place: 'file', mutations: [] })
    expect(fileNamed('target-5')).toBeNull()
  })
})

it.each(kindsOfMutation.slice(0, 2).flat())(
  '$id makes something of any text, the same for the same chance',
  ({ change }) => {
    for (const text of ['', '{"a":[1,{"b":"c"}]}', 'A=b\nC=d\n']) {
      const once = Buffer.from(change(text, randomFrom(7)))
      expect(once.equals(Buffer.from(change(text, randomFrom(7))))).toBe(true)
      expect(once.length).toBeLessThan(20_000_000)
    }
  },
)

import { test } from 'vitest'
import { expectLinear, slowTexts } from '../testing/growth.fixture.js'
import { parseJson, sameJson, stringifyJson, tryParseJson } from './index.js'

const SIZE = 50_000
const parts: Readonly<Record<string, (length: number) => string>> = {
  ...slowTexts,
  'long numbers beside texts': length => `[${'12345678901234567890,"12345678901234567890",'.repeat(length / 45)}0]`,
  'numbers behind a mark': length => `["\uE0F1",${'12345678901234567890,'.repeat(length / 21)}0]`,
  'empty objects': length => `[${'{},'.repeat(length / 3)}0]`,
  'empty lists': length => `[${'[],'.repeat(length / 3)}0]`,
  'equal members': length => `{${'"a":1,'.repeat(length / 6)}"a":2}`,
  'a large list within another': length =>
    `[1,[${'1,'.repeat(length / 2)}1],{"a":{"b":[${'2,'.repeat(length / 2)}1]}}]`,
  'large lists nested': length => '[1,'.repeat(400) + '1,'.repeat(length / 2) + '1' + ']'.repeat(400),
  'many large lists': length => `[${`[${'1,'.repeat(40_000)}1],`.repeat(length / 40_000)}1]`,
  levels: length => '['.repeat(length) + ']'.repeat(length),
  'escaped texts': length => `[${'"\\\\\\"",'.repeat(length / 8)}0]`,
}

test.each(Object.entries(parts))('%j is read, or refused, in time that grows with it', (name, make) => {
  expectLinear({ name, make, size: SIZE, run: tryParseJson })
  expectLinear({ name: `text of ${name}`, make: size => JSON.stringify(make(size)), size: SIZE, run: tryParseJson })
})

const values = {
  'long numbers': (size: number) => `[${'12345678901234567890,'.repeat(size)}0]`,
  'objects of equal keys': (size: number) => `[${'{"a":{"b":1},"c":[1,2]},'.repeat(size)}0]`,
  'a wide object': (size: number) => `{${Array.from({ length: size }, (_, i) => `"k${i}":${i}`).join()}}`,
}

test.each(Object.entries(values))('%s are written and compared in time that grows with them', (name, text) => {
  const make = (size: number) => parseJson(text(size))
  expectLinear({ name: `${name} written`, make, size: 5000, run: stringifyJson })
  const both = (size: number) => [make(size), make(size)] as const
  expectLinear({ name: `${name} compared`, make: both, size: 5000, run: ([a, b]) => sameJson(a, b) })
})

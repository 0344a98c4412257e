import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readParts, writeParts } from './form-parts.js'

const text = fc.string({ unit: 'binary' })
const part = fc.oneof(
  fc.record({ name: text.filter(name => name !== ''), value: text }),
  fc.record({
    name: text.filter(name => name !== ''),
    filename: text,
    contentType: fc.constantFrom('image/png', 'text/plain'),
    size: fc.nat(),
  }),
)

test('parts come back from their rendering, whatever their names and values hold', () => {
  fc.assert(
    fc.property(fc.array(part), parts => {
      expect(readParts(writeParts(parts))).toEqual(parts)
    }),
    { seed: 1 },
  )
})

test('the rendering reads as one line a part', () => {
  expect(
    writeParts([
      { name: 'user[city]', value: 'Tromsø\r\n"x"' },
      { name: 'user[avatar]', filename: 'me.png', contentType: 'image/png', size: 68 },
    ]),
  ).toBe('user[city]="Tromsø\\r\\n\\"x\\""\nuser[avatar]=@"me.png" image/png 68 bytes')
})

test('a text that is no rendering is told apart', () => {
  expect(readParts('--boundary\r\nContent-Disposition: form-data')).toBeNull()
})

import fc from 'fast-check'
import { awkwardTexts, characters, longTexts, words } from './specimens.js'
import { lengthOf } from './value.js'

export interface TextBounds {
  /** Code points. */
  readonly minLength?: number
  readonly maxLength?: number
}

const specimens = [...awkwardTexts, ...words, ...longTexts]

/** Any JSON string of a length: empty, long, of any script, with blanks, breaks and controls. Always well-formed Unicode. */
export const anyText = ({ minLength = 0, maxLength = Infinity }: TextBounds = {}): fc.Arbitrary<string> => {
  const fitting = specimens.filter(text => lengthOf(text) >= minLength && lengthOf(text) <= maxLength)
  // ASCII letters are one code unit and one code point each, so that both ways of counting agree.
  const plain = fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 12) })
  if (fitting.length === 0) return plain
  return fc.oneof({ arbitrary: fc.constantFrom(...fitting), weight: 3 }, { arbitrary: plain, weight: 2 })
}

const word = fc.oneof(
  { arbitrary: fc.constantFrom(...words), weight: 3 },
  { arbitrary: fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 8 }), weight: 1 },
)

/**
 * One line of text, 1 to 100 code units, that every conformant server gives back byte for byte (USER-11): well-formed,
 * not normalised, no control characters, no blank at either end or twice in a row – what servers trim is not our quarrel.
 */
export const storableText: fc.Arbitrary<string> = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map(parts => parts.join(' '))

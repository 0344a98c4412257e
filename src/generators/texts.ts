import fc from 'fast-check'
import { lengthOf } from './dialect.js'

/** Words of many scripts that begin and end in something visible, each at most 16 code units long. */
export const words = [
  'a',
  'Ada',
  'van',
  'Müller',
  'Þórðardóttir',
  'Łukasz',
  'ẞ',
  'ı',
  'Ǆ',
  "O'Brien",
  '"quoted"',
  '‘curly’',
  '„low“',
  '100%',
  '%41',
  'a&b',
  'x<y',
  'c:\\dir',
  'a+b',
  'a/b',
  '#1',
  '007',
  '00',
  '0',
  '-1',
  '1e9',
  'null',
  'true',
  'e\u0301',
  'n\u0303o',
  'q\u0323\u0307',
  '\u1100\u1161',
  'é',
  '山田太郎',
  '한국어',
  'ひらがな',
  'ｶﾀｶﾅ',
  '𠮷野家',
  'שלום',
  'مرحبا',
  'עם123',
  'नमस्ते',
  'ไทย',
  'Ελλάς',
  'Привет',
  'ﬁ',
  '𝔘𝔫𝔦',
  '😀',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '🇩🇪',
  '❤️',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
] as const

/** Single characters to make words of, from the plainest on. */
export const characters = [
  ...'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789',
  'é',
  'ß',
  'ø',
  'Ж',
  'ω',
  'ש',
  'م',
  '語',
  '한',
  'ะ',
  '𠮷',
  '😀',
  "'",
  '"',
  '%',
  '&',
  '.',
  '-',
  '_',
  '@',
] as const

/** Texts that servers get wrong: blanks, line breaks, controls, marks of direction. */
export const awkwardTexts = [
  '',
  'a',
  ' ',
  '  a  ',
  '\t',
  'line\r\nbreak',
  '\n',
  '\u0000',
  '\u007f',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\u202eabc',
  '\u0301',
  '\u2028',
  "'",
  '"',
  '\\',
  '%',
  '%00',
  '%zz',
  '{}',
  '[]',
  'null',
  'undefined',
  '0',
  '007',
  '__proto__',
  '{{a}}',
  '${a}',
  '<b>',
  '-- ',
  '1e309',
  '\u{10ffff}',
] as const

/** Lengths at which columns and buffers end. */
export const longTexts = [
  'x'.repeat(255),
  'x'.repeat(256),
  '字'.repeat(256),
  '😀'.repeat(300),
  'long '.repeat(220),
] as const

export interface TextBounds {
  /** Code points. */
  readonly minLength?: number
  readonly maxLength?: number
}

const specimens = [...awkwardTexts, ...words, ...longTexts]

/** Any JSON string of a length: empty, long, of any script, with blanks, breaks and controls; well-formed Unicode. */
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
 * not normalised, no control characters, no blank at either end or twice in a row, which servers may trim.
 */
export const storableText: fc.Arbitrary<string> = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map(parts => parts.join(' '))

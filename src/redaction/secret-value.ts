/** Marks that scrubbers, templates and clients without a token leave where one should stand. */
const MARKS = [
  /^[\s"'*x.•_#?-]*$/i,
  /^(?:\[.*\]|<.*>|\{.*\}|\(.*\))$/s,
  /^(?:\$\w+|\$\{.*\}|%\w+%)$/,
  // what a secret is called
  /^[a-z]+[-_](?:token|secret|key|password|code|assertion|credentials)$/i,
  /^(?:example|your)[-_ ]/i,
  /redact|scrubb|sanitiz|placeholder|change_?me|^(?:masked|hidden|removed|filtered|omitted|deleted)\b/i,
]
/** Longer texts hold a word by chance. */
const LONGEST_MARK = 48

/** Words that stand where a secret could, and are none; whoever chose one of them has nothing to hide. */
const COMMON = new Set(
  (
    'undefined null none nil nan true false yes no empty blank missing required invalid expired revoked unknown ' +
    'wrong denied optional string number boolean array text value object test testing secret password passwd admin ' +
    'root user guest demo example sample sandbox default token bearer basic digest mac access refresh api key apikey ' +
    'client public private foo bar baz abc qwerty letmein welcome'
  ).split(' '),
)

/** Does the text stand for a secret that is not there, or is it a word that anybody would write? */
export function isPlaceholder(text: string): boolean {
  const value = text.trim()
  if (value.length > LONGEST_MARK) return /^[*x•.#-]+$/i.test(value)
  return COMMON.has(value.toLowerCase()) || MARKS.some(mark => mark.test(value))
}

/** What requests of ours carry that must be refused: it begins with our name, in base64 too, and stays readable. */
export function isMadeUp(value: string): boolean {
  return /^asbuilt(?:-[a-z]+)*$/.test(value) || value === MADE_UP_IN_BASE64
}
const MADE_UP_IN_BASE64 = Buffer.from('asbuilt').toString('base64')

/** A shorter one may be anything, and is hidden only in its place. */
const SHORTEST = 4
/** Up to here a text is looked at closely: it may be a word, or somebody's id. */
const SHORT = 8
const LONGEST_WORD = 12
const LONGEST_ID = 15

/**
 * Is the value so much its own that it is the secret wherever it stands? A word, the name of a field, a number like an
 * id is not: it is hidden in the places of secrets alone.
 */
export function isDistinctive(value: string): boolean {
  if (value.length < SHORTEST || isPlaceholder(value)) return false
  if (/^\d+$/.test(value)) return value.length > LONGEST_ID
  if (/^\p{L}+$/u.test(value)) return value.length >= LONGEST_WORD || (value.length >= SHORT && isMixed(value))
  if (/^[a-z]+(?:_[a-z]+)+$/.test(value)) return false
  return value.length >= SHORT || /\d/.test(value) || isMixed(value)
}

/** Large and small letters as no word has them. */
const isMixed = (value: string): boolean => /\p{Ll}\p{Lu}/u.test(value)

/** Is it so much its own that it can be told from any word, even where nobody said that it is a secret? */
export function isUnlikeWords(value: string): boolean {
  if (value.length < SHORT || !isDistinctive(value)) return false
  return /\d/.test(value) || isMixed(value) || !/^[\p{L}]{1,11}(?:[-_. ][\p{L}]{1,11})*$/u.test(value)
}

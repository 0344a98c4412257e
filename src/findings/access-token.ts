/** Servers take a header of some eight thousand characters; a token that is longer reaches none of them. */
const LONGEST = 8 * 1024

/** Can a request carry it? Visible ASCII alone (RFC 6749, A.12), and no more than fits into a header. */
export function isSendableToken(token: string): boolean {
  return token.length <= LONGEST && /^[\x21-\x7e]+$/.test(token)
}

/** The caller's mistake, told in three sentences; ends the program with exit code 2 and no stack trace. */
export class UsageError extends Error {
  constructor(readonly what: string, readonly where: string, readonly todo: string) {
    super(`${what}\n  ${where}\n  ${todo}`)
    this.name = 'UsageError'
  }
}

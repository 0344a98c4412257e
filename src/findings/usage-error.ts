/** The caller's mistake, told in three sentences; ends the program with exit code 2 and no stack trace. */
export class UsageError extends Error {
  constructor(
    readonly what: string,
    readonly where: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${what}\n  ${where}\n  ${remedy}`, options)
    this.name = 'UsageError'
  }
}

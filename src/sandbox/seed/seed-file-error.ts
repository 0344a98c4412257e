/** The seed file cannot be used: says which file, where in it, what was expected and what stands there. */
export class SeedFileError extends Error {
  constructor(file: string, problems: readonly string[], options?: ErrorOptions) {
    super(
      `${file} is no company for the sandbox:\n${problems.map(problem => `  ${problem}`).join('\n')}\nschemas/meta/company.schema.json describes the format.`,
      options,
    )
    this.name = 'SeedFileError'
  }
}

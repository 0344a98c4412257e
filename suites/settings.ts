export interface SuiteSettings {
  /** `sandbox` or a URL; undefined leaves it to PROCORE_API_URL and .env. */
  readonly target: string | undefined
  readonly only: string | undefined
  readonly shard: string | undefined
  readonly seed: number
  readonly write: boolean
}

/** What the flags of `asbuilt verify` are on the command line, the suites take from ASBUILT_* variables. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): SuiteSettings {
  return {
    target: environment.ASBUILT_TARGET,
    only: environment.ASBUILT_ONLY,
    shard: environment.ASBUILT_SHARD,
    seed: Number(environment.ASBUILT_SEED ?? 1),
    write: environment.ASBUILT_WRITE === '1',
  }
}

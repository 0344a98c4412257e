import { formats } from './registry.generated.js'
import type { Reporter } from './reporter.js'

export { terminalReport } from './terminal.js'
export type { RenderOptions } from './reporter.js'

export type Format = keyof typeof formats

const definitions: Readonly<Record<Format, Reporter>> = formats

/**
 * Every format by its name (`terminal`, `json`, `junit`, `html`, `markdown`): a pure function from the run to text.
 * @example
 * writeFileSync('report.html', reporters.html(stream.report()))
 */
export const reporters = Object.fromEntries(
  Object.entries(definitions).map(([id, { render }]) => [id, render]),
) as Readonly<Record<Format, Reporter['render']>>

/** A format that is written to a file. */
export interface FileFormat {
  readonly id: Format
  /** What stands in the file, for help. */
  readonly writes: string
  /** What the beginning of every such file has. */
  readonly mark: RegExp
}

export const fileFormats: readonly FileFormat[] = Object.values(definitions).flatMap(({ id, writes, mark }) =>
  writes === undefined || mark === undefined ? [] : [{ id: id as Format, writes, mark }],
)

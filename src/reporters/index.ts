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

/** The formats that are written to a file, and what each writes. */
export const fileFormats: readonly { readonly id: Format; readonly writes: string }[] = Object.values(
  definitions,
).flatMap(({ id, writes }) => (writes === undefined ? [] : [{ id: id as Format, writes }]))

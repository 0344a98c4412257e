import { readFileSync } from 'node:fs'

/** `reports/example/faults.md`, as `npm run faults` wrote it last. */
export const pageUrl = new URL('../../reports/example/faults.md', import.meta.url)

/** One row of the page: what came of a fault. */
export interface Row {
  readonly fault: string
  readonly caughtBy: string | null
  readonly requests: number
}

const ROW = /^\| ([a-z0-9-]+) \| [A-Z]+-\d+\/\S+ \| \S+ \| (\S+) \| (\d+) \|$/gm

export function readRows(page: string): readonly Row[] {
  return [...page.matchAll(ROW)].map(([, fault = '', by = '', requests = '']) => ({
    fault,
    caughtBy: by === '**survives**' ? null : by,
    requests: Number(requests),
  }))
}

/** The rows of the committed page; none where there is no page yet. */
export function committedRows(): readonly Row[] {
  try {
    return readRows(readFileSync(pageUrl, 'utf8'))
  } catch {
    return []
  }
}

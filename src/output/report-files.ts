import {
  closeSync,
  constants,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate as rest } from 'node:timers/promises'
import { UsageError } from '../findings/index.js'
import { processRedactor } from '../redaction/index.js'
import { requireRegularFile } from '../regular-file.js'
import { inSlices } from '../slices.js'
import { stderr } from './streams.js'

/** A report that the command line asks for. */
export interface WantedReport<Content> {
  readonly file: string
  readonly render: (content: Content) => string
  /** What the beginning of every such report has, so that it is known again. */
  readonly mark: RegExp
}

/** Files that are open to take reports. */
export interface ReportFiles<Content> {
  /** Writes them all in slices, and closes them. @returns false where one could not be; standard error tells which. */
  write(content: Content): Promise<boolean>
  /** Closes them with nothing written, and removes those that were not there before. */
  discard(): void
}

interface OpenedReport<Content> extends WantedReport<Content> {
  readonly descriptor: number
  readonly isNew: boolean
}

/** Bytes from the beginning of a file in which a mark is looked for. */
const HEAD = 4096

/**
 * Opens the files for reports before anything is done that takes time, with the folders that they need.
 * @param force - what stands there may be something else than a report of ours.
 * @throws UsageError where one cannot be opened, would replace what is no report, or where two are one file.
 */
export function openReportFiles<Content>(
  wanted: readonly WantedReport<Content>[],
  force: boolean,
): ReportFiles<Content> {
  const opened: OpenedReport<Content>[] = []
  const close = (): void => {
    for (const { descriptor } of opened.splice(0)) closeSync(descriptor)
  }
  const discard = (): void => {
    for (const { file, isNew } of opened) if (isNew) rmSync(file, { force: true })
    close()
  }
  try {
    const paths = new Set<string>()
    for (const report of wanted) {
      opened.push(open(report, force))
      const path = realpathSync(report.file)
      if (paths.has(path))
        throw new UsageError('Two reports go to one file', report.file, 'give each report a file of its own')
      paths.add(path)
    }
  } catch (error) {
    discard()
    throw error
  }
  return {
    async write(content) {
      let all = true
      // one after the other: between them, and within the longest, signals are heard
      for (const report of opened) all = (await writeOne(report, content)) && all
      close()
      return all
    },
    discard,
  }
}

function open<Content>(report: WantedReport<Content>, force: boolean): OpenedReport<Content> {
  const { file, mark } = report
  try {
    const stats = statSync(file, { throwIfNoEntry: false })
    if (stats === undefined) {
      mkdirSync(dirname(file), { recursive: true })
      return { ...report, descriptor: openSync(file, 'wx'), isNew: true }
    }
    requireRegularFile(file, stats)
    if (force || stats.size === 0 || appends(file) || mark.test(beginningOf(file)))
      return { ...report, descriptor: openSync(file, constants.O_WRONLY), isNew: false }
  } catch (error) {
    throw new UsageError(`${file} cannot be written`, (error as Error).message, 'name another file for the report', {
      cause: error,
    })
  }
  throw new UsageError(
    `${file} is there already`,
    'what stands in it is no report of asbuilt',
    'name another file, or let it be replaced with --force',
  )
}

/** GitHub collects what the commands of a step append to this file. */
const appends = (file: string): boolean => file === process.env.GITHUB_STEP_SUMMARY

function beginningOf(file: string): string {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const bytes = Buffer.alloc(HEAD)
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, HEAD, 0))
  } finally {
    closeSync(descriptor)
  }
}

async function writeOne<Content>(report: OpenedReport<Content>, content: Content): Promise<boolean> {
  const { file, render, descriptor } = report
  try {
    await rest()
    const bytes = Buffer.from(render(content))
    await rest()
    const clean = await inSlices(processRedactor.redactInSlices(bytes))
    if (appends(file)) writeFileSync(file, clean, { flag: 'a' })
    else {
      ftruncateSync(descriptor, 0)
      writeFileSync(descriptor, clean)
    }
    return true
  } catch (error) {
    dropHalf(report)
    stderr.write(
      `asbuilt: ${file} could not be written\n  ${(error as Error).message}\n` +
        '  make room, and run it again for this report\n',
    )
    return false
  }
}

/** Half a report would be taken for a whole one. */
function dropHalf<Content>({ file, descriptor, isNew }: OpenedReport<Content>): void {
  try {
    if (isNew) rmSync(file, { force: true })
    else if (!appends(file)) ftruncateSync(descriptor, 0)
  } catch {
    // what keeps it from being written may keep it from being removed
  }
}

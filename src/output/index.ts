export { appendTextFile, writeTextFile } from './files.js'
export { openReportFiles, type ReportFiles, type WantedReport } from './report-files.js'
export { stderr, stdout, type TextStream } from './streams.js'

/**
 * The way to a shrunk sequence as one text, `12:3:0 replay CB:F`: which way the values were shrunk, and which commands of
 * each sequence on it were carried out – the next smaller ones were made of these alone.
 */
export function joinPath(path: string, sequence: string): string {
  // that is how fast-check prints it, and the only way to have it
  const replayPath = /replayPath="([^"]*)"/.exec(sequence)?.[1]
  return replayPath === undefined ? path : `${path} replay ${replayPath}`
}

export function splitPath(text: string): { readonly path: string; readonly replayPath?: string } {
  const [path = '', replayPath] = text.split(' replay ')
  return replayPath === undefined ? { path } : { path, replayPath }
}

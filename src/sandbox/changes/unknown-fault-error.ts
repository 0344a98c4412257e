/** A fault or variant was asked for that nobody wrote; lists the names that come near. */
export class UnknownFaultError extends Error {
  constructor(name: string, known: readonly string[], kind: 'fault' | 'variant' = 'fault') {
    const near = nearest(name, known)
    const hint =
      near.length > 0
        ? `did you mean ${near.join(', ')}?`
        : `there are ${known.length}, for example ${known.slice(0, 5).join(', ')}`
    super(`there is no ${kind} "${name}": ${hint}`)
    this.name = 'UnknownFaultError'
  }
}

/** Up to five names that share a word with the one given, or differ in a few letters. */
function nearest(name: string, known: readonly string[]): readonly string[] {
  const words = name.split('-').filter(word => word.length > 2)
  const ranked = known.map(candidate => {
    const shared = candidate.split('-').filter(word => words.includes(word)).length
    return { candidate, score: distance(name, candidate) - shared * 4 }
  })
  return ranked
    .filter(({ score }) => score < 6)
    .sort((a, b) => a.score - b.score)
    .slice(0, 5)
    .map(({ candidate }) => candidate)
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/**
 * Compares two versions part by part as numbers, so that 1.10 comes after 1.9. What is no number (`oauth`) comes last.
 * For `sort`: negative where `a` is the earlier one.
 */
export function versionOrder(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  if (left === null || right === null) {
    if (left !== null) return -1
    return right === null ? (a < b ? -1 : Number(a > b)) : 1
  }
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Versions of the API are numbers; the document of the token operations has a word in its place. */
export function isApiVersion(version: string): boolean {
  return partsOf(version) !== null
}

function partsOf(version: string): readonly number[] | null {
  return /^\d+(\.\d+)*$/.test(version) ? version.split('.').map(Number) : null
}

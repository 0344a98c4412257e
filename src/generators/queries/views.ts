export interface ViewChoice {
  /** What is sent; null sends no view at all. */
  readonly value: string | null
  /** The view that answers. */
  readonly effective: string
}

/** Every view, none, and one that nobody knows, which means the first (LIST-11). Empty where there are no views. */
export const viewTable = (views: readonly string[]): readonly ViewChoice[] => {
  const [standard] = views
  if (standard === undefined) return []
  return [null, ...views, 'no_such_view'].map(value => ({
    value,
    effective: value !== null && views.includes(value) ? value : standard,
  }))
}

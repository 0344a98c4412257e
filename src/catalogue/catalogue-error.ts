/** What was asked of the catalogue, or written in its files, cannot be: the message says what, where and what to do. */
export class CatalogueError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CatalogueError'
  }
}

/** Where text is read: each has an encoder of its own. */
export type Medium = 'terminal' | 'markdown' | 'xml'

/**
 * Text that is fit for its medium. Only the encoder of the medium makes it, so what takes such a text cannot be given
 * one of which nobody thought.
 */
export class Encoded<M extends Medium> {
  readonly #text: string

  constructor(
    readonly medium: M,
    text: string,
  ) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/** What a template may be filled with: texts of any origin, which are encoded, and such as are encoded already. */
export type Filling<M extends Medium> = string | number | Encoded<M>

/** Makes the texts of one medium. */
export interface Encoder<M extends Medium> {
  /** As a tag of a template: what stands in it is markup of ours, what it is filled with is encoded. */
  (markup: TemplateStringsArray, ...fillings: readonly Filling<M>[]): Encoded<M>
  readonly text: (text: Filling<M>) => Encoded<M>
  readonly join: (texts: readonly Filling<M>[], separator?: string) => Encoded<M>
}

/** An encoder from what it does to one text. */
export function createEncoder<M extends Medium>(medium: M, encode: (text: string) => string): Encoder<M> {
  const write = (filling: Filling<M>): string =>
    filling instanceof Encoded ? filling.toString() : encode(String(filling))
  const tag = (markup: TemplateStringsArray, ...fillings: readonly Filling<M>[]): Encoded<M> =>
    new Encoded(medium, markup.map((piece, i) => (i === 0 ? '' : write(fillings[i - 1] ?? '')) + piece).join(''))
  return Object.assign(tag, {
    text: (text: Filling<M>) => new Encoded(medium, write(text)),
    join: (texts: readonly Filling<M>[], separator = '') => new Encoded(medium, texts.map(write).join(separator)),
  })
}

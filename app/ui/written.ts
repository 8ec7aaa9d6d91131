/**
 * HTML that pages' own components wrote already, in the process beside the server's, as the bytes (UTF-8) it came in. Remix
 * writes the data of every page out a second time for a browser that could run it; of this it writes nothing.
 */
export class Written {
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** What is in it; '' for anything else. */
  static htmlOf(value: unknown): string {
    return new TextDecoder().decode(Written.bytesOf(value))
  }

  /** Its bytes; none for anything else. */
  static bytesOf(value: unknown): Uint8Array {
    return value instanceof Written ? value.#bytes : new Uint8Array()
  }
}

/**
 * Where such parts stand in one page until the page is bytes itself: megabytes of them are put in as they are, and never
 * become text of this process. `secret` is in no text that anyone could write.
 */
export class WrittenPlaces {
  readonly #mark: string
  readonly #parts: Uint8Array[] = []

  constructor(secret: string) {
    this.#mark = `<!--${secret}-->`
  }

  /** What stands in the place of a part; parts are placed in the order of the page. */
  place(part: unknown): string {
    this.#parts.push(Written.bytesOf(part))
    return this.#mark
  }

  /** The page's bytes, each part in its place. */
  filled(html: string): Buffer<ArrayBuffer> {
    const [first = '', ...rest] = html.split(this.#mark)
    if (rest.length !== this.#parts.length) throw new Error('a written part has lost its place')
    const between = rest.flatMap((text, index) => [this.#parts[index] ?? '', text])
    return Buffer.concat([first, ...between].map((one) => (typeof one === 'string' ? Buffer.from(one) : one)))
  }
}

/**
 * HTML that pages' own components wrote already, in the process beside the server's. Remix writes the data of every page
 * out a second time for a browser that could run it; of this it writes nothing.
 */
export class Written {
  readonly #html: string

  constructor(html: string) {
    this.#html = html
  }

  /** What is in it; '' for anything else. */
  static htmlOf(value: unknown): string {
    return value instanceof Written ? value.#html : ''
  }
}

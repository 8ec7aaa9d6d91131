import type { Day } from '~/platform/calendar'
import { sha256 } from '~/platform/ids.server'
import { imageFacts } from './image-file'
import type { LawRegister } from './law-register'
import type { TextLanguage } from './published'
import type { CitationBook } from './render/citation-book'
import { renderContext, type RenderContext, type RenderedImage, valueText } from './render/html'
import type { ContentFile } from './source/file-text'
import type { Prose } from './source/markdown'
import { imagesIn, namedValuesIn } from './source/marks'

/** What an edition fixes besides its text: the values in force on a day, and the images by hash. */
export class Resolved {
  readonly #hashes = new Map<string, string>()

  constructor(
    readonly register: LawRegister,
    readonly day: Day,
    readonly images: ReadonlyMap<string, ContentFile>,
    readonly language: TextLanguage = 'vi',
  ) {}

  inLanguage(language: TextLanguage): Resolved {
    return new Resolved(this.register, this.day, this.images, language)
  }

  usedIn(pieces: readonly Prose[]): { values: Record<string, string>; images: Record<string, string> } {
    return {
      values: Object.fromEntries(namedValuesIn(pieces).map((name) => [name, this.#value(name)])),
      images: Object.fromEntries(imagesIn(pieces).map((path) => [path, this.#imageHash(path)])),
    }
  }

  /** What a page shows of an image; null where it is missing or cannot be read. */
  image(path: string): RenderedImage | null {
    const file = this.images.get(path)
    const size = file && (file.size ?? imageFacts(file.bytes))
    return size ? { hash: this.#imageHash(path), width: size.width, height: size.height } : null
  }

  /** What rendering a piece of it resolves against. */
  rendering(book: CitationBook | null): RenderContext {
    return renderContext(this.register, this.day, book, this.language, (path) => this.image(path))
  }

  #value(name: string): string {
    const found = this.register.value(name, this.day)
    return found.kind === 'inForce' ? valueText(found, this) : ''
  }

  #imageHash(path: string): string {
    const file = this.images.get(path)
    if (!file) return ''
    const hash = this.#hashes.get(path) ?? file.hash ?? sha256(file.bytes)
    this.#hashes.set(path, hash)
    return hash
  }
}

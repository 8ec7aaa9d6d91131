import type { Day } from '~/platform/calendar'
import { sha256 } from '~/platform/ids.server'
import type { LawRegister } from './law-register'
import type { TextLanguage } from './published'
import { valueText } from './render/html'
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

/** A question's body cut into its parts by line, before any of it is read as Markdown. */
export type QuestionLines = {
  stem: Cut
  choices: { line: number; mark: string | null; text: Cut; explanation: Cut | null }[]
  fields: { line: number; name: string; value: string }[]
  stray: { line: number; text: string }[]
}

export type Cut = { line: number; text: string }

const CHOICE = /^ {0,3}[-*+][ \t]*\[([^\]\n]{0,3})\](?=\s|$)[ \t]*(.*)$/
const PLAIN_ITEM = /^ {0,1}[-*+][ \t]+(\S.*)$/
const FIELD = /^(\p{L}[\p{L} ]{0,30}?)[ \t]*:(?:[ \t]+(.*))?$/u
const QUOTE = /^\s*> ?(.*)$/

type OpenChoice = {
  line: number
  mark: string | null
  text: string[]
  explanation: { line: number; lines: string[] } | null
}

/** Cuts a body: stem, then choices with their explanations, then `Tên: giá trị` lines. `line` is that of the first. */
export function cutQuestion(body: string, line: number): QuestionLines {
  const cutter = new Cutter(line)
  body.split('\n').forEach((text, index) => cutter.read(text, line + index))
  return cutter.end()
}

class Cutter {
  readonly #stem: string[] = []
  readonly #choices: OpenChoice[] = []
  readonly #fields: QuestionLines['fields'] = []
  readonly #stray: QuestionLines['stray'] = []
  #afterBlank = false

  constructor(readonly firstLine: number) {}

  read(text: string, line: number): void {
    if (text.trim() === '') this.#blank()
    else if (!this.#asChoice(text, line) && !this.#asField(text, line)) this.#asText(text, line)
    this.#afterBlank = text.trim() === ''
  }

  end(): QuestionLines {
    return {
      stem: { line: this.firstLine, text: this.#stem.join('\n') },
      choices: this.#choices.map(({ line, mark, text, explanation }) => ({
        line,
        mark,
        text: { line, text: text.join('\n').trim() },
        explanation: explanation && { line: explanation.line, text: explanation.lines.join('\n').trim() },
      })),
      fields: this.#fields,
      stray: this.#stray,
    }
  }

  #blank(): void {
    const choice = this.#choices.at(-1)
    if (!choice) this.#stem.push('')
    else if (choice.explanation) choice.explanation.lines.push('')
  }

  #asChoice(text: string, line: number): boolean {
    const found = CHOICE.exec(text)
    const plain =
      !found && this.#choices.length > 0 && this.#fields.length === 0 ? PLAIN_ITEM.exec(text) : null
    if (!found && !plain) return false
    const mark = found ? (found[1] ?? '') : null
    this.#choices.push({ line, mark, text: [found?.[2] ?? plain?.[1] ?? ''], explanation: null })
    return true
  }

  /** Fields come after the choices; in a stem «Tên: …» is ordinary text unless nothing else can follow. */
  #asField(text: string, line: number): boolean {
    const found = FIELD.exec(text)
    if (!found || (this.#choices.length === 0 && !isKnownField(found[1] ?? ''))) return false
    this.#fields.push({ line, name: (found[1] ?? '').trim(), value: (found[2] ?? '').trim() })
    return true
  }

  #asText(text: string, line: number): void {
    const field = this.#fields.at(-1)
    const choice = this.#choices.at(-1)
    if (field) this.#continueField(field, text, line)
    else if (!choice) this.#stem.push(text)
    else this.#continueChoice(choice, text, line)
  }

  #continueField(field: { value: string }, text: string, line: number): void {
    if (/^\s|^\[\[/.test(text) && !this.#afterBlank) field.value = `${field.value} ${text.trim()}`
    else this.#stray.push({ line, text: text.trim().slice(0, 60) })
  }

  #continueChoice(choice: OpenChoice, text: string, line: number): void {
    const quote = QUOTE.exec(text)
    if (quote) {
      choice.explanation ??= { line, lines: [] }
      choice.explanation.lines.push(quote[1] ?? '')
    } else if (this.#afterBlank && !/^\s/.test(text))
      this.#stray.push({ line, text: text.trim().slice(0, 60) })
    else if (choice.explanation) choice.explanation.lines.push(text.trim())
    else choice.text.push(text.trim())
  }
}

export const QUESTION_FIELDS = ['Căn cứ', 'Mục', 'Mục tiêu', 'Loại'] as const

function isKnownField(name: string): boolean {
  return QUESTION_FIELDS.some((known) => known.toLowerCase() === name.trim().toLowerCase())
}

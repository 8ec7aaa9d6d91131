/**
 * The bar above the studio's text. button[data-piece]: that text goes in where the caret stands. button[data-insert-url]:
 * the form of that page is shown in dialog[data-insert-dialog], is sent from there, and the piece that comes back goes in.
 * Without the script each of them saves the draft and opens the page itself.
 */
export function insertBar(): void {
  const text = document.querySelector<HTMLTextAreaElement>('textarea[data-preview-url]')
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-insert-dialog]')
  if (!text) return
  for (const button of document.querySelectorAll<HTMLButtonElement>(
    'button[data-piece], button[data-insert-url]',
  )) {
    button.addEventListener('click', (event) => {
      const { piece, insertUrl } = button.dataset
      if (piece === undefined && !dialog?.showModal) return
      event.preventDefault()
      if (piece !== undefined) put(text, piece)
      else if (dialog) void new Asking(dialog, text, insertUrl ?? '').open()
    })
  }
}

/** Puts a piece in at the caret, a block on lines of its own, so that the browser can take it back by Ctrl+Z. */
function put(text: HTMLTextAreaElement, piece: string): void {
  intoTheBody(text)
  const { value, selectionStart: start, selectionEnd: end } = text
  const block = piece.endsWith('\n')
  const before =
    !block || start === 0 || value.slice(0, start).endsWith('\n\n')
      ? ''
      : value[start - 1] === '\n'
        ? '\n'
        : '\n\n'
  const rest = value.slice(end)
  const after = !block || rest === '' || rest.startsWith('\n') ? '' : '\n'
  const whole = before + piece + after
  text.focus()
  // The only way of putting text in that the browser's own undo knows.
  if (!document.execCommand('insertText', false, whole)) {
    text.setRangeText(whole, start, end, 'end')
    text.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  // What was put in at the end stands below what is seen of a long text.
  if (text.selectionEnd === text.value.length) text.scrollTop = text.scrollHeight
}

/** A text just opened has its caret before everything, where a piece would take the front matter apart. */
function intoTheBody(text: HTMLTextAreaElement): void {
  const frontMatter = /^---\n[\s\S]*?\n---[ \t]*(?:\n|$)/.exec(text.value)?.[0] ?? ''
  if (text.selectionStart < frontMatter.length) text.setSelectionRange(text.value.length, text.value.length)
}

class Asking {
  constructor(
    readonly dialog: HTMLDialogElement,
    readonly text: HTMLTextAreaElement,
    readonly url: string,
  ) {}

  async open(): Promise<void> {
    const page = await fetch(this.url)
    if (!page.ok || page.redirected) return void location.assign(this.url)
    this.#show(await page.text())
    this.dialog.showModal()
    this.#focusFirst()
  }

  #show(html: string): void {
    const body = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-insert-body]')
    const place = this.dialog.querySelector('[data-insert-place]')
    if (!body || !place) return
    for (const part of body.querySelectorAll('[data-place]')) part.remove()
    for (const title of body.querySelectorAll('h1')) title.outerHTML = `<h2>${title.innerHTML}</h2>`
    place.replaceChildren(body)
    for (const form of place.querySelectorAll('form')) {
      form.addEventListener('submit', (event) => {
        event.preventDefault()
        void this.#send(form, event.submitter)
      })
    }
  }

  async #send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const given = new FormData(form, submitter)
    const post = (url: string) => fetch(url, { method: 'POST', body: bodyOf(form, given) })
    if (form.method === 'get') return this.#answered(fetch(`${this.url}?${asParameters(given)}`))
    const answer = await post(`${this.url}/manh`).catch(() => null)
    if (answer?.ok) {
      const { piece } = (await answer.json()) as { piece: string }
      this.dialog.close()
      return put(this.text, piece)
    }
    // What cannot be taken is explained by the page itself.
    if (answer?.status === 422) await this.#answered(post(this.url))
  }

  async #answered(asked: Promise<Response>): Promise<void> {
    const page = await asked.catch(() => null)
    if (!page) return
    this.#show(await page.text())
    this.#focusFirst()
  }

  #focusFirst(): void {
    this.dialog.querySelector<HTMLElement>('.error-summary, textarea, input:not([type=hidden])')?.focus()
  }
}

/** A form with a file goes as it is; others as the server's other forms do. */
function bodyOf(form: HTMLFormElement, given: FormData): FormData | URLSearchParams {
  if (form.enctype === 'multipart/form-data') return given
  return asParameters(given)
}

const asParameters = (given: FormData) =>
  new URLSearchParams([...given].map(([name, value]) => [name, String(value)]))

/**
 * textarea[data-autosave-url]: every few seconds what was typed since is posted there with its form. The answer's words
 * go to [data-autosave-said], [data-autosave-editing] and [data-autosave-moved]. Nothing is sent in the middle of a
 * syllable that is being composed (Telex, VNI).
 */
const EVERY_MS = 5000

type Answer = { said?: string; editing?: string; moved?: string }

export function autosaveDraft(): void {
  const text = document.querySelector<HTMLTextAreaElement>('textarea[data-autosave-url]')
  if (text?.form) new Keeper(text, text.form)
}

class Keeper {
  #kept: string
  #composing = false
  #busy = false

  constructor(
    readonly text: HTMLTextAreaElement,
    readonly form: HTMLFormElement,
  ) {
    this.#kept = this.#typed()
    text.addEventListener('compositionstart', () => (this.#composing = true))
    text.addEventListener('compositionend', () => (this.#composing = false))
    setInterval(() => void this.keep(), EVERY_MS)
    document.addEventListener('visibilitychange', () => document.hidden && void this.keep())
    form.addEventListener('submit', () => (this.#kept = this.#typed()))
  }

  async keep(): Promise<void> {
    const typed = this.#typed()
    if (typed === this.#kept || this.#composing || this.#busy) return
    this.#busy = true
    try {
      const response = await fetch(this.text.dataset.autosaveUrl ?? '', {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams(typed),
      })
      this.#say((await response.json()) as Answer)
      if (response.ok) this.#kept = typed
      if (response.ok) this.text.dataset.kept = this.text.value
    } catch {
      this.#say({ said: this.text.dataset.autosaveOffline ?? '' })
    }
    this.#busy = false
  }

  #typed(): string {
    const fields = [...new FormData(this.form)].map(([name, value]) => [name, String(value)])
    return new URLSearchParams(fields).toString()
  }

  #say(answer: Answer): void {
    for (const part of ['said', 'editing', 'moved'] as const) {
      const line = document.querySelector<HTMLElement>(`[data-autosave-${part}]`)
      if (line && answer[part] !== undefined && line.textContent !== answer[part])
        line.textContent = answer[part]
    }
  }
}

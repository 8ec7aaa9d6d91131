/**
 * The studio's text, textarea[data-preview-url]. a[data-go-to-line="42"] selects that line in it instead of loading the
 * page again. The browser asks before a page is left whose text was changed, or is data-unsaved, and was not sent.
 */
export function editorLines(): void {
  const text = document.querySelector<HTMLTextAreaElement>('textarea[data-preview-url]')
  if (!text) return
  document.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target : null
    const link = pressed?.closest<HTMLElement>('[data-go-to-line]')
    if (!link || text.offsetParent === null) return
    event.preventDefault()
    select(text, Number(link.dataset.goToLine))
  })
  askBeforeLeaving(text)
}

function select(text: HTMLTextAreaElement, line: number): void {
  const lines = text.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  // A browser scrolls to the caret when the box takes the focus, not when the selection moves.
  text.blur()
  text.setSelectionRange(start, start)
  text.focus()
  text.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
}

function askBeforeLeaving(text: HTMLTextAreaElement): void {
  let sent = false
  text.form?.addEventListener('submit', () => (sent = true))
  addEventListener('beforeunload', (event) => {
    // What the editor kept by itself is not lost by leaving.
    const kept = text.value === (text.dataset.kept ?? text.defaultValue)
    if (!sent && (text.dataset.unsaved !== undefined || !kept)) event.preventDefault()
  })
}

/**
 * The studio. form[data-save-keys]: Ctrl+S sends it (by its button with data-save, if there is one).
 * textarea[data-preview-url][data-preview-into="<id>"]: while writing, the form is posted there and the fragment of HTML
 * that comes back, made by the page's own renderer, replaces the content of that element; what a template[data-into="<id>"]
 * in it holds replaces the content of another. Tab leaves the textarea.
 */
const PAUSE = 500

export function livePreview(): void {
  document.querySelectorAll<HTMLFormElement>('form[data-save-keys]').forEach(saveByKeys)
  document.querySelectorAll<HTMLTextAreaElement>('textarea[data-preview-url]').forEach(preview)
}

function saveByKeys(form: HTMLFormElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    form.requestSubmit(form.querySelector<HTMLButtonElement>('button[data-save]'))
  })
}

function preview(textarea: HTMLTextAreaElement): void {
  const { previewUrl = '', previewInto = '' } = textarea.dataset
  const target = document.getElementById(previewInto)
  const { form } = textarea
  if (!target || !form) return
  let timer = 0
  let asking = new AbortController()
  const refresh = async () => {
    asking.abort()
    asking = new AbortController()
    const response = await fetch(previewUrl, {
      method: 'POST',
      body: new FormData(form),
      signal: asking.signal,
    })
    if (!response.ok || response.redirected) return
    target.innerHTML = await response.text()
    target.querySelectorAll<HTMLTemplateElement>('template[data-into]').forEach(intoPlace)
  }
  textarea.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void refresh().catch(() => null), PAUSE)
  })
}

function intoPlace(template: HTMLTemplateElement): void {
  document.getElementById(template.dataset.into ?? '')?.replaceChildren(template.content)
  template.remove()
}

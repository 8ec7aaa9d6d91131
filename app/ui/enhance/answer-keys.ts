/**
 * form[data-answer-keys] (one on a page): the digits 1–9 choose its first to ninth answer, as long as nothing is being
 * typed. A person turns this off in the account: <html data-shortcuts="off">.
 */
export function choosingByDigit(): void {
  const forms = document.querySelectorAll<HTMLFormElement>('form[data-answer-keys]')
  const [form] = forms
  if (!form || forms.length > 1 || document.documentElement.dataset.shortcuts === 'off') return
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    if (!/^[1-9]$/.test(event.key)) return
    const choices = form.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')
    const chosen = choices[Number(event.key) - 1]
    chosen?.focus()
    chosen?.click()
  })
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])')
}

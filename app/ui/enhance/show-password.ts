/** button[data-show-password="<id of the input>"][hidden]: shows what was typed until pressed again or sent. */
export function passwordButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-show-password]')) {
    const input = document.getElementById(button.dataset.showPassword ?? '')
    if (!(input instanceof HTMLInputElement)) continue
    const show = (shown: boolean) => {
      input.type = shown ? 'text' : 'password'
      button.setAttribute('aria-pressed', String(shown))
    }
    button.hidden = false
    button.addEventListener('click', () => show(input.type === 'password'))
    input.form?.addEventListener('submit', () => show(false))
    addEventListener('pagehide', () => show(false))
  }
}

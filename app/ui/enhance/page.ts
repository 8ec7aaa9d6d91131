/** autofocus: an error summary or a result takes the focus also where the address has a fragment. */
export function focusOnArrival(): void {
  document.querySelector<HTMLElement>('[autofocus]')?.focus()
}

/** button[data-print]: hidden in the markup, because it can do nothing without this. */
export function printButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}

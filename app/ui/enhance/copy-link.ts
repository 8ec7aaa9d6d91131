/** button[data-copy="<text>"][data-copied="<words>"][hidden], followed by a role="status" that says it was copied. */
export function copyButtons(): void {
  if (!('clipboard' in navigator)) return
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', () => void copy(button))
  }
}

async function copy(button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(button.dataset.copy ?? '')
  const status = button.nextElementSibling
  if (status) status.textContent = button.dataset.copied ?? ''
}

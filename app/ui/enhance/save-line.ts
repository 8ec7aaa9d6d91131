export type SaveState = 'saving' | 'saved' | 'offline' | 'failed' | 'stale'

/** [data-save-status] of a form, else of the page: the words stand in its data-saving, data-saved … attributes. */
export function say(form: HTMLElement, state: SaveState, time = ''): void {
  const line =
    form.querySelector<HTMLElement>('[data-save-status]') ??
    document.querySelector<HTMLElement>('[data-save-status]')
  const text = line?.querySelector('[data-save-text]')
  if (!line || !text) return
  line.dataset.saveStatus = state
  text.textContent = (line.dataset[state] ?? '').replace('{time}', time)
}

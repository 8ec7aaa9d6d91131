/**
 * a.cit[href="#can-cu-<n>"]: opens the entry of the list of legal bases where the reader is. Esc or a press elsewhere
 * closes it, and the focus goes back; it stays a link for copying, printing and other keys.
 */
export function citationPopovers(): void {
  if (!('popover' in HTMLElement.prototype)) return
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return
    const link = event.target.closest<HTMLAnchorElement>('a.cit[href^="#"]')
    const entry = link && document.querySelector(`${link.hash} .citation-body`)
    if (!link || !entry) return
    event.preventDefault()
    open(link, entry)
  })
}

function open(link: HTMLElement, entry: Element): void {
  const note = document.createElement('div')
  note.className = 'note-popover'
  note.popover = 'auto'
  note.tabIndex = -1
  note.setAttribute('role', 'dialog')
  note.setAttribute('aria-label', link.getAttribute('aria-label') ?? '')
  note.append(...[...entry.childNodes].map((node) => node.cloneNode(true)))
  note.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') {
      note.remove()
      link.focus({ preventScroll: true })
    }
  })
  link.after(note)
  note.showPopover()
  place(note, link)
  note.focus({ preventScroll: true })
}

/** Below the link, or above it where there is no room. */
function place(note: HTMLElement, link: HTMLElement): void {
  const at = link.getBoundingClientRect()
  const { width, height } = note.getBoundingClientRect()
  const fits = at.bottom + height + 16 < innerHeight
  note.style.margin = '0'
  note.style.top = `${Math.max(8, fits ? at.bottom + 8 : at.top - height - 8)}px`
  note.style.left = `${Math.max(16, Math.min(at.left, innerWidth - width - 16))}px`
}

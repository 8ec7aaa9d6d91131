/**
 * [data-visit-url] around elements with data-section="<id>": tells the server which section is being read, one beacon a
 * change, as form fields `opened` and `left`. Only the server's clock counts; nothing is recorded of the pointer.
 */
const SETTLED = 1000

export function sectionVisits(): void {
  const lesson = document.querySelector<HTMLElement>('[data-visit-url]')
  const url = lesson?.dataset.visitUrl
  if (!lesson || !url || !('IntersectionObserver' in window)) return
  let reading: string | null = null
  let seen: string | null = null
  let timer = 0

  const tell = (opened: string | null) => {
    if (opened === reading) return
    const fields = new URLSearchParams()
    if (opened) fields.set('opened', opened)
    if (reading) fields.set('left', reading)
    reading = opened
    navigator.sendBeacon(url, fields)
  }
  // The section that crosses the upper half of the screen is the one being read.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting && target instanceof HTMLElement) seen = target.dataset.section ?? null
      }
      clearTimeout(timer)
      timer = window.setTimeout(() => tell(seen), SETTLED)
    },
    { rootMargin: '-20% 0px -60%' },
  )
  lesson.querySelectorAll('[data-section]').forEach((section) => observer.observe(section))
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer)
    tell(document.visibilityState === 'hidden' ? null : seen)
  })
}

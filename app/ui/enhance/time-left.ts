/**
 * [data-time-left] with the seconds a timed test still has, and data-words «Còn khoảng {count} phút.»: says it politely at
 * ten, five and one minutes, and opens the result when the time is over. The server's clock decides, not this one.
 */
const SAID_AT = [10, 5, 1]
const MINUTE = 60_000
/** The server must be past the end when it is asked. */
const AFTER_THE_END = 2000

export function timeLeft(): void {
  const line = document.querySelector<HTMLElement>('[data-time-left]')
  if (!line) return
  const left = Number(line.dataset.timeLeft) * 1000
  if (!Number.isFinite(left)) return
  for (const minutes of SAID_AT) {
    const wait = left - minutes * MINUTE
    if (wait > 0) setTimeout(() => say(line, minutes), wait)
  }
  setTimeout(() => location.reload(), Math.max(left, 0) + AFTER_THE_END)
}

function say(line: HTMLElement, minutes: number): void {
  line.textContent = (line.dataset.words ?? '').replace('{count}', String(minutes))
}

/** [data-net-notice] with data-offline, data-online and data-sent: says when the network goes and comes back, and sends what waited. */
import { forget, tellSent, waiting } from './offline-queue'
import { send } from './send-answer'

const SHOWN_FOR = 8000

export function networkNotice(): void {
  const notice = document.querySelector<HTMLElement>('[data-net-notice]')
  if (!notice) return
  const back = () => void sendWaiting().then((count) => sayBack(notice, count))
  addEventListener('offline', () => (notice.textContent = notice.dataset.offline ?? ''))
  addEventListener('online', back)
  if (!navigator.onLine) notice.textContent = notice.dataset.offline ?? ''
  else if (waiting().length > 0) back()
}

/** Sends every kept answer once. Those of another person, or of an ended session, stay for their own. */
async function sendWaiting(): Promise<number> {
  let sent = 0
  for (const [id, { url, body }] of waiting()) {
    const outcome = await send(url, body)
    if (outcome.kind === 'unreachable') break
    if (outcome.kind === 'refused' && [401, 403, 404, 0].includes(outcome.status)) continue
    if (outcome.kind === 'refused' && outcome.status >= 500) continue
    forget(id)
    if (outcome.kind !== 'refused') tellSent(id, outcome)
    if (outcome.kind === 'saved') sent += 1
  }
  return sent
}

function sayBack(notice: HTMLElement, count: number): void {
  const wasOffline = notice.textContent !== ''
  if (count === 0 && !wasOffline) return
  const time = new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })
  const words = count > 0 ? notice.dataset.sent : notice.dataset.online
  notice.textContent = (words ?? '').replace('{count}', String(count)).replace('{time}', time)
  setTimeout(() => (notice.textContent = ''), SHOWN_FOR)
}

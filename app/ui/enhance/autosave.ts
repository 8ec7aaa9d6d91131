/**
 * form[data-autosave="<url>"] with hidden inputs attempt, position and revision: a changed answer is sent 400 ms later to
 * that address (else to the form's action) with Accept: application/json, which answers
 * { kind: 'saved', savedAt: 'HH:MM', revision } or { kind: 'stale', revision? }. Without a network it waits on this
 * device and is sent again with the revision it was based on, so that an old answer never beats a newer one. The
 * form's own button always works.
 */
import { forget, keep, whenSent } from './offline-queue'
import { say } from './save-line'
import { type Reply, send } from './send-answer'

const DELAY = 400
const LONGEST_WAIT = 2000

export function autosaving(): void {
  const forms = document.querySelectorAll<HTMLFormElement>('form[data-autosave]')
  forms.forEach(autosave)
  // A page brought back by the back button holds an old revision and an old answer.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && forms.length > 0) location.reload()
  })
}

function autosave(form: HTMLFormElement): void {
  let timer = 0
  let sending: Promise<void> | null = null
  let changed = false

  const save = async (): Promise<void> => {
    changed = false
    say(form, 'saving')
    await sendForm(form)
    if (changed) await save()
  }
  const start = () => {
    timer = 0
    sending ??= save().finally(() => (sending = null))
  }
  form.addEventListener('change', () => {
    changed = true
    clearTimeout(timer)
    timer = window.setTimeout(start, DELAY)
  })
  form.addEventListener('submit', (event) => {
    clearTimeout(timer)
    if (!sending) return
    // The answer on its way raises the revision; the form waits for it, or it would look like an old one.
    event.preventDefault()
    const { submitter } = event
    const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))
    void Promise.race([sending, patience]).then(() => {
      sending = null
      form.requestSubmit(submitter)
    })
  })
  whenSent((id, reply) => {
    if (id === idOf(form)) settle(form, reply)
  })
  // Leaving within the 400 ms: keepalive carries the last answer.
  addEventListener('pagehide', () => {
    if (timer) start()
  })
}

async function sendForm(form: HTMLFormElement): Promise<void> {
  const body = bodyOf(form)
  const url = form.dataset.autosave || form.action
  const outcome = await send(url, body)
  if (outcome.kind === 'unreachable') {
    const kept = keep(idOf(form), { url, body, keptAt: Date.now() })
    return say(form, kept ? 'offline' : 'failed')
  }
  if (outcome.kind === 'refused') return say(form, 'failed')
  forget(idOf(form))
  settle(form, outcome)
}

function settle(form: HTMLFormElement, reply: Reply): void {
  if (reply.revision !== undefined) setRevision(form, String(reply.revision))
  say(form, reply.kind, reply.kind === 'saved' ? reply.savedAt : '')
}

function idOf(form: HTMLFormElement): string {
  return `${valueOf(form, 'attempt')}:${valueOf(form, 'position')}`
}

function bodyOf(form: HTMLFormElement): string {
  const pairs = [...new FormData(form)].filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  )
  return new URLSearchParams(pairs).toString()
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]`)
}

function valueOf(form: HTMLFormElement, name: string): string {
  return field(form, name)?.value ?? ''
}

function setRevision(form: HTMLFormElement, revision: string): void {
  const input = field(form, 'revision')
  if (input) input.value = revision
}

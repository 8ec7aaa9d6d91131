import { type ActionFunctionArgs } from '@remix-run/node'
import { localeOf } from '~/i18n/locale.server'
import { translator } from '~/i18n/translator'
import { requireTrainer } from '~/identity/guards.server'
import { fileOfParams } from './part-name'
import { readText } from './shown-text.server'
import { writtenCheck } from './written-check.server'

/** The preview and the list of what is to be corrected, for the script that renews them while someone writes. Stores nothing. */
export async function action(asked: ActionFunctionArgs) {
  const viewer = await requireTrainer(asked)
  const text = (await asked.request.formData()).get('text')
  const file = { ...fileOfParams(asked.params), at: asked.context.visit.at }
  const locale = localeOf(asked.request, viewer)
  const shown = await readText(typeof text === 'string' ? text : '', file, locale)
  const html = shown.late
    ? `<p>${translator(locale)('studio.preview.late')}</p>`
    : Buffer.concat([shown.html, Buffer.from(writtenCheck(shown, viewer.honorific, locale))])
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

import { type ActionFunctionArgs } from '@remix-run/node'
import { localeOf } from '~/i18n/locale.server'
import { requireTrainer } from '~/identity/guards.server'
import { fileOfParams } from './part-name'
import { previewFragment } from './preview-fragment.server'

/** The preview alone, for the script that renews it while someone writes. Stores nothing. */
export async function action(asked: ActionFunctionArgs) {
  const viewer = await requireTrainer(asked)
  const text = (await asked.request.formData()).get('text')
  const file = { ...fileOfParams(asked.params), at: asked.context.visit.at }
  const html = await previewFragment(
    typeof text === 'string' ? text : '',
    file,
    localeOf(asked.request, viewer),
  )
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

import { type ActionFunctionArgs } from '@remix-run/node'
import { requireOfficial } from '~/identity/guards.server'
import { exportOwnData } from '~/identity/own-data.server'
import { seeOther } from '~/platform/responses.server'

export const loader = () => seeOther('/tai-khoan')

/** A POST, because the download is recorded. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireOfficial(args)
  const { at, today } = args.context.visit
  const body = JSON.stringify(await exportOwnData(viewer.id, at), null, 2)
  return new Response(body, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="du-lieu-cua-toi-${today}.json"`,
    },
  })
}

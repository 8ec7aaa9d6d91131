import { type LoaderFunctionArgs } from '@remix-run/node'
import { requireOfficial } from '~/identity/guards.server'
import { openNotice } from '~/notices/notices.sql.server'
import { orNotFound, seeOther } from '~/platform/responses.server'

/** The one action of a notice, and the one link of a letter: marks it as read and goes to the item. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireOfficial(args)
  const path = await openNotice(viewer.id, args.params.notice ?? '', args.context.visit.at)
  return seeOther(orNotFound(path))
}

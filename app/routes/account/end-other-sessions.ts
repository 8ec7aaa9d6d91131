import { type ActionFunctionArgs } from '@remix-run/node'
import { requireOfficial } from '~/identity/guards.server'
import { endAllSessions } from '~/identity/sign-in.server'
import { seeOther } from '~/platform/responses.server'

export const loader = () => seeOther('/tai-khoan')

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireOfficial(args)
  const { at } = args.context.visit
  const ended = await endAllSessions(viewer.id, { actorId: viewer.id, at, except: viewer.sessionId })
  return seeOther(`/tai-khoan?xong=dang-xuat&so=${ended}`)
}

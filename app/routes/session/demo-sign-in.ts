import { type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { demoCast } from '~/identity/demo-cast.server'
import { doorOf } from '~/identity/guards.server'
import { enter } from '~/identity/sign-in.server'
import { notFound, seeOther } from '~/platform/responses.server'
import { readForm } from '~/ui/form'
import { wayFields } from './sign-in-form'
import { wayOn } from './way-on.server'

const schema = z.object({ official: z.string().max(40), ...wayFields })

export const loader = () => seeOther('/dang-nhap')

/** In demo mode a named person is one press; in live mode this page does not exist. */
export async function action(args: ActionFunctionArgs) {
  const read = readForm(await args.request.formData(), schema)
  const { visit } = args.context
  const cast = await demoCast(visit)
  const chosen =
    read.kind === 'accepted' ? cast.find(({ officialId }) => officialId === read.value.official) : null
  if (read.kind === 'refused' || !chosen) return notFound()
  const { officialId } = chosen
  const session = await enter(officialId, doorOf(args, false), { by: 'demo' })
  return wayOn({ officialId, session }, read.value, visit.at)
}

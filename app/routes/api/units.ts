import { type LoaderFunctionArgs } from '@remix-run/node'
import { figuresInScope } from '~/reporting/scope-figures.server'
import { campaignsShown, peopleShown, requireToken, shown } from './answers.server'
import { units as shape } from './shapes'

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireToken(args)
  const { at, today } = args.context.visit
  const { campaigns, units } = await figuresInScope(viewer, today)
  return shown(shape, {
    at: at.toISOString(),
    day: today,
    campaigns: campaignsShown(campaigns),
    units: units.map(({ unit: { id, code, name, kind, parentId }, whole }) => {
      return { id, code, name, kind, parentId, people: peopleShown(whole) }
    }),
  })
}

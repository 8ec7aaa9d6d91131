import { type LoaderFunctionArgs } from '@remix-run/node'
import { unitFor } from '~/organisation/scope.server'
import { ratesOf } from '~/reporting/standing-counts'
import { unitReport } from '~/reporting/unit-report.server'
import { campaignsShown, notInScope, peopleShown, requireToken, shown } from './answers.server'
import { oneUnit as shape } from './shapes'

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireToken(args)
  const { at, today } = args.context.visit
  const unit = (await unitFor(viewer, args.params.unit ?? '', today)) ?? notInScope()
  const { choice, whole, own, enrolments, children } = await unitReport(unit, { campaignCode: null, today })
  const { id, code, name, kind } = unit
  return shown(shape, {
    at: at.toISOString(),
    day: today,
    campaigns: campaignsShown(choice?.campaigns ?? []),
    unit: { id, code, name, kind },
    people: peopleShown(whole),
    own: peopleShown(own),
    rates: ratesOf(whole),
    enrolments,
    parts: children.map(({ unit: part, counts }) => {
      return { id: part.id, name: part.name, people: peopleShown(counts) }
    }),
  })
}

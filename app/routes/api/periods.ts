import { type LoaderFunctionArgs } from '@remix-run/node'
import { reportPeriods } from '~/reporting/report-periods.server'
import { requireToken, shown } from './answers.server'
import { periods as shape } from './shapes'

export async function loader(args: LoaderFunctionArgs) {
  await requireToken(args)
  return shown(shape, { day: args.context.visit.today, periods: await reportPeriods() })
}

import { type LoaderFunctionArgs } from '@remix-run/node'
import { REPORT_PREFIX } from '~/documents/report-compose'
import { formatCode } from '~/i18n/format'
import { findPeriod } from '~/reporting/report-periods.server'
import { signingInScope } from '~/reporting/scope-figures.server'
import { notInScope, requireToken, shown } from './answers.server'
import { onePeriod as shape } from './shapes'

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireToken(args)
  const { today } = args.context.visit
  const period = (await findPeriod(args.params.period ?? '')) ?? notInScope()
  const signing = await signingInScope(viewer, period, today)
  return shown(shape, {
    day: today,
    period,
    units: signing.map(({ unit: { id, code, name, kind, parentId }, state, signature }) => {
      const signed = signature && {
        code: formatCode(signature.code, REPORT_PREFIX),
        on: signature.signedOn,
        at: signature.signedAt.toISOString(),
      }
      return { id, code, name, kind, parentId, state, signed }
    }),
  })
}

import { z } from 'zod'
import { isDay } from '~/platform/calendar'
import { CAPACITIES, type ReportFields } from '~/reporting/report-fields'
import { says } from '~/ui/form'

const text = (most: number) =>
  z
    .string()
    .max(most, says('report.form.tooLong'))
    .default('')
    .transform((value) => value.normalize('NFC').replace(/\r\n/g, '\n').trim())

/** What may be posted to a report's form. */
export const reportForm = z.object({
  authority: text(200),
  issuer: text(200).refine((value) => value !== '', says('report.form.issuerEmpty')),
  number: text(40),
  place: text(60).refine((value) => value !== '', says('report.form.placeEmpty')),
  day: text(10).refine((value) => value === '' || isDay(value), says('report.form.dayWrong')),
  to: text(600),
  plan: text(300),
  assessment: text(6000),
  receivers: text(600),
  onBehalf: text(120),
  capacity: z.enum(CAPACITIES, { error: says('report.form.capacityWrong') }),
  superiorTitle: text(120),
  signerTitle: text(120),
  signerName: text(120),
}) satisfies z.ZodType<ReportFields>

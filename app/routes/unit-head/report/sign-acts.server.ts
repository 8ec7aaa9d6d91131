import { data } from '@remix-run/node'
import { z } from 'zod'
import { statementAt } from '~/documents/report-words'
import { confirmPassword } from '~/identity/confirm-password.server'
import { type Viewer } from '~/identity/viewer'
import { type ScopedUnit } from '~/organisation/scope.server'
import { orNotFound, seeOther } from '~/platform/responses.server'
import { type Visit } from '~/platform/visit'
import { explain } from '~/reporting/explanations.server'
import { unanswered, unexplained } from '~/reporting/readiness'
import { type ReportPeriod } from '~/reporting/report-period'
import { signReport } from '~/reporting/signed-reports.server'
import { readForm, refuse, says } from '~/ui/form'
import { fieldsOf } from './report-data.server'
import { figuresDigest, signatoryOf, toBeSigned } from './sign-data.server'

interface Act {
  viewer: Viewer
  unit: ScopedUnit
  period: ReportPeriod
  visit: Visit
  posted: FormData
}

const LONGEST = 500
const FEWEST = 5

/** Writes what was typed beside the overdue and the flags; empty fields are left for later. */
export async function explainAct({ viewer, unit, period, visit, posted }: Act) {
  const shown = await toBeSigned(unit, period, visit)
  const typed = (name: string) =>
    String(posted.get(name) ?? '')
      .normalize('NFC')
      .trim()
  const named = [...posted.keys()].filter((name) => /^(nguoi|dau-hieu)-/.test(name))
  const wrong = named.filter((name) => {
    const { length } = typed(name)
    return length > 0 && (length < FEWEST || length > LONGEST)
  })
  if (wrong.length > 0) {
    const errors = wrong.map((field) => ({ field, message: 'report.sign.sentenceLength' as const }))
    return data({ form: refuse(posted, ...errors), wait: null }, 422)
  }
  const said = {
    explained: unexplained(shown.facts).flatMap((of) => {
      const text = typed(`nguoi-${of.person.officialId}`)
      return text ? { of, text } : []
    }),
    answered: unanswered(shown.flags).flatMap((flag) => {
      const text = typed(`dau-hieu-${flag.kind}`)
      return text ? { flag, text } : []
    }),
  }
  await explain(unit.id, said, { byId: viewer.id, at: visit.at })
  return seeOther(`/don-vi/${unit.id}/ky-so-lieu?ky=${period.id}&xong=giai-trinh`)
}

const signing = z.object({
  moment: z.string().max(40).default(''),
  figures: z.string().max(64).default(''),
  password: z
    .string({ error: says('report.sign.passwordEmpty') })
    .max(1000, says('report.sign.passwordWrong')),
})

const READING_MS = 30 * 60_000

/** Signs what was read: the password again, the same figures, a moment of the last half hour. */
export async function signAct({ viewer, unit, period, visit, posted }: Act) {
  const refused = (field: string, message: Parameters<typeof refuse>[1]['message']) =>
    data({ form: refuse(posted, { field, message }), wait: null }, 422)
  const read = readForm(posted, signing)
  if (read.kind === 'refused') return data({ form: read.form, wait: null }, 422)
  const moment = new Date(read.value.moment)
  const since = visit.at.getTime() - moment.getTime()
  const shown = await toBeSigned(unit, period, { at: moment, today: visit.today })
  if (!(since >= 0 && since <= READING_MS) || figuresDigest(shown) !== read.value.figures)
    return refused('', 'report.sign.changed')
  const confirmed = await confirmPassword(viewer, read.value.password, visit)
  if (confirmed.kind === 'wait') return data({ form: refuse(posted), wait: confirmed.seconds }, 429)
  if (confirmed.kind === 'wrongPassword') return refused('password', 'report.sign.passwordWrong')
  const { officialId, kind, fullName, positionName } = orNotFound(
    await signatoryOf(viewer, unit, visit.today),
  )
  const signed = await signReport(
    {
      ...{ unit, period, ...shown },
      fields: await fieldsOf({ viewer, unit, visit }),
      statement: statementAt(moment),
      signer: { officialId, kind, fullName, positionName },
    },
    visit.at,
  )
  switch (signed.kind) {
    case 'signed':
    case 'already':
      return seeOther(`/bao-cao-da-ky/${signed.id}?xong=${signed.kind}`)
    case 'tooEarly':
      return refused('', 'report.sign.tooEarly')
    case 'notReady':
      return refused('', 'report.sign.notReady')
  }
}

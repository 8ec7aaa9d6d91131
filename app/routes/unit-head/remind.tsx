import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { hasPostOffice } from '~/documents/post-office.server'
import { localeOf } from '~/i18n/locale.server'
import { translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { MOST_AT_ONCE } from '~/notices/reminder'
import { reminderCandidates, sendReminder } from '~/notices/reminders.server'
import { newId } from '~/platform/ids.server'
import { seeOther } from '~/platform/responses.server'
import { listQuestion } from '~/reporting/list-question'
import { unitReport } from '~/reporting/unit-report.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, refuse, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { unitToRemind } from './reminder-access.server'
import { reminderDraft } from './reminder-draft'
import { ReminderList } from './reminder-list'
import { readUnitQuery, unitSearch } from './unit-query'

export const handle: PageHandle = { nav: 'unit' }
export const meta = pageTitle<typeof loader>((t, { unit }) => t('notices.remind.title', { unit: unit.name }))

const schema = z.object({
  form: z.string().min(10).max(40),
  person: z.array(z.string().max(40)).min(1, says('notices.remind.nobody')).max(MOST_AT_ONCE),
  subject: z
    .string({ error: says('notices.remind.subject.empty') })
    .trim()
    .min(1, says('notices.remind.subject.empty'))
    .max(150, says('notices.remind.subject.long')),
  text: z
    .string({ error: says('notices.remind.text.empty') })
    .trim()
    .min(1, says('notices.remind.text.empty'))
    .max(4000, says('notices.remind.text.long')),
})

/** Who would be reminded, asked by the same question as the unit's page; the scope is in it. */
async function asked(args: LoaderFunctionArgs) {
  const { viewer, unit } = await unitToRemind(args)
  const { at, today, demo } = args.context.visit
  const query = readUnitQuery(new URL(args.request.url).searchParams)
  const report = await unitReport(unit, { campaignCode: query.campaign, today })
  const byMail = hasPostOffice() || demo
  const candidates = await reminderCandidates(listQuestion(unit, query, report, today), { at, byMail })
  return { viewer, unit, query, choice: report.choice, candidates }
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, unit, query, choice, candidates } = await asked(args)
  const t = translator(localeOf(args.request, viewer))
  const { today } = args.context.visit
  return {
    unit: { id: unit.id, name: unit.name },
    back: `/don-vi/${unit.id}${unitSearch({ ...query, page: 1 })}`,
    draft: choice && reminderDraft(t, { choice, sender: viewer.fullName, today }),
    candidates: candidates
      .slice(0, MOST_AT_ONCE)
      .map((one) => ({ ...one, isSelf: one.officialId === viewer.id })),
    all: candidates.length,
    form: newId(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, unit, query, candidates } = await asked(args)
  const posted = await args.request.formData()
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return data({ form: read.form }, 422)
  const { form: id, person, subject, text } = read.value
  const chosen = new Set(person)
  const to = candidates.filter(({ officialId }) => chosen.has(officialId))
  if (to.length === 0) {
    return data({ form: refuse(posted, { field: 'person', message: 'notices.remind.nobody' }) }, 422)
  }
  await sendReminder({ id, unit, to, subject, text }, { actorId: viewer.id, at: args.context.visit.at })
  const search = new URLSearchParams(unitSearch({ ...query, page: 1 }))
  search.set('da-nhac', id)
  return seeOther(`/don-vi/${unit.id}?${search.toString()}`)
}

export type RemindPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function Remind() {
  const t = useT()
  const { unit, back, draft, candidates, all, form: token } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<typeof action>()?.form)
  const left = candidates.filter(({ tooSoon }) => !tooSoon).length
  return (
    <div className="flow">
      <BackLink href={back}>{unit.name}</BackLink>
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('notices.remind.title', { unit: unit.name })} />
      {all > MOST_AT_ONCE ? <p>{t('notices.remind.many', { all, count: MOST_AT_ONCE })}</p> : null}
      {left === 0 || !draft ? (
        <EmptyState action={<a href={back}>{t('notices.remind.back')}</a>}>
          {t(all === 0 ? 'notices.remind.none' : 'notices.remind.allToday')}
        </EmptyState>
      ) : (
        <form method="post" className="flow">
          <input type="hidden" name="form" value={token} />
          <ReminderList candidates={candidates} form={form} />
          <Field
            name="subject"
            label={t('notices.remind.subjectLabel')}
            error={form.error('subject')}
            value={form.value('subject', draft.subject)}
            maxLength={150}
          />
          <Field
            name="text"
            type="textarea"
            rows={9}
            label={t('notices.remind.textLabel')}
            hint={t('notices.remind.textHint')}
            error={form.error('text')}
            value={form.value('text', draft.text)}
            maxLength={4000}
          />
          <Button>{t('notices.remind.submit')}</Button>
        </form>
      )}
    </div>
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { addDayOff, addedDays, withdrawDayOff } from '~/notices/days-off.server'
import { publicDaysOff } from '~/notices/working-days'
import { isDay } from '~/platform/calendar'
import { seeOther } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, refuse, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { RadioCards } from '~/ui/radio-cards'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('notices.daysOff.title'))

const schema = z.object({
  day: z
    .string({ error: says('notices.daysOff.day.wrong') })
    .refine(isDay, says('notices.daysOff.day.wrong')),
  name: z
    .string({ error: says('notices.daysOff.name.empty') })
    .trim()
    .min(1, says('notices.daysOff.name.empty'))
    .max(80, says('notices.daysOff.name.long')),
  kind: z.enum(['off', 'working'], { error: says('notices.daysOff.kind.empty') }),
})
const withdrawal = z.object({ withdraw: z.string().refine(isDay) })

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  const { today } = args.context.visit
  const year = Number(today.slice(0, 4))
  const coming = [...publicDaysOff(year), ...publicDaysOff(year + 1)]
  return {
    added: await addedDays(),
    coming: coming.filter(([day]) => day >= today).map(([day, name]) => ({ day, name })),
    done: new URL(args.request.url).searchParams.get('xong'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireAdministrator(args)
  const by = { byId: viewer.id, at: args.context.visit.at }
  const posted = await args.request.formData()
  const out = readForm(posted, withdrawal)
  if (out.kind === 'accepted') {
    await withdrawDayOff(out.value.withdraw, by)
    return seeOther('/quan-tri/ngay-nghi?xong=bo')
  }
  const read = readForm(posted, schema)
  if (read.kind === 'refused') return data({ form: read.form }, 422)
  const { day, name, kind } = read.value
  if (await addDayOff({ day, name, working: kind === 'working' }, by)) {
    return seeOther('/quan-tri/ngay-nghi?xong=them')
  }
  return data({ form: refuse(posted, { field: 'day', message: 'notices.daysOff.day.taken' }) }, 422)
}

export default function DaysOff() {
  const t = useT()
  const { added, coming, done } = useLoaderData<typeof loader>()
  const form = formView(t, useActionData<typeof action>()?.form)
  return (
    <div className="flow">
      <BackLink href="/quan-tri">{t('admin.title')}</BackLink>
      <ErrorSummary errors={form.errors} />
      {done === 'them' ? <Banner kind="outcome">{t('notices.daysOff.added')}</Banner> : null}
      {done === 'bo' ? <Banner kind="outcome">{t('notices.daysOff.withdrawn')}</Banner> : null}
      <PageHeading title={t('notices.daysOff.title')} />
      <p>{t('notices.daysOff.lead')}</p>
      {added.length > 0 ? <Added added={added} /> : null}
      <h2>{t('notices.daysOff.add')}</h2>
      <form method="post" className="flow" noValidate>
        <Field
          name="day"
          type="date"
          label={t('notices.daysOff.day')}
          error={form.error('day')}
          value={form.value('day')}
        />
        <Field
          name="name"
          width="medium"
          label={t('notices.daysOff.name')}
          hint={t('notices.daysOff.name.hint')}
          error={form.error('name')}
          value={form.value('name')}
          maxLength={80}
        />
        <RadioCards
          name="kind"
          legend={t('notices.daysOff.kind')}
          error={form.error('kind')}
          value={form.value('kind', 'off')}
          options={[
            { value: 'off', label: t('notices.daysOff.kind.off') },
            { value: 'working', label: t('notices.daysOff.kind.working') },
          ]}
        />
        <Button>{t('notices.daysOff.submit')}</Button>
      </form>
      <h2>{t('notices.daysOff.public')}</h2>
      <ul>
        {coming.map(({ day, name }) => (
          <li key={day}>{t('notices.daysOff.one', { day: formatDay(day, t.locale), name })}</li>
        ))}
      </ul>
    </div>
  )
}

function Added({ added }: { added: { day: string; name: string; working: boolean }[] }) {
  const t = useT()
  return (
    <DataTable
      caption={t('notices.daysOff.table')}
      rows={added}
      rowKey={({ day }) => day}
      columns={[
        {
          key: 'day',
          header: t('notices.daysOff.day'),
          rowHeader: true,
          cell: ({ day }) => formatDay(day, t.locale),
        },
        { key: 'name', header: t('notices.daysOff.name'), cell: ({ name }) => name },
        {
          key: 'kind',
          header: t('notices.daysOff.kind'),
          cell: ({ working }) => t(working ? 'notices.daysOff.kind.working' : 'notices.daysOff.kind.off'),
        },
        {
          key: 'act',
          header: t('notices.daysOff.withdraw'),
          cell: ({ day }) => (
            <form method="post">
              <input type="hidden" name="withdraw" value={day} />
              <Button kind="secondary">
                {t('notices.daysOff.withdrawDay', { day: formatDay(day, t.locale) })}
              </Button>
            </form>
          ),
        },
      ]}
    />
  )
}

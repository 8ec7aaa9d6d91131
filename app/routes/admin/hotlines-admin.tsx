import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { saveHotlines } from '~/organisation/site-settings.server'
import { daysBetween } from '~/platform/calendar'
import { seeOther, unprocessable } from '~/platform/responses.server'
import { type Hotline } from '~/platform/site-settings'
import { siteSettings } from '~/platform/site-settings.server'
import { Banner } from '~/ui/banner'
import { Button, ButtonRow } from '~/ui/button'
import { Details } from '~/ui/details'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { errorsAt, formView, type FormView, readForm, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Tag } from '~/ui/tag'
import { AdminMenu } from './admin-menu'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('duties.hotlines.title'))

const OLD_DAYS = 90
const MOST = 300
const needed = (field: 'name' | 'scope' | 'phone' | 'hours') =>
  z
    .string(says(`duties.hotlines.${field}.wrong`))
    .trim()
    .min(1, says(`duties.hotlines.${field}.wrong`))
    .max(MOST, says('duties.site.wrong'))
const optional = z.string().trim().max(MOST, says('duties.site.wrong')).default('')
const place = z.coerce.number().int().min(0).max(50)
const schema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('save'),
    place,
    name: needed('name'),
    scope: needed('scope'),
    phone: needed('phone'),
    hours: needed('hours'),
    email: optional,
    address: optional,
  }),
  z.object({ act: z.literal('remove'), place }),
])

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  const { today } = args.context.visit
  const { hotlines } = await siteSettings(args.context.visit)
  const saved = new URL(args.request.url).searchParams.has('xong')
  const isOld = ({ updatedOn }: Hotline) => daysBetween(updatedOn, today) > OLD_DAYS
  return { hotlines: hotlines.map((hotline) => ({ ...hotline, isOld: isOld(hotline) })), saved }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireAdministrator(args)
  const { at, today } = args.context.visit
  const read = readForm(await args.request.formData(), schema)
  if (read.kind === 'refused') return unprocessable(read.form)
  const hotlines = [...(await siteSettings(args.context.visit)).hotlines]
  if (read.value.act === 'remove') hotlines.splice(read.value.place, 1)
  else {
    const { name, scope, phone, hours, email, address } = read.value
    const entry = {
      name,
      scope,
      phone,
      hours,
      email: email || null,
      address: address || null,
      updatedOn: today,
    }
    hotlines[Math.min(read.value.place, hotlines.length)] = entry
  }
  await saveHotlines(hotlines, { byId: viewer.id, at, today })
  return seeOther('/quan-tri/duong-day-nong?xong=1')
}

export default function HotlinesAdminPage() {
  const t = useT()
  const { hotlines, saved } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const form = formView(t, refused)
  const typedAt = refused ? Number(refused.values.place?.[0]) : null
  const none = formView(t, null)
  return (
    <div className="flow">
      <AdminMenu current="hotlines" />
      <ErrorSummary errors={errorsAt(form.errors, (field) => `${field}-${typedAt}`)} />
      {saved && !refused ? <Banner kind="outcome">{t('duties.hotlines.saved')}</Banner> : null}
      <PageHeading title={t('duties.hotlines.title')} />
      <p>{t('duties.hotlines.lead')}</p>
      {hotlines.map((hotline, index) => (
        <section key={index} className="flow-tight" aria-label={hotline.name}>
          <h2>{hotline.name}</h2>
          <p>
            {hotline.phone} · {t('duties.hotlines.updated', { day: formatDay(hotline.updatedOn, t.locale) })}{' '}
            {hotline.isOld ? <Tag kind="soon">{t('duties.hotlines.old')}</Tag> : null}
          </p>
          <Details summary={t('common.change')} open={typedAt === index}>
            <HotlineForm place={index} hotline={hotline} form={typedAt === index ? form : none} />
          </Details>
        </section>
      ))}
      <Details summary={t('duties.hotlines.add')} open={typedAt === hotlines.length}>
        <HotlineForm place={hotlines.length} form={typedAt === hotlines.length ? form : none} />
      </Details>
    </div>
  )
}

const FIELDS = ['name', 'scope', 'phone', 'hours', 'email', 'address'] as const

function HotlineForm({ place, hotline, form }: { place: number; hotline?: Hotline; form: FormView }) {
  const t = useT()
  return (
    <form method="post" className="flow">
      <input type="hidden" name="place" value={place} />
      {FIELDS.map((field) => (
        <Field
          key={field}
          name={field}
          id={`${field}-${place}`}
          label={t(`duties.hotlines.${field}`)}
          value={form.value(field, hotline?.[field] ?? undefined)}
          error={form.error(field)}
        />
      ))}
      <ButtonRow>
        <Button name="act" value="save">
          {t('duties.hotlines.save')}
        </Button>
        {hotline ? (
          <Button kind="danger" name="act" value="remove">
            {t('duties.hotlines.remove')}
          </Button>
        ) : null}
      </ButtonRow>
    </form>
  )
}

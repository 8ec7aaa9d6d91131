import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { saveSiteWords, storedSiteWords } from '~/organisation/site-settings.server'
import { seeOther, unprocessable } from '~/platform/responses.server'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { formView, readForm, says } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { AdminMenu } from './admin-menu'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('duties.site.title'))

const words = z.string().trim().max(120, says('duties.site.wrong')).default('')
const schema = z.object({
  province: words,
  supportPhone: words,
  supportHours: words,
  certificateTitle: words,
  completionTarget: z
    .string()
    .trim()
    .regex(/^(|[1-9]\d?|100)$/, says('duties.site.completionTarget.wrong'))
    .default(''),
})

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  const saved = new URL(args.request.url).searchParams.has('xong')
  return { stored: await storedSiteWords(args.context.visit), saved }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireAdministrator(args)
  const { at, today } = args.context.visit
  const read = readForm(await args.request.formData(), schema)
  if (read.kind === 'refused') return unprocessable(read.form)
  await saveSiteWords(read.value, { byId: viewer.id, at, today })
  return seeOther('/quan-tri/thiet-lap?xong=1')
}

const FIELDS = ['province', 'supportPhone', 'supportHours', 'certificateTitle', 'completionTarget'] as const
const HINTED = ['province', 'certificateTitle', 'completionTarget'] as const

export default function SiteWordsPage() {
  const t = useT()
  const { stored, saved } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const form = formView(t, refused)
  return (
    <div className="flow">
      <AdminMenu current="settings" />
      <ErrorSummary errors={form.errors} />
      {saved && !refused ? <Banner kind="outcome">{t('duties.site.saved')}</Banner> : null}
      <PageHeading title={t('duties.site.title')} />
      <form method="post" className="flow">
        {FIELDS.map((field) => {
          const hinted = HINTED.find((one) => one === field)
          return (
            <Field
              key={field}
              name={field}
              width="medium"
              label={t(`duties.site.${field}`)}
              hint={hinted ? t(`duties.site.${hinted}.hint`) : undefined}
              value={form.value(field, stored[field])}
              error={form.error(field)}
            />
          )
        })}
        <Button>{t('duties.site.save')}</Button>
      </form>
    </div>
  )
}

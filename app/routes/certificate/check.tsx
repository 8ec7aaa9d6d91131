import { type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useT } from '~/i18n/use-t'
import { seeOther, unprocessable } from '~/platform/responses.server'
import { ErrorSummary } from '~/ui/error-summary'
import { formView, readForm, type RefusedForm, says } from '~/ui/form'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { CheckForm } from './check-form'

const title = pageTitle((t) => t('certificate.check.title'))
export const meta: MetaFunction = (given) => [...(title(given) ?? []), { name: 'robots', content: 'noindex' }]

const empty = says('certificate.check.empty')
const schema = z.object({
  ma: z.string({ error: empty }).trim().min(1, empty).max(40, says('certificate.check.long')),
})

export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  if (!searchParams.has('ma')) return { refused: null as RefusedForm | null }
  const typed = new FormData()
  typed.set('ma', searchParams.get('ma') ?? '')
  const form = readForm(typed, schema)
  if (form.kind === 'refused') return unprocessable({ refused: form.form as RefusedForm | null })
  return seeOther(`/xac-nhan/${encodeURIComponent(form.value.ma)}`)
}

export default function Check() {
  const t = useT()
  const { refused } = useLoaderData<{ refused: RefusedForm | null }>()
  const form = formView(t, refused)
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <PageHeading title={t('certificate.check.title')} />
      <CheckForm form={form} />
    </>
  )
}

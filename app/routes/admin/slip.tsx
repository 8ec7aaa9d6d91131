import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatDateTime } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { accountCard, handOutCode } from '~/identity/account-help.server'
import { requireClerk } from '~/identity/guards.server'
import { environment } from '~/platform/environment.server'
import { group4, newId } from '~/platform/ids.server'
import { orNotFound, seeOther } from '~/platform/responses.server'
import { Banner } from '~/ui/banner'
import { readForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { PrintButton } from '~/ui/print-button'
import { SummaryList } from '~/ui/summary-list'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('admin.slip.title'))

const schema = z.object({ form: z.string().min(10).max(40).default(newId) })

/** Asked for again there is no code to show: only the way back. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireClerk(args)
  const card = orNotFound(await accountCard(viewer, args.params.official ?? '', args.context.visit))
  return { id: card.id, fullName: card.fullName }
}

/**
 * Shows the code in the answer to the POST itself: it is stored nowhere, so no later page could. Sent again, the same
 * form shows the same code.
 */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireClerk(args)
  const { visit } = args.context
  const card = orNotFound(await accountCard(viewer, args.params.official ?? '', visit))
  const read = readForm(await args.request.formData(), schema)
  const formToken = read.kind === 'accepted' ? read.value.form : newId()
  const handedOut = await handOutCode(viewer, card, { at: visit.at, formToken })
  if (handedOut.kind === 'refused') return seeOther(`/quan-tri/can-bo/${card.id}`)
  const { code, expiresAt } = handedOut.code
  const { fullName, staffCode, posting } = card
  const person = { fullName, staffCode, unitName: posting?.unitName ?? null }
  const address = `${environment().origin}/dang-nhap/lan-dau`
  return data(
    { person, code: group4(code), expiresAt, address },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

export default function SlipPage() {
  const t = useT()
  const slip = useActionData<typeof action>()
  const { id, fullName } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      {slip ? <Slip {...slip} /> : <p>{t('admin.slip.gone')}</p>}
      <p className="no-print">
        <a href={`/quan-tri/can-bo/${id}`}>{t('admin.slip.done', { name: fullName })}</a>
      </p>
    </div>
  )
}

type SlipProps = {
  person: { fullName: string; staffCode: string; unitName: string | null }
  code: string
  expiresAt: Date
  address: string
}

function Slip({ person, code, expiresAt, address }: SlipProps) {
  const t = useT()
  return (
    <>
      <div className="no-print">
        <Banner kind="notice">{t('admin.slip.once')}</Banner>
      </div>
      <PageHeading title={t('admin.slip.title')} />
      <SummaryList
        rows={[
          { term: t('admin.slip.name'), value: person.fullName },
          ...(person.unitName ? [{ term: t('admin.slip.unit'), value: person.unitName }] : []),
          { term: t('admin.slip.address'), value: address },
          { term: t('admin.slip.signInName'), value: person.staffCode },
          { term: t('admin.slip.code'), value: <strong className="code">{code}</strong> },
          { term: t('admin.slip.until'), value: formatDateTime(expiresAt, t.locale) },
        ]}
      />
      <h2>{t('admin.slip.how')}</h2>
      <ol>
        <li>{t('admin.slip.step1')}</li>
        <li>{t('admin.slip.step2')}</li>
        <li>{t('admin.slip.step3')}</li>
      </ol>
      <PrintButton />
    </>
  )
}

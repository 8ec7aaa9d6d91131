import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useT } from '~/i18n/use-t'
import { type PageHandle } from '~/ui/page-handle'
import { pageTitle } from '~/ui/page-title'
import { ownHolder, recordPage } from './record-data.server'
import { RecordPage } from './record-page'

export const handle: PageHandle = { nav: 'certificates' }
export const meta = pageTitle((t) => t('record.title'))

export const loader = async (args: LoaderFunctionArgs) => recordPage(args, await ownHolder(args))

export default function RecordRoute() {
  const t = useT()
  const { fullName, record } = useLoaderData<typeof loader>()
  const back = { href: '/giay-xac-nhan', words: t('certificate.back') }
  return <RecordPage record={record} fullName={fullName} back={back} file="/giay-xac-nhan/qua-trinh.pdf" />
}

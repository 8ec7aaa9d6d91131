import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { type PageHandle } from '~/ui/page-handle'
import { pageTitle } from '~/ui/page-title'
import { holderOfUnit, recordPage } from './record-data.server'
import { RecordPage } from './record-page'

export const handle: PageHandle = { nav: 'unit' }
export const meta = pageTitle((t) => t('record.title'))

export const loader = async (args: LoaderFunctionArgs) => recordPage(args, await holderOfUnit(args))

export default function RecordRoute() {
  const { id, fullName, record } = useLoaderData<typeof loader>()
  const here = `/don-vi/${useParams().unit ?? ''}/nguoi/${id}`
  const back = { href: here, words: fullName }
  return <RecordPage record={record} fullName={fullName} back={back} file={`${here}/qua-trinh.pdf`} />
}

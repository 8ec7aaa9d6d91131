import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type PageHandle } from '~/ui/page-handle'
import { pageTitle } from '~/ui/page-title'
import { holderOfClerk, recordPage } from './record-data.server'
import { RecordPage } from './record-page'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('record.title'))

export const loader = async (args: LoaderFunctionArgs) => recordPage(args, await holderOfClerk(args))

export default function RecordRoute() {
  const { id, fullName, record } = useLoaderData<typeof loader>()
  const back = { href: `/quan-tri/can-bo/${id}`, words: fullName }
  return (
    <RecordPage
      record={record}
      fullName={fullName}
      back={back}
      file={`/quan-tri/can-bo/${id}/qua-trinh.pdf`}
    />
  )
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatDateTime } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { type Asked, requireAdministrator } from '~/identity/guards.server'
import { issueFirstCodes } from '~/identity/first-codes.server'
import { findImport } from '~/organisation/intake/imports.server'
import { peopleAwaitingSlips, unitsAwaitingSlips } from '~/organisation/intake/findings.sql.server'
import { environment } from '~/platform/environment.server'
import { group4, newId } from '~/platform/ids.server'
import { notFound, orNotFound, seeOther } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Button } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { readForm } from '~/ui/form'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { PrintButton } from '~/ui/print-button'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('people.slips.title'))

const MOST_SLIPS = 200
const schema = z.object({ form: z.string().min(10).max(40), unit: z.string().max(40).default('') })

async function asked(args: Asked & { params: { import?: string } }) {
  const viewer = await requireAdministrator(args)
  const found = orNotFound(await findImport(args.params.import ?? ''))
  return { viewer, found: found.state === 'done' ? found : notFound() }
}

export async function loader(args: LoaderFunctionArgs) {
  const { found } = await asked(args)
  const units = await unitsAwaitingSlips(found.id)
  return {
    id: found.id,
    form: newId(),
    units: units.map((unit) => ({ ...unit, people: Number(unit.people) })),
  }
}

/** Codes are shown in the answer to the POST itself: they are stored nowhere. Sent again, the same form shows the same. */
export async function action(args: ActionFunctionArgs) {
  const { viewer, found } = await asked(args)
  const read = readForm(await args.request.formData(), schema)
  if (read.kind === 'refused') return seeOther(`/quan-tri/nhap-danh-sach/${found.id}/phieu`)
  const { form: formToken, unit } = read.value
  const people = await peopleAwaitingSlips(found.id, unit || null, MOST_SLIPS)
  const order = { importId: found.id, issuedById: viewer.id, at: args.context.visit.at, formToken }
  const codes = await issueFirstCodes(
    people.map(({ id }) => id),
    order,
  )
  const slips = people.flatMap(({ id, fullName, staffCode, unitName }) => {
    const issued = codes.get(id)
    return issued
      ? [{ id, fullName, staffCode, unitName, code: group4(issued.code), until: issued.expiresAt }]
      : []
  })
  return data(
    { slips, address: `${environment().origin}/dang-nhap/lan-dau` },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

export default function SlipsPage() {
  const t = useT()
  const printed = useActionData<typeof action>()
  const { id } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <BackLink href={`/quan-tri/nhap-danh-sach/${id}`}>{t('people.slips.back')}</BackLink>
      <div className={printed ? 'no-print' : undefined}>
        <PageHeading title={t('people.slips.title')} />
      </div>
      {printed ? <Slips {...printed} /> : <ByUnit />}
    </div>
  )
}

function ByUnit() {
  const t = useT()
  const { units, form } = useLoaderData<typeof loader>()
  const all = units.reduce((sum, { people }) => sum + people, 0)
  if (all === 0) return <p>{t('people.slips.none')}</p>
  return (
    <>
      <p>{t('people.slips.lead')}</p>
      {all <= MOST_SLIPS ? (
        <form method="post">
          <input type="hidden" name="form" value={`${form}-tat-ca`} />
          <Button>{t('people.slips.printAll', { count: all })}</Button>
        </form>
      ) : null}
      <DataTable
        caption={t('people.slips.title')}
        captionHidden
        rows={units}
        rowKey={({ id }) => id}
        columns={[
          { key: 'unit', header: t('people.slips.unit'), rowHeader: true, cell: ({ name }) => name },
          { key: 'people', header: t('people.slips.people'), numeric: true, cell: ({ people }) => people },
          {
            key: 'act',
            header: t('people.slips.act'),
            cell: ({ id, name, people }) => (
              <form method="post">
                <input type="hidden" name="form" value={`${form}-${id.slice(0, 10)}`} />
                <input type="hidden" name="unit" value={id} />
                <Button kind="secondary">
                  {t('people.slips.printUnit', { count: Math.min(people, MOST_SLIPS) })}
                  <span className="visually-hidden"> {name}</span>
                </Button>
              </form>
            ),
          },
        ]}
      />
    </>
  )
}

type Slip = { id: string; fullName: string; staffCode: string; unitName: string; code: string; until: Date }

function Slips({ slips, address }: { slips: readonly Slip[]; address: string }) {
  const t = useT()
  return (
    <>
      <div className="no-print flow-tight">
        <p>{t('people.slips.count', { count: slips.length })}</p>
        {slips.length === MOST_SLIPS ? (
          <p>{t('people.slips.batch', { most: MOST_SLIPS, count: slips.length })}</p>
        ) : null}
        <PrintButton label={t('people.slips.print')} />
      </div>
      <div className="slips">
        {slips.map((slip) => (
          <section key={slip.id} className="slip flow-tight" aria-label={slip.fullName}>
            <h2>
              {t('admin.slip.title')}: {slip.fullName}
            </h2>
            <p>{slip.unitName}</p>
            <dl className="slip-facts">
              <dt>{t('admin.slip.address')}</dt>
              <dd>{address}</dd>
              <dt>{t('admin.slip.signInName')}</dt>
              <dd>{slip.staffCode}</dd>
              <dt>{t('admin.slip.code')}</dt>
              <dd>
                <strong className="code">{slip.code}</strong>
              </dd>
              <dt>{t('admin.slip.until')}</dt>
              <dd>{formatDateTime(slip.until, t.locale)}</dd>
            </dl>
            <p>{t('admin.slip.step3')}</p>
          </section>
        ))}
      </div>
    </>
  )
}

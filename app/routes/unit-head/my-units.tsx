import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useT } from '~/i18n/use-t'
import { requireOfficial } from '~/identity/guards.server'
import { seesEverything } from '~/organisation/scope.server'
import { unitsHeaded } from '~/organisation/units.sql.server'
import { forbidden } from '~/platform/responses.server'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { addressed } from '~/routes/learner/addressed'

export const handle = { nav: 'unit' }

/** One unit is opened at once; several are offered; an inspector has the province. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireOfficial(args)
  if (viewer.headOf.length === 0)
    throw seesEverything(viewer) ? redirect('/toan-tinh') : forbidden('headOnly')
  const units = await unitsHeaded(viewer)
  const [first] = units
  if (first && units.length === 1) throw redirect(`/don-vi/${first.id}`)
  return { units, honorific: viewer.honorific }
}

export const meta = pageTitle<typeof loader>((t) => t('unit.mine.title'))

export default function MyUnits() {
  const { units, honorific } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="flow">
      <PageHeading title={t('unit.mine.title')} />
      <p>{t('unit.mine.lead', { you: addressed(t, { honorific, fullName: '' }).you })}</p>
      <ul>
        {units.map(({ id, name }) => (
          <li key={id}>
            <a href={`/don-vi/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

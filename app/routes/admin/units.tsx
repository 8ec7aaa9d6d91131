import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { comingChanges, treeOn } from '~/organisation/unit-history.sql.server'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { AdminMenu } from './admin-menu'
import { eventWords } from './unit-events'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle((t) => t('units.tree.title'))

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args)
  const { today } = args.context.visit
  const [rows, coming] = await Promise.all([treeOn(today), comingChanges(today)])
  const units = rows.map((row) => ({ ...row, own: Number(row.own) }))
  return { units, coming, today }
}

type Unit = ReturnType<typeof useLoaderData<typeof loader>>['units'][number]

export default function UnitsPage() {
  const t = useT()
  const { units, coming, today } = useLoaderData<typeof loader>()
  const people = units.reduce((sum, { own }) => sum + own, 0)
  const roots = units.filter(({ parentId }) => parentId === null)
  return (
    <div className="flow">
      <AdminMenu current="units" />
      <PageHeading title={t('units.tree.title')} />
      <p>
        {units.length > 0
          ? t('units.tree.lead', { units: units.length, people, day: formatDay(today, t.locale) })
          : t('units.tree.empty')}
      </p>
      {coming.length > 0 ? (
        <section className="flow-tight" aria-labelledby="sap-co">
          <h2 id="sap-co">{t('units.tree.coming')}</h2>
          <ul>
            {coming.map((event, index) => (
              <li key={index}>
                {t('units.tree.coming.line', {
                  day: formatDay(event.on, t.locale),
                  what: eventWords(t, event),
                })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <ul className="unit-tree">
        {roots.map((root) => (
          <Branch key={root.id} unit={root} all={units} open />
        ))}
      </ul>
    </div>
  )
}

/** A unit, and those below it behind a line of their own: a link may not stand in what opens them. */
function Branch({ unit, all, open = false }: { unit: Unit; all: readonly Unit[]; open?: boolean }) {
  const t = useT()
  const children = all.filter(({ parentId }) => parentId === unit.id)
  const count = all.filter(({ path }) => path.startsWith(unit.path)).reduce((sum, { own }) => sum + own, 0)
  return (
    <li>
      <Line unit={unit} count={count} />
      {children.length > 0 ? (
        <details open={open}>
          <summary>
            {t('units.tree.below', { count: children.length })}
            <span className="visually-hidden"> {unit.name}</span>
          </summary>
          <ul>
            {children.map((child) => (
              <Branch key={child.id} unit={child} all={all} />
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  )
}

function Line({ unit, count }: { unit: Unit; count: number }) {
  const t = useT()
  return (
    <span className="unit-line">
      <a href={`/quan-tri/don-vi/${unit.id}`}>{unit.name}</a>{' '}
      <span className="meta">
        {unit.code} · {t('units.tree.people', { count })} · {headWords(t, unit)}
      </span>
    </span>
  )
}

function headWords(t: Translator, { headName, headKind }: Unit): string {
  if (!headName) return t('units.tree.vacant')
  return headKind === 'acting'
    ? t('units.tree.acting', { name: headName })
    : t('units.tree.head', { name: headName })
}

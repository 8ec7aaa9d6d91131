import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireAdministrator } from '~/identity/guards.server'
import { unitFor } from '~/organisation/scope.server'
import { treeOn, unitHistory } from '~/organisation/unit-history.sql.server'
import { namesOf } from '~/organisation/unit-names.server'
import { orNotFound } from '~/platform/responses.server'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { SummaryList } from '~/ui/summary-list'
import { ACTS } from './unit-decision-form'
import { eventWords } from './unit-events'

export const handle: PageHandle = { nav: 'admin' }
export const meta = pageTitle<typeof loader>((_t, { unit }) => unit.name)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireAdministrator(args)
  const { today } = args.context.visit
  const unit = orNotFound(await unitFor(viewer, args.params.unit ?? '', today))
  const [tree, history, names] = await Promise.all([treeOn(today), unitHistory(unit.id), namesOf(unit.id)])
  const below = tree.filter(({ path }) => path.includes(`/${unit.id}/`))
  return {
    unit,
    above: tree.find(({ id }) => id === unit.parentId)?.name ?? null,
    people: below.reduce((sum, { own }) => sum + Number(own), 0),
    ended: unit.placedUntil !== null && unit.placedUntil <= today ? unit.placedUntil : null,
    history,
    names: names.map(({ name, from }) => ({ name, from })),
    done: new URL(args.request.url).searchParams.get('quyet-dinh')?.slice(0, 80) ?? null,
  }
}

export default function UnitAdminPage() {
  const t = useT()
  const { unit, above, people, ended, done } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      <BackLink href="/quan-tri/don-vi">{t('units.tree.title')}</BackLink>
      {done ? <Banner kind="outcome">{t('units.done', { decision: done })}</Banner> : null}
      <PageHeading title={unit.name} />
      <SummaryList
        rows={[
          { term: t('units.unit.code'), value: unit.code },
          { term: t('units.unit.kind'), value: unit.kind },
          ...(above ? [{ term: t('units.unit.above'), value: above }] : []),
          ended
            ? { term: t('units.unit.until'), value: formatDay(ended, t.locale) }
            : { term: t('units.unit.people'), value: people },
        ]}
      />
      <p>
        <a href={`/don-vi/${unit.id}`}>{t('units.unit.report')}</a>
      </p>
      {ended ? null : (
        <section className="flow" aria-labelledby="sap-xep">
          <h2 id="sap-xep">{t('units.unit.acts')}</h2>
          <ButtonRow>
            {ACTS.map(({ order, slug }) => (
              <ButtonLink key={slug} kind="secondary" href={`/quan-tri/don-vi/${unit.id}/${slug}`}>
                {t(`units.act.${order}`)}
              </ButtonLink>
            ))}
          </ButtonRow>
        </section>
      )}
      <History />
    </div>
  )
}

function History() {
  const t = useT()
  const { history, names } = useLoaderData<typeof loader>()
  return (
    <section className="flow-tight" aria-labelledby="qua-trinh">
      <h2 id="qua-trinh">{t('units.unit.history')}</h2>
      {history.length === 0 ? <p>{t('units.unit.history.none')}</p> : null}
      <ul>
        {history.map((event, index) => (
          <li key={index}>
            {t('units.event.line', { day: formatDay(event.on, t.locale), what: eventWords(t, event) })}
          </li>
        ))}
      </ul>
      {names.length > 0 ? (
        <>
          <h3>{t('units.unit.names')}</h3>
          <ul>
            {names.map(({ name, from }) => (
              <li key={from}>{t('units.unit.names.line', { name, day: formatDay(from, t.locale) })}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

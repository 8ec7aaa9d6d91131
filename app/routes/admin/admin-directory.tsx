import type { PlainMessageKey } from '~/ui/form'
import { useT } from '~/i18n/use-t'

type Entry = readonly [href: string, name: PlainMessageKey]

/** Everything that is administered for the whole province, by what it is about. */
const GROUPS: readonly { title: PlainMessageKey; entries: readonly Entry[] }[] = [
  {
    title: 'admin.group.campaigns',
    entries: [
      ['/quan-tri/dot-hoc/moi', 'campaign.list.assign'],
      ['/quan-tri/dot-hoc', 'campaign.list.title'],
      ['/quan-tri/ky-bao-cao', 'report.admin.title'],
    ],
  },
  {
    title: 'admin.group.people',
    entries: [
      ['/quan-tri/can-bo/moi', 'duties.new.link'],
      ['/quan-tri/nhap-danh-sach', 'people.menu.import'],
      ['/quan-tri/bao-sai', 'campaign.corrections.title'],
      ['/quan-tri/boi-duong', 'training.queue.title'],
    ],
  },
  {
    title: 'admin.group.organisation',
    entries: [
      ['/quan-tri/don-vi', 'people.menu.units'],
      ['/quan-tri/chuc-danh', 'people.menu.positions'],
      ['/quan-tri/nguy-co-cao', 'people.menu.coverage'],
    ],
  },
  {
    title: 'admin.group.system',
    entries: [
      ['/quan-tri/hop-thu-di', 'notices.outbox.title'],
      ['/quan-tri/ngay-nghi', 'notices.daysOff.title'],
      ['/quan-tri/duong-day-nong', 'people.menu.hotlines'],
      ['/quan-tri/thiet-lap', 'people.menu.settings'],
      ['/quan-tri/luu-giu', 'erasure.retention.title'],
    ],
  },
]

/** The way to every part of administration, for those who administer the whole province. */
export function AdminDirectory() {
  const t = useT()
  return (
    <nav className="admin-directory" aria-label={t('people.menu')}>
      {GROUPS.map(({ title, entries }) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          <ul>
            {entries.map(([href, name]) => (
              <li key={href}>
                <a href={href}>{t(name)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

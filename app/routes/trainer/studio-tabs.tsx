import { useT } from '~/i18n/use-t'

export const PANELS = { edit: 'soan', preview: 'xem-truoc', check: 'kiem-tra' } as const
export type StudioPanel = keyof typeof PANELS

export function panelOf(url: URL): StudioPanel {
  const asked = url.searchParams.get('phan')
  return (Object.keys(PANELS) as StudioPanel[]).find((panel) => PANELS[panel] === asked) ?? 'edit'
}

/**
 * On a phone one part at a time. Each is a press that saves what was typed and then shows that part, because a link
 * would leave the text behind.
 */
export function StudioTabs({
  current,
  errors,
  form,
}: {
  current: StudioPanel
  errors: number
  form: string
}) {
  const t = useT()
  const words = {
    edit: t('studio.edit.tab.edit'),
    preview: t('studio.edit.tab.preview'),
    check: errors > 0 ? t('studio.edit.tab.checkCount', { count: errors }) : t('studio.edit.tab.check'),
  }
  return (
    <nav className="studio-tabs" aria-label={t('studio.edit.tabs')}>
      <ul>
        {(Object.keys(PANELS) as StudioPanel[]).map((panel) => (
          <li key={panel}>
            <button
              form={form}
              name="then"
              value={panel}
              aria-current={panel === current ? 'true' : undefined}
            >
              {words[panel]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What a route tells the page frame: export const handle: PageHandle = { nav: 'learner' } */
export type PageHandle = {
  /** The menu entry this page belongs to. */
  nav?: NavEntry
  /** A page with one job: a narrow header without a menu, and a way out. */
  focus?: boolean | { exit: FocusExit; title?: FocusTitle }
  /** Loads React in the browser. Off for learner and public pages. */
  hydrate?: boolean
  /** Loads the studio's own script. */
  studio?: boolean
  /** Wider than the text column allows: tables of the whole province, the studio. */
  wide?: boolean
}

export type NavEntry =
  'learner' | 'courses' | 'certificates' | 'notices' | 'unit' | 'province' | 'studio' | 'admin' | 'account'

/** The way out: a link, or a press that sends the named form with then=exit, so that nothing typed is lost. */
export type FocusExit = { href: string } | { form: string }

/** What the narrow header calls the one job, in the place of the product's name. */
export type FocusTitle = 'test.title'

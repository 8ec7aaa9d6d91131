import { route, type RouteConfig, type RouteConfigEntry } from '@remix-run/route-config'

// Every URL on one page: Vietnamese, without marks, the same in both languages.
const sessionPages: RouteConfigEntry[] = []

const learnerPages: RouteConfigEntry[] = []

const unitHeadPages: RouteConfigEntry[] = []

const inspectorPages: RouteConfigEntry[] = []

const trainerPages: RouteConfigEntry[] = []

const adminPages: RouteConfigEntry[] = []

const accountPages: RouteConfigEntry[] = []

const publicPages: RouteConfigEntry[] = [
  route('tro-giup', 'routes/public/help.tsx'),
  route('tro-giup/tiep-can', 'routes/public/accessibility.tsx'),
  route('tro-giup/:guide', 'routes/public/guide.tsx'),
  route('duong-day-nong', 'routes/public/hotlines.tsx'),
  route('ngon-ngu', 'routes/public/language.tsx'),
  route('*', 'routes/public/not-found.tsx'),
]

export default [
  ...sessionPages,
  ...learnerPages,
  ...unitHeadPages,
  ...inspectorPages,
  ...trainerPages,
  ...adminPages,
  ...accountPages,
  ...publicPages,
] satisfies RouteConfig

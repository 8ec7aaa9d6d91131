import { index, route, type RouteConfig, type RouteConfigEntry } from '@remix-run/route-config'

// Every URL on one page: Vietnamese, without marks, the same in both languages.
const sessionPages: RouteConfigEntry[] = [
  index('routes/learner/front.ts'),
  route('dang-nhap', 'routes/session/sign-in.tsx'),
  route('dang-nhap/minh-hoa', 'routes/session/demo-sign-in.ts'),
  route('dang-nhap/lan-dau', 'routes/session/first-sign-in.tsx'),
  route('dat-mat-khau', 'routes/session/set-password.tsx'),
  route('quen-mat-khau', 'routes/session/lost-password.tsx'),
  route('dat-lai-mat-khau/:code', 'routes/session/reset-link.tsx'),
  route('khoi-tao/:code', 'routes/session/first-administrator.tsx'),
  route('gui-lai/:held', 'routes/session/resend.tsx'),
  route('dang-xuat', 'routes/session/sign-out.ts'),
]

const learnerPages: RouteConfigEntry[] = []

const unitHeadPages: RouteConfigEntry[] = []

const inspectorPages: RouteConfigEntry[] = []

const trainerPages: RouteConfigEntry[] = []

const adminPages: RouteConfigEntry[] = []

const accountPages: RouteConfigEntry[] = [
  route('tai-khoan', 'routes/account/account.tsx'),
  route('tai-khoan/mat-khau', 'routes/account/change-password.tsx'),
  route('tai-khoan/dang-xuat-may-khac', 'routes/account/end-other-sessions.ts'),
  route('tai-khoan/du-lieu', 'routes/account/own-data.ts'),
  route('tai-khoan/nhat-ky', 'routes/account/access-log.tsx'),
]

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

import { index, layout, route, type RouteConfig, type RouteConfigEntry } from '@remix-run/route-config'

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

const learnerPages: RouteConfigEntry[] = [
  route('viec-can-lam', 'routes/learner/home.tsx'),
  route('khoa-hoc', 'routes/learner/courses.tsx'),
  route('khoa-hoc/:course', 'routes/learner/course.tsx'),
  route('khoa-hoc/:course/kiem-tra', 'routes/learner/test-start.tsx'),
  route('khoa-hoc/:course/bao-sai', 'routes/learner/correction.tsx'),
  route('khoa-hoc/:course/:lesson', 'routes/learner/lesson.tsx'),
  route('khoa-hoc/:course/:lesson/vi-tri', 'routes/learner/lesson-place.ts'),
  route('khoa-hoc/:course/:lesson/on-tap', 'routes/learner/practice.tsx'),
  route('khoa-hoc/:course/:lesson/on-tap/:number', 'routes/learner/practice-question.tsx'),
  route('hinh/:image', 'routes/learner/lesson-image.ts'),
  route('cau-hoi/:question/gop-y', 'routes/learner/complaint.tsx'),
  route('kiem-tra/:attempt', 'routes/learner/test-attempt.ts'),
  route('kiem-tra/:attempt/cau/:number', 'routes/learner/test-question.tsx'),
  route('kiem-tra/:attempt/cau/:number/luu', 'routes/learner/test-autosave.ts', { id: 'autosave-one' }),
  route('kiem-tra/:attempt/tat-ca', 'routes/learner/test-all.tsx'),
  route('kiem-tra/:attempt/tat-ca/luu', 'routes/learner/test-autosave.ts', { id: 'autosave-all' }),
  route('kiem-tra/:attempt/xem-lai', 'routes/learner/test-review.tsx'),
  route('kiem-tra/:attempt/nop-bai', 'routes/learner/test-submit.ts'),
  route('kiem-tra/:attempt/ket-qua', 'routes/learner/test-result.tsx'),
  route('cap-nhat/:refresher', 'routes/learner/refresher.tsx'),
  route('giay-xac-nhan', 'routes/learner/certificates.tsx'),
  route('giay-xac-nhan/qua-trinh', 'routes/record/own.tsx'),
  route('giay-xac-nhan/qua-trinh.pdf', 'routes/record/own-pdf.ts'),
  route('giay-xac-nhan/ngoai-he-thong', 'routes/training/own.tsx'),
  route('giay-xac-nhan/:certificate.pdf', 'routes/learner/certificate-pdf.ts'),
  route('giay-xac-nhan/:certificate', 'routes/learner/certificate.tsx'),
  route('xac-nhan', 'routes/certificate/check.tsx'),
  route('xac-nhan/:code', 'routes/certificate/verify.tsx'),
]

const noticePages: RouteConfigEntry[] = [
  route('thong-bao', 'routes/notices/list.tsx'),
  route('thong-bao/:notice', 'routes/notices/open.ts'),
  route('lich/:secret.ics', 'routes/account/calendar-feed.ts'),
]

const reportPages: RouteConfigEntry[] = [
  route('don-vi/:unit/bao-cao', 'routes/unit-head/report/report.tsx'),
  route('don-vi/:unit/bao-cao.pdf', 'routes/unit-head/report/report-pdf.ts'),
  route('don-vi/:unit/bao-cao.docx', 'routes/unit-head/report/report-docx.ts'),
  route('don-vi/:unit/bao-cao.xlsx', 'routes/unit-head/report/report-xlsx.ts'),
  route('don-vi/:unit/ky-bao-cao', 'routes/unit-head/report/periods.tsx'),
  route('don-vi/:unit/ky-so-lieu', 'routes/unit-head/report/sign.tsx'),
  route('don-vi/:unit/ho-so-minh-chung', 'routes/unit-head/report/evidence.tsx'),
  route('don-vi/:unit/ho-so-minh-chung.zip', 'routes/unit-head/report/evidence-zip.ts'),
  route('don-vi/:unit/tu-kiem-tra', 'routes/unit-head/report/self-check.tsx'),
  route('don-vi/:unit/nguoi-xem-bao-cao', 'routes/unit-head/report/readers.tsx'),
  route('bao-cao-da-ky/:report', 'routes/unit-head/report/signed.tsx'),
  route('bao-cao-da-ky/:report.pdf', 'routes/unit-head/report/signed-pdf.ts'),
  route('bao-cao-da-ky/:report.docx', 'routes/unit-head/report/signed-docx.ts'),
  route('bao-cao-da-ky/:report.xlsx', 'routes/unit-head/report/signed-xlsx.ts'),
  route('bao-cao', 'routes/public/report-check.tsx', { id: 'report-check' }),
  route('bao-cao/:reference', 'routes/public/report-check.tsx', { id: 'report-check-code' }),
]

const unitHeadPages: RouteConfigEntry[] = [
  route('don-vi', 'routes/unit-head/my-units.tsx'),
  route('don-vi/:unit', 'routes/unit-head/unit.tsx'),
  route('don-vi/:unit/xem-ten', 'routes/inspector/open-names.tsx'),
  route('don-vi/:unit/danh-sach.xlsx', 'routes/unit-head/export-xlsx.ts'),
  route('don-vi/:unit/danh-sach.csv', 'routes/unit-head/export-csv.ts'),
  route('don-vi/:unit/hoc-va-hieu', 'routes/unit-head/learned.tsx'),
  route('don-vi/:unit/doi-chieu', 'routes/unit-head/bridge.tsx'),
  route('don-vi/:unit/nguoi/:official', 'routes/unit-head/person.tsx'),
  route('don-vi/:unit/nguoi/:official/qua-trinh', 'routes/record/of-unit.tsx'),
  route('don-vi/:unit/nguoi/:official/qua-trinh.pdf', 'routes/record/of-unit-pdf.ts'),
  route('don-vi/:unit/nguoi/:official/khoa/:enrolment', 'routes/enrolment/of-unit.tsx'),
  route('don-vi/:unit/nhac-nho', 'routes/unit-head/remind.tsx'),
  route('don-vi/:unit/nhac-nho/:reminder', 'routes/unit-head/reminder-slips.tsx'),
  ...reportPages,
]

const inspectorPages: RouteConfigEntry[] = [
  route('toan-tinh', 'routes/inspector/province.tsx'),
  route('toan-tinh/khoa-hoc', 'routes/inspector/courses.tsx'),
  route('toan-tinh/xu-huong', 'routes/inspector/trend.tsx'),
  route('toan-tinh/nguoi-dung-dau', 'routes/inspector/heads.tsx'),
  route('toan-tinh/don-doc', 'routes/inspector/urge.tsx'),
  route('toan-tinh/don-doc/cong-van.docx', 'routes/inspector/urging-letter.ts'),
]

const trainerPages: RouteConfigEntry[] = [
  route('xuong-bai-giang', 'routes/trainer/list.tsx'),
  route('xuong-bai-giang/gop-y', 'routes/trainer/remarks.tsx'),
  route('xuong-bai-giang/can-cu', 'routes/trainer/law-search.tsx'),
  route('xuong-bai-giang/can-cu/:instrument', 'routes/trainer/law.tsx'),
  route('xuong-bai-giang/nhap-khoa-hoc', 'routes/trainer/import-course.tsx'),
  route('xuong-bai-giang/:course/nhap-xuat', 'routes/trainer/exchange.tsx'),
  route('xuong-bai-giang/:course/nhap-cau-hoi', 'routes/trainer/import-questions.tsx'),
  route('xuong-bai-giang/:course/nhap-bai', 'routes/trainer/import-lesson.tsx'),
  route('xuong-bai-giang/:course/tai-ve/:what', 'routes/trainer/download.ts'),
  route('xuong-bai-giang/:course/bai-moi', 'routes/trainer/new-lesson.tsx'),
  route('xuong-bai-giang/:course/thong-ke', 'routes/trainer/statistics.tsx'),
  route('xuong-bai-giang/:course/thong-ke/:item', 'routes/trainer/question-item.tsx'),
  route('xuong-bai-giang/:course/thu-tu-va-kiem-tra', 'routes/trainer/outline.tsx'),
  route('xuong-bai-giang/:course/lam-thu', 'routes/trainer/rehearse.tsx'),
  route('xuong-bai-giang/:course/:file', 'routes/trainer/edit.tsx'),
  route('xuong-bai-giang/:course/:file/xem-truoc', 'routes/trainer/live-preview.tsx'),
  route('xuong-bai-giang/:course/:file/tu-luu', 'routes/trainer/autosave.ts'),
  route('xuong-bai-giang/:course/:file/chen/:piece', 'routes/trainer/insert.tsx'),
  route('xuong-bai-giang/:course/:file/chen/:piece/manh', 'routes/trainer/insert-piece.ts'),
  route('xuong-bai-giang/:course/:file/lich-su', 'routes/trainer/history.tsx'),
  route('xuong-bai-giang/:course/:file/xuat-ban', 'routes/trainer/publish.tsx'),
]

const adminPages: RouteConfigEntry[] = [
  route('quan-tri', 'routes/admin/find-official.tsx'),
  route('quan-tri/nhap-danh-sach', 'routes/admin/import-start.tsx'),
  route('quan-tri/nhap-danh-sach/tep-mau.xlsx', 'routes/admin/import-template.ts'),
  route('quan-tri/nhap-danh-sach/:import', 'routes/admin/import.tsx'),
  route('quan-tri/nhap-danh-sach/:import/dong-loi.xlsx', 'routes/admin/import-wrong-rows.ts'),
  route('quan-tri/nhap-danh-sach/:import/phieu', 'routes/admin/import-slips.tsx'),
  route('quan-tri/bao-sai', 'routes/admin/corrections.tsx'),
  route('quan-tri/boi-duong', 'routes/training/queue.tsx'),
  route('quan-tri/boi-duong/:claim', 'routes/training/claim.tsx'),
  route('quan-tri/dot-hoc', 'routes/campaigns/list.tsx'),
  route('quan-tri/dot-hoc/moi', 'routes/campaigns/assign-courses.tsx', { id: 'assign-begin' }),
  route('quan-tri/dot-hoc/moi/:draft/khoa-hoc', 'routes/campaigns/assign-courses.tsx', {
    id: 'assign-courses',
  }),
  route('quan-tri/dot-hoc/moi/:draft/doi-tuong', 'routes/campaigns/assign-audience.tsx'),
  route('quan-tri/dot-hoc/moi/:draft/thoi-han', 'routes/campaigns/assign-days.tsx'),
  route('quan-tri/dot-hoc/moi/:draft/kiem-tra', 'routes/campaigns/assign-review.tsx'),
  route('quan-tri/dot-hoc/:campaign', 'routes/campaigns/campaign.tsx'),
  route('quan-tri/don-vi', 'routes/admin/units.tsx'),
  route('quan-tri/don-vi/:unit', 'routes/admin/unit-admin.tsx'),
  route('quan-tri/don-vi/:unit/:act', 'routes/admin/unit-decision.tsx'),
  route('quan-tri/chuc-danh', 'routes/admin/positions.tsx'),
  route('quan-tri/chuc-danh/:position', 'routes/admin/position.tsx'),
  route('quan-tri/nguy-co-cao', 'routes/admin/coverage.tsx'),
  route('quan-tri/duong-day-nong', 'routes/admin/hotlines-admin.tsx'),
  route('quan-tri/thiet-lap', 'routes/admin/site-words.tsx'),
  route('quan-tri/can-bo/moi', 'routes/admin/official-new.tsx'),
  route('quan-tri/can-bo/:official/cong-tac', 'routes/admin/official-duties.tsx'),
  route('quan-tri/ky-bao-cao', 'routes/admin/report-periods.tsx'),
  route('quan-tri/can-bo/:official', 'routes/admin/official.tsx'),
  route('quan-tri/can-bo/:official/qua-trinh', 'routes/record/of-clerk.tsx'),
  route('quan-tri/can-bo/:official/qua-trinh.pdf', 'routes/record/of-clerk-pdf.ts'),
  route('quan-tri/can-bo/:official/boi-duong', 'routes/training/of-official.tsx'),
  route('quan-tri/can-bo/:official/xoa-du-lieu', 'routes/admin/erase.tsx'),
  route('quan-tri/can-bo/:official/phieu', 'routes/admin/slip.tsx'),
  route('quan-tri/can-bo/:official/khoa/:enrolment', 'routes/enrolment/of-clerk.tsx'),
  route('quan-tri/hop-thu-di', 'routes/admin/outbox.tsx'),
  route('quan-tri/luu-giu', 'routes/admin/retention.tsx'),
  route('quan-tri/ngay-nghi', 'routes/admin/days-off.tsx'),
]

const accountPages: RouteConfigEntry[] = [
  route('tai-khoan', 'routes/account/account.tsx'),
  route('tai-khoan/mat-khau', 'routes/account/change-password.tsx'),
  route('tai-khoan/dang-xuat-may-khac', 'routes/account/end-other-sessions.ts'),
  route('tai-khoan/du-lieu', 'routes/account/own-data.ts'),
  route('tai-khoan/nhat-ky', 'routes/account/access-log.tsx'),
  route('tai-khoan/lich', 'routes/account/calendar.tsx'),
  route('tai-khoan/ma-truy-cap', 'routes/account/api-tokens.tsx'),
]

/** For programs: a token opens them and nothing else does. */
const apiAddresses: RouteConfigEntry[] = [
  route('api/v1/openapi.json', 'routes/api/openapi.ts'),
  route('api/v1/don-vi', 'routes/api/units.ts'),
  route('api/v1/don-vi/:unit', 'routes/api/unit.ts'),
  route('api/v1/ky-bao-cao', 'routes/api/periods.ts'),
  route('api/v1/ky-bao-cao/:period', 'routes/api/period.ts'),
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
  layout('routes/public/any-page.tsx', [
    ...sessionPages,
    ...learnerPages,
    ...noticePages,
    ...unitHeadPages,
    ...inspectorPages,
    ...trainerPages,
    ...adminPages,
    ...accountPages,
    ...apiAddresses,
    ...publicPages,
  ]),
] satisfies RouteConfig

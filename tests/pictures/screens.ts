import { type Page } from '@playwright/test'
import { type AnswerKeys } from '../e2e/support/answer-keys'
import { answerToTheEnd, attemptOn, choose } from '../e2e/support/sitting'
import { typeDay } from '../e2e/support/type-day'

export interface Story {
  page: Page
  keys: AnswerKeys
}

/** One picture: who looks (nobody: signed out) and how they come there, by an address or by acting. */
export interface Screen {
  name: string
  as?: string
  open: string | ((story: Story) => Promise<unknown>)
  /** later screens of the story stand on what this one does */
  moves?: true
  /** puts right what later screens do not expect */
  after?: (story: Story) => Promise<unknown>
}

const LEARNER = 'Nguyễn Quốc Tư'
const CERTIFIED = 'Trần Thị Yến'
const FAILED = 'Đỗ Thị Ánh'
const HEAD = 'Đỗ Thị Hạnh'
const TRAINER = 'Lê Thị Thu Thảo'
const INSPECTOR = 'Trần Minh Đức'
const ADMINISTRATOR = 'Hoàng Thị Mai'
const CLERK = 'Vũ Thị Lan'

const COURSE = '/khoa-hoc/qua-tang-xung-dot-loi-ich-va-nhung-nhieu'
const LESSON = 'xung-dot-loi-ich'
const LAST_LESSON = 'len-tieng-an-toan'
const STUDIO_COURSE = '/xuong-bai-giang/qua-tang-xung-dot-loi-ich-va-nhung-nhieu'
const EDITOR = '/xuong-bai-giang/qua-tang-xung-dot-loi-ich-va-nhung-nhieu/02-qua-tang-va-hoi-lo'
const WAITING = '/xuong-bai-giang/trach-nhiem-nguoi-dung-dau/02-cong-khai-giai-trinh-chuyen-doi'
const REVIEWER = 'Phạm Đình Khôi'

const OWN_TRAINING = '/giay-xac-nhan/ngoai-he-thong'

const press = ({ page }: Story, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const follow = ({ page }: Story, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const goto = ({ page }: Story, path: string) => page.goto(path)

/** From the province down to how a unit learnt. */
async function learnedOf(story: Story, unit: string): Promise<void> {
  await goto(story, '/toan-tinh')
  await follow(story, unit)
  await follow(story, 'Đã học, đã hiểu, còn nhớ')
}

async function toNames(s: Story): Promise<void> {
  await goto(s, '/toan-tinh')
  await follow(s, /^Sở Nội vụ/)
  await follow(s, 'Nêu mục đích để xem tên')
}

async function openTheNames(s: Story): Promise<void> {
  await toNames(s)
  await s.page.getByLabel('Kiểm tra đột xuất').check()
  await s.page.getByLabel('Số, ký hiệu văn bản').fill('12/KH-TTr')
  await press(s, 'Ghi nhật ký và xem tên')
}

/** In the order of a story: what one screen does, the next one finds done. A new screen is one line. */
export const screens: Screen[] = [
  // signed out
  { name: 'sign-in', open: '/dang-nhap' },
  { name: 'sign-in-errors', open: async (s) => (await goto(s, '/dang-nhap'), await press(s, /^Đăng nhập$/)) },
  { name: 'sign-in-refused', open: (s) => signInBy(s, 'BM000000', 'mot mat khau khac') },
  { name: 'sign-in-marks', open: (s) => signInBy(s, 'BM000000', 'mật khẩu có dấu') },
  { name: 'first-sign-in', open: '/dang-nhap/lan-dau' },
  {
    name: 'first-sign-in-errors',
    open: async (s) => (await goto(s, '/dang-nhap/lan-dau'), await press(s, 'Tiếp tục')),
  },
  { name: 'lost-password', open: '/quen-mat-khau' },
  { name: 'reset-link-refused', open: '/dat-lai-mat-khau/khong-co' },
  { name: 'help', open: '/tro-giup' },
  { name: 'help-official', open: '/tro-giup/can-bo' },
  { name: 'help-head', open: '/tro-giup/nguoi-dung-dau' },
  { name: 'help-trainer', open: '/tro-giup/giang-vien' },
  { name: 'help-access', open: '/tro-giup/tiep-can' },
  { name: 'hotlines', open: '/duong-day-nong' },
  { name: 'check', open: '/xac-nhan' },
  { name: 'check-errors', open: '/xac-nhan?ma=' },
  { name: 'check-unknown', open: '/xac-nhan/LC-0000-0000-0000' },
  {
    name: 'check-valid',
    open: (s) => goto(s, `/xac-nhan/${s.keys.one<string>('SELECT "code" FROM "Certificate" LIMIT 1')}`),
  },
  { name: 'not-found', open: '/khong-co-trang-nay' },

  // an official learns
  { name: 'home', as: LEARNER, open: '/viec-can-lam' },
  { name: 'courses', as: LEARNER, open: '/khoa-hoc' },
  { name: 'course', as: LEARNER, open: COURSE },
  { name: 'lesson', as: LEARNER, open: `${COURSE}/${LESSON}` },
  {
    name: 'lesson-citation',
    as: LEARNER,
    open: async (s) => (await goto(s, `${COURSE}/${LESSON}`), await follow(s, /^Căn cứ 1/)),
  },
  {
    name: 'lesson-scenario-errors',
    as: LEARNER,
    open: async (s) => (await goto(s, `${COURSE}/${LESSON}`), await press(s, 'Xem giải thích')),
  },
  { name: 'lesson-scenario-answered', as: LEARNER, open: answerScenario },
  {
    name: 'practice',
    as: LEARNER,
    moves: true,
    open: async (s) => (await goto(s, `${COURSE}/${LESSON}`), await press(s, /^Đã đọc xong/)),
  },
  {
    name: 'practice-errors',
    as: LEARNER,
    open: async (s) => (await goto(s, `${COURSE}/${LESSON}/on-tap/1`), await press(s, 'Trả lời')),
  },
  { name: 'practice-wrong', as: LEARNER, open: (s) => practise(s, 1, 'wrong') },
  { name: 'practice-right', as: LEARNER, open: (s) => practise(s, 2, 'right') },
  { name: 'practice-result', as: LEARNER, open: `${COURSE}/${LESSON}/on-tap` },
  {
    name: 'complaint',
    as: LEARNER,
    open: async (s) => (await practise(s, 1, 'wrong'), await follow(s, /Câu hỏi này sai/)),
  },
  {
    name: 'complaint-errors',
    as: LEARNER,
    open: async (s) => (
      await practise(s, 1, 'wrong'),
      await follow(s, /Câu hỏi này sai/),
      await press(s, /^Gửi góp ý/)
    ),
  },
  { name: 'test-not-yet', as: LEARNER, open: `${COURSE}/kiem-tra` },
  {
    name: 'test-start',
    as: LEARNER,
    moves: true,
    open: async (s) => (
      await goto(s, `${COURSE}/${LAST_LESSON}`),
      await press(s, /^Đã đọc xong/),
      await goto(s, `${COURSE}/kiem-tra`)
    ),
  },
  { name: 'test-question', as: LEARNER, moves: true, open: (s) => press(s, 'Bắt đầu làm bài') },
  { name: 'test-question-saved', as: LEARNER, open: saveFirst },
  ...english([{ name: 'test-question', open: (s) => goto(s, `/kiem-tra/${attemptOn(s.page)}/cau/1`) }]),
  { name: 'test-all', as: LEARNER, open: (s) => goto(s, `/kiem-tra/${attemptOn(s.page)}/tat-ca`) },
  { name: 'test-review-open', as: LEARNER, open: (s) => goto(s, `/kiem-tra/${attemptOn(s.page)}/xem-lai`) },
  {
    name: 'test-exit',
    as: LEARNER,
    open: async (s) => (
      await goto(s, `/kiem-tra/${attemptOn(s.page)}/cau/1`),
      await press(s, 'Lưu và thoát')
    ),
  },
  { name: 'test-start-resume', as: LEARNER, open: `${COURSE}/kiem-tra` },
  {
    name: 'test-review',
    as: LEARNER,
    moves: true,
    open: async (s) => (
      await goto(s, `${COURSE}/kiem-tra`),
      await follow(s, /^Làm tiếp/),
      await goto(s, `/kiem-tra/${attemptOn(s.page)}/cau/1`),
      await answerToTheEnd(s.page, s.keys, { wrong: 4 })
    ),
  },
  { name: 'test-failed', as: LEARNER, moves: true, open: (s) => press(s, 'Nộp bài') },
  { name: 'home-after-fail', as: LEARNER, open: '/viec-can-lam' },
  { name: 'test-passed', as: LEARNER, moves: true, open: passTheTest },
  ...english([{ name: 'test-result', open: (s) => s.page.reload() }]),
  { name: 'certificate', as: LEARNER, moves: true, open: (s) => follow(s, 'Xem giấy xác nhận') },
  { name: 'certificates', as: LEARNER, open: '/giay-xac-nhan' },
  { name: 'home-done', as: LEARNER, open: '/viec-can-lam' },
  { name: 'course-done', as: LEARNER, open: COURSE },
  ...english([
    { name: 'home', open: '/viec-can-lam' },
    { name: 'courses', open: '/khoa-hoc' },
    { name: 'course', open: COURSE },
    { name: 'lesson', open: `${COURSE}/${LESSON}` },
    { name: 'lesson-vietnamese', open: `${COURSE}/${LESSON}?ban=vi` },
    { name: 'practice', open: `${COURSE}/${LESSON}/on-tap/3` },
    { name: 'practice-answered', open: `${COURSE}/${LESSON}/on-tap/1?da-tra-loi=1` },
  ]),
  { name: 'account', as: LEARNER, open: '/tai-khoan' },
  {
    name: 'account-password-errors',
    as: LEARNER,
    open: async (s) => (await goto(s, '/tai-khoan/mat-khau'), await press(s, 'Đổi mật khẩu')),
  },
  { name: 'account-log', as: LEARNER, open: '/tai-khoan/nhat-ky' },
  { name: 'forbidden', as: LEARNER, open: '/quan-tri' },
  { name: 'home-failed', as: FAILED, open: '/viec-can-lam' },
  { name: 'course-failed', as: FAILED, open: COURSE },
  { name: 'test-used-up', as: FAILED, open: `${COURSE}/kiem-tra` },
  { name: 'certificates-none', as: FAILED, open: '/giay-xac-nhan' },
  { name: 'home-certified', as: CERTIFIED, open: '/viec-can-lam' },

  { name: 'notices', as: LEARNER, open: '/thong-bao' },
  { name: 'calendar', as: LEARNER, open: '/tai-khoan/lich' },
  {
    name: 'calendar-made',
    as: LEARNER,
    open: async (s) => (await goto(s, '/tai-khoan/lich'), await press(s, /^Tạo địa chỉ/)),
  },
  { name: 'notices-none', as: CERTIFIED, open: '/thong-bao' },

  // the head sees
  { name: 'unit', as: HEAD, open: '/don-vi' },
  {
    name: 'unit-empty-filter',
    as: HEAD,
    open: async (s) => (
      await goto(s, '/don-vi'),
      await goto(s, `${new URL(s.page.url()).pathname}?ten=khong-ai`)
    ),
  },
  {
    name: 'unit-everyone',
    as: HEAD,
    open: async (s) => (
      await goto(s, '/don-vi'),
      await goto(s, `${new URL(s.page.url()).pathname}?tinh-trang=tat-ca`)
    ),
  },
  {
    name: 'person',
    as: HEAD,
    open: async (s) => (
      await goto(s, '/don-vi'),
      await s.page.getByRole('table').getByRole('link', { name: 'Lò Văn Bình' }).click()
    ),
  },
  {
    name: 'unit-part',
    as: HEAD,
    open: async (s) => (
      await goto(s, '/don-vi'),
      await s.page
        .getByRole('table')
        .getByRole('link', { name: /^Phòng Kinh tế/ })
        .click()
    ),
  },

  {
    name: 'remind',
    as: HEAD,
    open: async (s) => (await goto(s, '/don-vi'), await follow(s, /^Nhắc \d+ người/)),
  },
  {
    name: 'remind-errors',
    as: HEAD,
    open: async (s) => {
      const ticked = s.page.getByRole('checkbox', { checked: true })
      while ((await ticked.count()) > 0) await ticked.first().uncheck()
      await s.page.getByLabel('Nội dung').fill('')
      await press(s, 'Gửi nhắc nhở')
    },
  },
  {
    name: 'remind-sent',
    as: HEAD,
    moves: true,
    open: async (s) => (
      await goto(s, '/don-vi'),
      await follow(s, /^Nhắc \d+ người/),
      await press(s, 'Gửi nhắc nhở')
    ),
  },
  { name: 'remind-slips', as: HEAD, open: (s) => follow(s, /^In \d+ phiếu nhắc/) },
  {
    name: 'remind-today',
    as: HEAD,
    open: async (s) => (await goto(s, '/don-vi'), await follow(s, /^Nhắc \d+ người/)),
  },
  { name: 'notices-head', as: HEAD, open: '/thong-bao' },
  {
    name: 'report',
    as: HEAD,
    open: async (s) => (await goto(s, '/don-vi'), await follow(s, 'Lập báo cáo để ký')),
  },
  {
    name: 'report-errors',
    as: HEAD,
    open: async (s) => (
      await goto(s, '/don-vi'),
      await follow(s, 'Lập báo cáo để ký'),
      await s.page.getByRole('textbox', { name: 'Địa danh' }).fill(''),
      await press(s, 'Lưu và xem lại bản in')
    ),
  },

  { name: 'report-sign', as: HEAD, open: (s) => ofUnit(s, 'ky-so-lieu') },
  {
    name: 'report-sign-errors',
    as: HEAD,
    open: async (s) => (
      await ofUnit(s, 'ky-so-lieu'),
      await s.page.getByRole('textbox').first().fill('ốm'),
      await press(s, 'Lưu giải trình')
    ),
  },
  { name: 'report-periods', as: HEAD, open: (s) => ofUnit(s, 'ky-bao-cao') },
  {
    name: 'report-signed',
    as: HEAD,
    open: (s) =>
      goto(
        s,
        `/bao-cao-da-ky/${s.keys.one<string>(
          `SELECT r."id" FROM "SignedReport" r JOIN "Unit" u ON u."id" = r."unitId" WHERE u."name" LIKE 'Phòng Kinh tế xã %'`,
        )}`,
      ),
  },
  { name: 'tokens', as: HEAD, open: '/tai-khoan/ma-truy-cap' },
  {
    name: 'tokens-errors',
    as: HEAD,
    open: async (s) => (await goto(s, '/tai-khoan/ma-truy-cap'), await press(s, 'Tạo mã')),
  },
  {
    name: 'tokens-made',
    as: HEAD,
    open: async (s) => (
      await goto(s, '/tai-khoan/ma-truy-cap'),
      await s.page.getByLabel('Tên mã').fill('Bảng theo dõi của Sở Nội vụ'),
      await s.page.getByLabel('Nhập lại mật khẩu để tạo mã').fill('liem chinh minh hoa'),
      await press(s, 'Tạo mã')
    ),
  },
  { name: 'evidence', as: HEAD, open: (s) => ofUnit(s, 'ho-so-minh-chung') },
  {
    name: 'evidence-made',
    as: HEAD,
    open: async (s) => (
      await ofUnit(s, 'ho-so-minh-chung'),
      await s.page.request.get(s.page.url().replace('ho-so-minh-chung', 'ho-so-minh-chung.zip')),
      await s.page.reload()
    ),
  },
  { name: 'report-self-check', as: HEAD, open: (s) => ofUnit(s, 'tu-kiem-tra') },
  { name: 'report-readers', as: HEAD, open: (s) => ofUnit(s, 'nguoi-xem-bao-cao') },
  {
    name: 'report-readers-errors',
    as: HEAD,
    open: async (s) => (await ofUnit(s, 'nguoi-xem-bao-cao'), await press(s, 'Ủy quyền xem báo cáo')),
  },
  { name: 'report-check', open: '/bao-cao' },
  { name: 'report-check-unknown', open: '/bao-cao/BC-0000-0000' },
  { name: 'admin-report-periods', as: ADMINISTRATOR, open: '/quan-tri/ky-bao-cao' },
  {
    name: 'admin-report-periods-errors',
    as: ADMINISTRATOR,
    open: async (s) => {
      await goto(s, '/quan-tri/ky-bao-cao')
      await s.page
        .getByText(/^Đổi ngày ký của/)
        .first()
        .click()
      await typeDay(s.page.locator('details[open]').getByRole('group', { name: 'Ngày ký' }), [31, 2, 2027])
      await s.page.locator('details[open]').getByRole('button').first().click()
    },
  },

  // the inspector and the whole province
  { name: 'province', as: INSPECTOR, open: '/toan-tinh' },
  { name: 'province-courses', as: INSPECTOR, open: '/toan-tinh/khoa-hoc' },
  { name: 'province-trend', as: INSPECTOR, open: '/toan-tinh/xu-huong' },
  { name: 'province-heads', as: INSPECTOR, open: '/toan-tinh/nguoi-dung-dau' },
  {
    name: 'province-unit',
    as: INSPECTOR,
    open: async (s) => (await goto(s, '/toan-tinh'), await follow(s, /^Bệnh viện|^Sở Nội vụ/)),
  },
  {
    name: 'open-names',
    as: INSPECTOR,
    open: (s) => toNames(s),
  },
  {
    name: 'open-names-errors',
    as: INSPECTOR,
    open: async (s) => (await toNames(s), await press(s, 'Ghi nhật ký và xem tên')),
  },
  { name: 'province-unit-named', as: INSPECTOR, moves: true, open: (s) => openTheNames(s) },

  { name: 'learned', as: INSPECTOR, open: (s) => learnedOf(s, 'Sở Giáo dục và Đào tạo') },
  { name: 'learned-hasty', as: INSPECTOR, open: (s) => learnedOf(s, 'UBND xã Phú Sơn') },
  { name: 'learned-alike', as: INSPECTOR, open: (s) => learnedOf(s, 'UBND phường Cửa Sông') },
  { name: 'urge', as: INSPECTOR, open: '/toan-tinh/don-doc' },
  {
    name: 'urge-sent',
    as: INSPECTOR,
    moves: true,
    open: async (s) => (await goto(s, '/toan-tinh/don-doc'), await press(s, 'Gửi đôn đốc')),
  },

  // the trainer writes
  { name: 'studio', as: TRAINER, open: '/xuong-bai-giang' },
  { name: 'studio-editor', as: TRAINER, open: EDITOR },
  {
    name: 'studio-preview',
    as: TRAINER,
    open: async (s) => (await goto(s, EDITOR), await press(s, 'Lưu và xem trước')),
  },
  { name: 'studio-problems', as: TRAINER, moves: true, open: breakTheLesson },
  { name: 'studio-blocked', as: TRAINER, open: `${EDITOR}/xuat-ban` },
  { name: 'studio-publish', as: TRAINER, open: mendTheLesson },
  { name: 'studio-publish-errors', as: TRAINER, open: (s) => press(s, /^Xuất bản ấn bản/) },
  { name: 'studio-outline', as: TRAINER, open: `${STUDIO_COURSE}/thu-tu-va-kiem-tra` },
  {
    name: 'studio-outline-errors',
    as: TRAINER,
    open: async (s) => (
      await goto(s, `${STUDIO_COURSE}/thu-tu-va-kiem-tra`),
      await s.page.getByLabel(/^Bài 1\./).fill('59'),
      await s.page.getByRole('button', { name: 'Lưu nháp' }).click()
    ),
  },
  { name: 'studio-rehearse', as: TRAINER, open: `${STUDIO_COURSE}/lam-thu?tu=xuat-ban` },
  {
    name: 'studio-rehearsed',
    as: TRAINER,
    open: async (s) => (await goto(s, `${STUDIO_COURSE}/lam-thu?tu=nhap`), await press(s, 'Nộp bài làm thử')),
  },
  {
    name: 'studio-translation-begun',
    as: TRAINER,
    open: async (s) => (await goto(s, WAITING), await press(s, /^Dịch sang tiếng Anh/)),
  },
  { name: 'studio-translation', as: TRAINER, open: `${EDITOR}.en` },
  { name: 'studio-history', as: TRAINER, open: `${EDITOR}/lich-su` },
  { name: 'studio-insert-question', as: TRAINER, open: `${EDITOR}/chen/cau-hoi` },
  {
    name: 'studio-insert-question-errors',
    as: TRAINER,
    open: async (s) => (await goto(s, `${EDITOR}/chen/cau-hoi`), await press(s, 'Chèn câu hỏi')),
  },
  { name: 'studio-insert-law', as: TRAINER, open: `${EDITOR}/chen/trich-luat?tim=qua+tang` },
  { name: 'studio-insert-image', as: TRAINER, open: `${EDITOR}/chen/anh` },
  {
    name: 'studio-insert-dialog',
    as: TRAINER,
    open: async (s) => (
      await goto(s, EDITOR),
      await press(s, 'Câu hỏi'),
      await s.page.getByRole('dialog').getByLabel('Lời hỏi').waitFor()
    ),
  },
  { name: 'studio-waiting', as: TRAINER, open: `${WAITING}/xuat-ban` },
  { name: 'studio-review-list', as: REVIEWER, open: '/xuong-bai-giang' },
  { name: 'studio-review', as: REVIEWER, open: `${WAITING}/xuat-ban` },
  {
    name: 'studio-return-errors',
    as: REVIEWER,
    open: async (s) => (
      await goto(s, `${WAITING}/xuat-ban`),
      await s.page.getByText('Trả lại để sửa', { exact: true }).click(),
      await press(s, 'Trả lại bản nháp')
    ),
  },
  { name: 'studio-law-search', as: TRAINER, open: '/xuong-bai-giang/can-cu?tim=qua+tang' },
  { name: 'studio-law', as: TRAINER, open: '/xuong-bai-giang/can-cu/L-36-2018?dieu=Điều+35' },
  {
    name: 'studio-law-errors',
    as: TRAINER,
    open: async (s) => {
      await goto(s, '/xuong-bai-giang/can-cu/L-36-2018')
      await s.page.getByText('Ghi một sửa đổi').click()
      await press(s, 'Ghi sửa đổi')
    },
  },
  {
    name: 'studio-law-marked',
    as: TRAINER,
    open: async (s) => {
      await goto(s, '/xuong-bai-giang/can-cu/ND-59-2019?dieu=%C4%90i%E1%BB%81u+30')
      await s.page.getByText('Ghi một sửa đổi').click()
      await typeDay(s.page.getByRole('group', { name: 'Áp dụng từ ngày' }), [1, 11, 2026])
      await s.page.getByLabel('Văn bản sửa đổi').fill('L-132-2025')
      await s.page.getByLabel('Ghi chú').fill('Hạn báo cáo xung đột lợi ích được quy định lại.')
      await press(s, 'Ghi sửa đổi')
    },
  },
  { name: 'studio-work-list', as: TRAINER, open: '/xuong-bai-giang' },
  { name: 'lesson-law-notice', as: LEARNER, open: `${COURSE}/${LESSON}` },
  { name: 'studio-remarks', as: TRAINER, open: '/xuong-bai-giang/gop-y' },
  { name: 'studio-statistics', as: TRAINER, open: `${STUDIO_COURSE}/thong-ke` },
  { name: 'studio-question', as: TRAINER, open: `${STUDIO_COURSE}/thong-ke/qua-tang-kt-mung-cuoi` },
  {
    name: 'studio-question-errors',
    as: TRAINER,
    open: async (s) => (
      await goto(s, `${STUDIO_COURSE}/thong-ke/qua-tang-kt-mung-cuoi`),
      await press(s, 'Rút câu này khỏi đề')
    ),
  },
  { name: 'studio-exchange', as: TRAINER, open: `${STUDIO_COURSE}/nhap-xuat` },
  { name: 'studio-import-questions', as: TRAINER, open: `${STUDIO_COURSE}/nhap-cau-hoi` },
  { name: 'studio-import-lesson', as: TRAINER, open: `${STUDIO_COURSE}/nhap-bai` },
  { name: 'studio-import-course', as: TRAINER, open: '/xuong-bai-giang/nhap-khoa-hoc' },
  {
    name: 'studio-new',
    as: TRAINER,
    open: '/xuong-bai-giang/qua-tang-xung-dot-loi-ich-va-nhung-nhieu/bai-moi',
  },

  // the law has moved: a head who completed in May
  { name: 'home-refresher', as: HEAD, open: '/viec-can-lam' },
  {
    name: 'refresher',
    as: HEAD,
    open: async (s) => (await goto(s, '/viec-can-lam'), await follow(s, /^Cập nhật: /)),
  },
  {
    name: 'refresher-errors',
    as: HEAD,
    open: async (s) => {
      await goto(s, '/viec-can-lam')
      await follow(s, /^Cập nhật: /)
      await press(s, 'Nộp câu trả lời')
    },
  },

  // those who help
  { name: 'admin', as: ADMINISTRATOR, open: '/quan-tri' },
  { name: 'campaigns', as: ADMINISTRATOR, open: '/quan-tri/dot-hoc' },
  { name: 'campaign-courses', as: ADMINISTRATOR, open: '/quan-tri/dot-hoc/moi' },
  {
    name: 'campaign',
    as: ADMINISTRATOR,
    open: (s) =>
      goto(
        s,
        `/quan-tri/dot-hoc/${s.keys.one<string>(`SELECT "id" FROM "Campaign" WHERE "code" = 'DH-RUI-RO'`)}`,
      ),
  },
  {
    name: 'campaign-audience',
    as: ADMINISTRATOR,
    open: async (s) => {
      await goto(s, '/quan-tri/dot-hoc/moi')
      await s.page.getByLabel('Bước vào công vụ').check()
      await press(s, 'Tiếp tục')
    },
  },
  { name: 'campaign-days', as: ADMINISTRATOR, open: (s) => ofDraft(s, 'thoi-han') },
  { name: 'campaign-review', as: ADMINISTRATOR, open: (s) => ofDraft(s, 'kiem-tra') },
  { name: 'import', as: ADMINISTRATOR, open: '/quan-tri/nhap-danh-sach' },
  {
    name: 'import-errors',
    as: ADMINISTRATOR,
    open: async (s) => (await goto(s, '/quan-tri/nhap-danh-sach'), await submitFirst(s)),
  },
  { name: 'units', as: ADMINISTRATOR, open: '/quan-tri/don-vi' },
  { name: 'unit-admin', as: ADMINISTRATOR, open: (s) => goto(s, `/quan-tri/don-vi/${theCommune(s)}`) },
  {
    name: 'unit-decision',
    as: ADMINISTRATOR,
    open: (s) => goto(s, `/quan-tri/don-vi/${theCommune(s)}/doi-ten`),
  },
  {
    name: 'unit-decision-errors',
    as: ADMINISTRATOR,
    open: async (s) => (
      await goto(s, `/quan-tri/don-vi/${theCommune(s)}/doi-ten`),
      await press(s, 'Xem trước')
    ),
  },
  { name: 'positions', as: ADMINISTRATOR, open: '/quan-tri/chuc-danh' },
  {
    name: 'position',
    as: ADMINISTRATOR,
    open: (s) =>
      goto(
        s,
        `/quan-tri/chuc-danh/${s.keys.one<string>('SELECT "id" FROM "Position" ORDER BY "name" LIMIT 1')}`,
      ),
  },
  { name: 'coverage', as: ADMINISTRATOR, open: '/quan-tri/nguy-co-cao' },
  { name: 'site-words', as: ADMINISTRATOR, open: '/quan-tri/thiet-lap' },
  { name: 'official-new', as: ADMINISTRATOR, open: '/quan-tri/can-bo/moi' },
  {
    name: 'official-new-errors',
    as: ADMINISTRATOR,
    open: async (s) => (await goto(s, '/quan-tri/can-bo/moi'), await submitFirst(s)),
  },
  { name: 'official', as: ADMINISTRATOR, open: (s) => goto(s, `/quan-tri/can-bo/${theLearner(s)}`) },
  { name: 'duties', as: ADMINISTRATOR, open: theDuties },
  {
    name: 'duties-errors',
    as: ADMINISTRATOR,
    open: async (s) => {
      await theDuties(s)
      await s.page.getByText('Ghi nghỉ dài ngày', { exact: true }).click()
      await typeDay(s.page.locator('fieldset:has(#nghi-until)'), [1, 1, 2020])
      await press(s, 'Ghi nghỉ')
    },
  },
  { name: 'hotlines-admin', as: ADMINISTRATOR, open: '/quan-tri/duong-day-nong' },
  {
    name: 'hotlines-admin-errors',
    as: ADMINISTRATOR,
    open: async (s) => {
      await goto(s, '/quan-tri/duong-day-nong')
      await s.page.getByText('Thêm đường dây nóng', { exact: true }).click()
      await s.page.getByRole('button', { name: 'Lưu' }).last().click()
    },
  },
  { name: 'corrections', as: CLERK, open: '/quan-tri/bao-sai' },
  { name: 'correction', as: LEARNER, open: `${COURSE}/bao-sai` },
  { name: 'outbox', as: ADMINISTRATOR, open: '/quan-tri/hop-thu-di' },
  { name: 'days-off', as: ADMINISTRATOR, open: '/quan-tri/ngay-nghi' },
  {
    name: 'days-off-errors',
    as: ADMINISTRATOR,
    open: async (s) => (await goto(s, '/quan-tri/ngay-nghi'), await press(s, 'Thêm ngày này')),
  },
  { name: 'admin-clerk', as: CLERK, open: '/quan-tri' },

  { name: 'retention', as: ADMINISTRATOR, open: '/quan-tri/luu-giu' },
  {
    name: 'retention-errors',
    as: ADMINISTRATOR,
    open: async (s) => (
      await goto(s, '/quan-tri/luu-giu'),
      await s.page.getByLabel(/^Số năm lưu giữ/).fill('0'),
      await press(s, 'Lưu thời hạn')
    ),
  },
  { name: 'retention-erase', as: ADMINISTRATOR, open: eraseSomeone },

  // training done elsewhere: declared, accepted, withdrawn
  {
    name: 'training-own-errors',
    as: LEARNER,
    open: async (s) => (await goto(s, OWN_TRAINING), await press(s, 'Gửi để công nhận')),
  },
  { name: 'training-own-sent', as: LEARNER, moves: true, open: declareTraining },
  { name: 'training-queue', as: CLERK, open: '/quan-tri/boi-duong' },
  {
    name: 'training-claim',
    as: CLERK,
    open: async (s) => (await goto(s, '/quan-tri/boi-duong'), await follow(s, /Lớp tập huấn/)),
  },
  {
    name: 'training-claim-errors',
    as: CLERK,
    open: async (s) => (
      await goto(s, '/quan-tri/boi-duong'),
      await follow(s, /Lớp tập huấn/),
      await press(s, /^Không công nhận$/)
    ),
  },
  {
    name: 'training-accepted',
    as: CLERK,
    moves: true,
    open: async (s) => (
      await goto(s, '/quan-tri/boi-duong'),
      await follow(s, /Lớp tập huấn/),
      await press(s, /^Công nhận$/)
    ),
  },
  { name: 'training-record', as: CLERK, open: theTraining },
  {
    name: 'training-withdraw-errors',
    as: CLERK,
    open: async (s) => (
      await theTraining(s),
      await follow(s, /^Thu hồi: /),
      await press(s, 'Thu hồi việc công nhận')
    ),
  },
  { name: 'training-own-accepted', as: LEARNER, open: OWN_TRAINING },
  { name: 'training-years', as: LEARNER, open: '/giay-xac-nhan/qua-trinh' },
  {
    name: 'training-years-of-person',
    as: HEAD,
    open: async (s) => (
      await goto(s, '/don-vi'),
      await goto(s, `${new URL(s.page.url()).pathname}?tinh-trang=tat-ca`),
      await s.page.getByRole('table').getByRole('link', { name: LEARNER }).click(),
      await follow(s, /^Xem quá trình/)
    ),
  },
]

/** The learner's screens in English; the story goes on in Vietnamese. */
function english(wanted: Pick<Screen, 'name' | 'open'>[]): Screen[] {
  return wanted.map(({ name, open }) => ({
    name: `english-${name}`,
    as: LEARNER,
    open: async (story) => {
      if (typeof open === 'string') await goto(story, open)
      else await open(story)
      await press(story, 'English')
    },
    after: (story) => press(story, 'Tiếng Việt'),
  }))
}

async function declareTraining(story: Story): Promise<void> {
  await goto(story, OWN_TRAINING)
  const fields = {
    'Tên lớp, hội nghị hoặc khóa bồi dưỡng': 'Lớp tập huấn kê khai tài sản, thu nhập',
    'Cơ quan tổ chức': 'Thanh tra tỉnh Bình Minh',
    'Số tiết': '16',
    'Số của giấy': '127/GCN-TTT',
    'Bản giấy lưu ở đâu': 'Hồ sơ cán bộ, Văn phòng Ủy ban nhân dân xã',
  }
  for (const [label, value] of Object.entries(fields)) await story.page.getByLabel(label).fill(value)
  await typeDay(story.page.getByRole('group', { name: 'Ngày bắt đầu' }), [10, 3, 2026])
  await typeDay(story.page.getByRole('group', { name: 'Ngày kết thúc' }), [11, 3, 2026])
  await press(story, 'Gửi để công nhận')
}

function eraseSomeone(story: Story) {
  const gone = story.keys.one<string>(
    'SELECT "id" FROM "Official" WHERE "leftOn" IS NOT NULL ORDER BY "id" LIMIT 1',
  )
  return goto(story, `/quan-tri/can-bo/${gone}/xoa-du-lieu`)
}

function theTraining(story: Story) {
  return goto(story, `/quan-tri/can-bo/${theLearner(story)}/boi-duong`)
}

const theLearner = ({ keys }: Story) =>
  keys.one<string>('SELECT "id" FROM "Official" WHERE "fullName" = ?', LEARNER)

const theCommune = ({ keys }: Story) =>
  keys.one<string>(`SELECT "id" FROM "Unit" WHERE "name" = 'UBND xã Tân Lập'`)

function theDuties(story: Story) {
  return goto(story, `/quan-tri/can-bo/${theLearner(story)}/cong-tac`)
}

/** A step of the campaign that the administrator has begun to write. */
function ofDraft(story: Story, step: string) {
  const draft = story.keys.one<string>('SELECT "id" FROM "CampaignDraft" ORDER BY "updatedAt" DESC LIMIT 1')
  return goto(story, `/quan-tri/dot-hoc/moi/${draft}/${step}`)
}

/** Sends the page's own form as it stands. */
const submitFirst = ({ page }: Story) =>
  page.locator('main form[method="post"]').first().getByRole('button').last().click()

/** A page of the unit that the person heads. */
async function ofUnit(story: Story, page: string): Promise<void> {
  await goto(story, '/don-vi')
  await goto(story, `${new URL(story.page.url()).pathname}/${page}`)
}

async function signInBy(story: Story, name: string, password: string): Promise<void> {
  await goto(story, '/dang-nhap')
  await story.page.getByRole('textbox', { name: /Mã cán bộ/ }).fill(name)
  await story.page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await press(story, /^Đăng nhập$/)
}

async function answerScenario(story: Story): Promise<void> {
  await goto(story, `${COURSE}/${LESSON}`)
  await story.page.getByRole('radio').first().check()
  await press(story, 'Xem giải thích')
}

async function practise(story: Story, number: number, how: 'right' | 'wrong'): Promise<void> {
  await goto(story, `${COURSE}/${LESSON}/on-tap/${number}`)
  await choose(story.page, story.keys.rightInPractice(LESSON, number), how)
  await press(story, 'Trả lời')
}

async function saveFirst(story: Story): Promise<void> {
  await story.page.getByRole('radio').or(story.page.getByRole('checkbox')).first().check()
  await story.page.getByText(/Đã lưu lúc/).waitFor()
}

async function passTheTest(story: Story): Promise<void> {
  await goto(story, `${COURSE}/kiem-tra`)
  await press(story, 'Bắt đầu làm bài')
  await answerToTheEnd(story.page, story.keys)
  await press(story, 'Nộp bài')
}

const textbox = ({ page }: Story) => page.getByRole('textbox', { name: 'Nội dung' })

async function breakTheLesson(story: Story): Promise<void> {
  await goto(story, EDITOR)
  const text = await textbox(story).inputValue()
  await textbox(story).fill(text.replace('- [x]', '- [ ]').replace(/\[\[/, '[[ND-999-1999 '))
  await press(story, 'Lưu nháp')
}

async function mendTheLesson(story: Story): Promise<void> {
  await goto(story, EDITOR)
  const text = await textbox(story).inputValue()
  await textbox(story).fill(
    `${text.replace('- [ ]', '- [x]').replace('[[ND-999-1999 ', '[[')}\nThêm một câu.\n`,
  )
  await press(story, 'Lưu và sang bước xuất bản')
}

import type { ProblemList } from '../problem'

/** A mistake of law recognised in one sentence of a block. */
export type Trap = {
  /** the words of the mistake */
  sentence: RegExp
  /** words its block must also have */
  within?: RegExp
  /** words that make the sentence right */
  unless?: RegExp
  /** also wrong as a fact of a story */
  inStories?: boolean
  report: (line: number, found: string, problems: ProblemList) => void
}

/** A sentence that speaks of what was, or says that it is gone, makes no mistake. */
const GONE =
  /không còn|(?:đã|được|bị) (?:bỏ|thay)|bãi bỏ|hết hiệu lực|thay thế|thay bằng|trước đây|trước ngày|trước 01|thời trước|(?:quy định|luật|mức|ngưỡng|bản|văn bản) (?:cũ|gốc)|từng|bỏ cấp huyện|đến hết ngày/iu

export const TRAPS: Trap[] = [
  {
    // QĐ 64/2007/QĐ-TTg, repealed by Điều 88 NĐ 59/2019/NĐ-CP
    sentence: /(?<!\d)500(?:[.,]000| ?nghìn| ?ngàn)/u,
    within: /quà/iu,
    unless: new RegExp(`${GONE.source}|không có (?:mức|ngưỡng)|bất kể|(?:cũng|vẫn) không`, 'iu'),
    report: (line, _found, problems) => problems.add(line, 'trapGiftThreshold', {}),
  },
  {
    // Điều 26, Điều 30 NĐ 59/2019/NĐ-CP
    sentence: /(?<!\d)(?:0?5|năm) ngày(?! (?:làm việc|lịch|thường))(?!\p{L})/iu,
    within: /quà|nộp lại|xung đột lợi ích/iu,
    unless: /đình chỉ|không phải (?:là )?(?:0?5|năm) ngày/iu,
    report: (line, found, problems) => problems.add(line, 'trapWorkingDays', { found }),
  },
  {
    // Luật 72/2025/QH15: two levels from 01/7/2025
    sentence:
      /(?<!\p{L})(?:(?:UBND|Ủy ban nhân dân|cấp|Công an|Chủ tịch) )?(?:huyện|thị xã|thị trấn)(?!\p{L})/iu,
    unless: GONE,
    inStories: true,
    report: (line, found, problems) => problems.add(line, 'trapDistrict', { found }),
  },
  {
    // replaced by 207-QĐ/TW on 26/7/2026
    sentence: /(?<!\d)37-QĐ\/TW/iu,
    unless: GONE,
    report: (line, _found, problems) => problems.add(line, 'trapPartyRule37', {}),
  },
  {
    // Luật 86/2025/QH15, from 01/7/2025
    sentence: /tử hình/iu,
    within: /353|354|tham ô|nhận hối lộ/iu,
    unless: new RegExp(`${GONE.source}|không (?:bị|có|áp dụng)|bỏ (?:hình phạt|án)? ?tử hình`, 'iu'),
    report: (line, _found, problems) => problems.add(line, 'trapDeathPenalty', {}),
  },
  {
    // Điều 35 Luật 80/2025/QH15
    sentence: /hạ bậc lương|giáng chức/iu,
    unless: new RegExp(`${GONE.source}|không (?:có|phải)`, 'iu'),
    report: (line, found, problems) => problems.add(line, 'trapDiscipline', { found }),
  },
  {
    // Luật 132/2025/QH15, from 01/7/2026
    sentence: /(?<![\d.,])50(?:[.,]000[.,]000| triệu)/u,
    within: /kê khai|thu nhập/iu,
    unless: GONE,
    report: (line, _found, problems) => problems.add(line, 'trapAssetThreshold', {}),
  },
  {
    sentence: /(?<![\d.,])300(?:[.,]000[.,]000| triệu)/u,
    within: /kê khai|biến động/iu,
    unless: GONE,
    report: (line, _found, problems) => problems.add(line, 'trapAssetChange', {}),
  },
  {
    // Luật Thanh tra 84/2025/QH15
    sentence: /thanh tra (?:sở|huyện|bộ)(?!\p{L})/iu,
    unless: new RegExp(`${GONE.source}|quốc phòng|công an|cơ yếu|ngân hàng nhà nước`, 'iu'),
    inStories: true,
    report: (line, found, problems) => problems.add(line, 'trapInspectorate', { found }),
  },
  {
    // điểm h khoản 1 Điều 2 Luật 36/2018/QH14
    sentence: /đưa hối lộ[^.]{0,40} không (?:bao giờ|phải)(?: là)? [^.]{0,12}tham nhũng/iu,
    unless: /luôn|mọi trường hợp/iu,
    report: (line, _found, problems) => problems.add(line, 'trapBriberyNever', {}),
  },
  {
    // Chương XXIII Bộ luật Hình sự: Mục 1 is Điều 353–359
    sentence: /đưa hối lộ[^.]{0,30} (?:là|thuộc) [^.]{0,20}(?:tội phạm tham nhũng|Mục 1)/iu,
    unless: /không (?:phải )?(?:là|thuộc)|nhận hối lộ/iu,
    report: (line, _found, problems) => problems.add(line, 'trapBriberyFirst', {}),
  },
  {
    // names before the rearrangement of 2025
    sentence:
      /Bộ (?:Giao thông vận tải|Kế hoạch và Đầu tư|Tài nguyên và Môi trường|Thông tin và Truyền thông|Lao động,? ?[-–]? ?Thương binh và Xã hội)/u,
    unless: GONE,
    inStories: true,
    report: (line, found, problems) => problems.add(line, 'trapOldMinistry', { found }),
  },
  {
    // recalled only: no source was found to compare them with
    sentence:
      /(?<!\d)(?:97\/2025\/QH15|309\/2026(?:\/NĐ-CP)?|63\/2019\/NĐ-CP|03\/2020\/NQ-HĐTP)|10\/CT-TTg[^.]{0,30}2019/iu,
    report: (line, found, problems) => problems.add(line, 'trapRecalled', { found }),
  },
  {
    sentence: /(?<!\d)23\/2018\/QH14/u,
    within: /tố cáo/iu,
    report: (line, _found, problems) => problems.add(line, 'trapDenunciationNumber', {}),
  },
]

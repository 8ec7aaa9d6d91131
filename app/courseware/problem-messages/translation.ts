const hint = (nearest: string | null) => (nearest ? ` Có phải ý là «${nearest}»?` : '')

/** About a translation and its agreement with the source beside it. */
export const translationMessages = {
  translatedFromBad: (s: { found: string }) =>
    `«bản gốc: ${s.found}» chưa đúng. Ghi 16 ký tự mà lệnh kiểm tra báo cho tệp gốc.`,
  translationWithoutSource: (s: { expected: string }) =>
    `bản dịch không có bản gốc. Đặt tệp này cạnh ${s.expected}, hoặc đổi tên cho khớp.`,
  translationOlder: (s: { named: string; now: string }) =>
    `bản dịch cũ hơn bản gốc: tệp ghi «bản gốc: ${s.named}», bản gốc nay là ${s.now}. Sửa lời dịch theo bản gốc rồi ghi lại.`,
  translationObjectives: (s: { count: number; wanted: number }) =>
    `bản dịch có ${s.count} mục tiêu, bản gốc có ${s.wanted}. Dịch đủ và đúng thứ tự.`,
  translationSectionMissing: (s: { id: string; title: string }) =>
    `bản dịch thiếu mục «${s.title || 'mở đầu'}» của bản gốc. Thêm mục có mã {#${s.id}}.`,
  translationSectionExtra: (s: { title: string; nearest: string | null }) =>
    `bản gốc không có mục «${s.title}». Ghi mã mục của bản gốc sau tiêu đề, kiểu {#ma-muc}.${hint(s.nearest)}`,
  translationSectionOrder: (s: { id: string }) =>
    `mục «${s.id}» đứng khác chỗ trong bản gốc. Xếp các mục theo thứ tự của bản gốc.`,
  translationQuestionMissing: (s: { id: string }) =>
    `bản dịch thiếu câu hỏi ${s.id} của bản gốc. Dịch thêm câu này.`,
  translationQuestionExtra: (s: { id: string }) =>
    `bản gốc không có câu hỏi ${s.id}. Bỏ câu này, hoặc sửa mã và loại khối cho khớp bản gốc.`,
  translationChoices: (s: { id: string; count: number; wanted: number }) =>
    `câu hỏi ${s.id}: bản dịch có ${s.count} phương án, bản gốc có ${s.wanted}. Dịch đủ, giữ thứ tự.`,
  translationRight: (s: { id: string }) =>
    `câu hỏi ${s.id}: phương án đúng khác bản gốc. Đánh dấu [x] đúng chỗ như bản gốc.`,
  translationMarkMissing: (s: { place: string; marks: string }) =>
    `${s.place}: bản dịch thiếu ${s.marks} so với bản gốc. Ghi lại đúng như bản gốc.`,
  translationMarkExtra: (s: { place: string; marks: string }) =>
    `${s.place}: bản dịch thừa ${s.marks} so với bản gốc. Bỏ đi hoặc sửa cho khớp.`,
  translationUntouched: (s: { start: string }) =>
    `đoạn «${s.start}…» còn nguyên lời tiếng Việt của bản gốc. Dịch đoạn này.`,
  valueWithoutEnglish: (s: { name: string }) =>
    `giá trị «${s.name}» chưa có lời tiếng Anh. Thêm dòng «tiếng Anh: …» dưới giá trị ấy trong tệp văn bản.`,
}

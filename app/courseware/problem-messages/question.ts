/** About one question or scenario. */
export const questionMessages = {
  questionWithoutId: (s: { name: string }) =>
    `${s.name} chưa có mã. Viết mã sau tên khối, ví dụ «::: ${s.name} qt-03».`,
  questionIdBad: (s: { id: string }) =>
    `mã câu hỏi «${s.id}» viết chưa đúng. Chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ qt-03.`,
  questionDuplicate: (s: { id: string; where: string }) =>
    `mã câu hỏi «${s.id}» đã dùng ở ${s.where}. Đặt mã khác; không đổi mã của câu đã xuất bản.`,
  questionIdChanged: (s: { id: string; was: string }) =>
    `câu hỏi này đã xuất bản với mã «${s.was}», nay mang mã «${s.id}». Trả lại mã cũ; chỉ câu hỏi mới mới có mã mới.`,
  questionArgument: (s: { id: string; argument: string }) =>
    `câu hỏi ${s.id}: không hiểu «${s.argument}» ở dòng mở khối. Chỉ có thể thêm «giữ thứ tự».`,
  stemMissing: (s: { id: string }) => `câu hỏi ${s.id} chưa có lời hỏi. Viết lời hỏi trước các phương án.`,
  choicesFew: (s: { id: string; count: number }) =>
    `câu hỏi ${s.id} có ${s.count} phương án. Cần từ 2 đến 6 phương án, mỗi phương án một dòng «- [ ] …».`,
  choicesMany: (s: { id: string; count: number }) =>
    `câu hỏi ${s.id} có ${s.count} phương án. Giữ lại nhiều nhất 6 phương án.`,
  choiceEmpty: (s: { id: string; letter: string }) =>
    `câu hỏi ${s.id}: phương án ${s.letter} chưa có chữ. Viết phương án.`,
  choiceDuplicate: (s: { id: string; letter: string; first: string }) =>
    `câu hỏi ${s.id}: phương án ${s.letter} trùng phương án ${s.first}. Viết lại một trong hai.`,
  choiceMarkBad: (s: { id: string; mark: string }) =>
    `câu hỏi ${s.id}: dấu «[${s.mark}]» không rõ là đúng hay sai. Viết [x] cho phương án đúng, [ ] cho phương án sai.`,
  choiceMarkMissing: (s: { id: string }) =>
    `câu hỏi ${s.id}: dòng này thiếu ô đánh dấu. Viết «- [ ] …» cho phương án sai, «- [x] …» cho phương án đúng.`,
  noRightChoice: (s: { id: string }) =>
    `câu hỏi ${s.id} chưa có đáp án đúng. Đánh dấu [x] trước phương án đúng.`,
  allRight: (s: { id: string }) =>
    `câu hỏi ${s.id} đánh dấu mọi phương án là đúng. Bỏ dấu x ở phương án sai.`,
  explanationMissing: (s: { id: string; letter: string }) =>
    `câu hỏi ${s.id}: phương án ${s.letter} chưa có giải thích. Thêm dòng «  > …» ngay dưới phương án.`,
  allOfTheAbove: (s: { id: string; letter: string }) =>
    `câu hỏi ${s.id}: phương án ${s.letter} kiểu «tất cả đều đúng» hoặc «cả A và B» sẽ sai nghĩa khi các phương án đổi chỗ. Viết thành một phương án riêng.`,
  citationMissing: (s: { id: string }) =>
    `câu hỏi ${s.id} chưa có căn cứ. Thêm dòng «Căn cứ: [[ND-59-2019 Điều 26]]» sau các phương án.`,
  citationFieldBad: (s: { id: string; found: string }) =>
    `câu hỏi ${s.id}: không đọc được căn cứ «${s.found}». Viết mỗi căn cứ trong hai dấu ngoặc: [[ND-59-2019 Điều 26]].`,
  fieldUnknown: (s: { id: string; name: string; nearest: string | null }) =>
    `câu hỏi ${s.id}: không có mục khai «${s.name}».` +
    (s.nearest ? ` Có phải ý là «${s.nearest}»?` : ' Chỉ có: Căn cứ, Mục, Mục tiêu, Loại.'),
  fieldTwice: (s: { id: string; name: string }) =>
    `câu hỏi ${s.id}: «${s.name}» khai hai lần. Gộp thành một dòng.`,
  fieldEmpty: (s: { id: string; name: string }) =>
    `câu hỏi ${s.id}: «${s.name}» chưa có giá trị. Viết giá trị sau dấu hai chấm.`,
  strayText: (s: { id: string; text: string }) =>
    `câu hỏi ${s.id}: không hiểu dòng «${s.text}» sau các phương án. Thụt vào hai dấu cách nếu là giải thích, hoặc bỏ dòng này.`,
  natureBad: (s: { id: string; found: string }) =>
    `câu hỏi ${s.id}: «Loại: ${s.found}» chưa đúng. Viết «tình huống» hoặc «kiến thức».`,
  sectionMissing: (s: { id: string }) =>
    `câu hỏi ${s.id} chưa nói nên đọc lại mục nào. Thêm dòng «Mục: ma-muc» sau các phương án.`,
  sectionUnknown: (s: { id: string; section: string; nearest: string | null; known: string }) =>
    `câu hỏi ${s.id}: bài học không có mục «${s.section}».` +
    (s.nearest ? ` Có phải ý là «${s.nearest}»?` : ` Các mục của bài: ${s.known}.`),
  objectiveMissing: (s: { id: string }) =>
    `câu hỏi ${s.id} chưa gắn với mục tiêu nào. Thêm dòng «Mục tiêu: 1» (số thứ tự mục tiêu của bài).`,
  objectiveRange: (s: { id: string; found: string; count: number }) =>
    `câu hỏi ${s.id}: «Mục tiêu: ${s.found}» không có. Bài học có ${s.count} mục tiêu; viết số từ 1 đến ${s.count}.`,
}

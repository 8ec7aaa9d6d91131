const hint = (nearest: string | null) => (nearest ? ` Có phải ý là «${nearest}»?` : '')

/** About a course and the agreement of its files. */
export const courseMessages = {
  courseFileMissing: (s: { course: string }) =>
    `khóa học «${s.course}» chưa có tệp course.md. Tạo tệp này cạnh các bài học.`,
  courseSlugBad: (s: { course: string }) =>
    `tên thư mục khóa học «${s.course}» viết chưa đúng. Chỉ dùng chữ thường không dấu, số và gạch nối.`,
  lessonFileMissing: (s: { name: string; nearest: string | null }) =>
    `«bài học» nhắc «${s.name}» nhưng không có tệp ${s.name}.md.${hint(s.nearest) || ' Thêm tệp hoặc bỏ dòng này.'}`,
  lessonNotListed: (s: { name: string }) =>
    `bài này chưa có trong course.md. Thêm dòng «- ${s.name}» vào danh sách «bài học».`,
  lessonTwice: (s: { name: string }) => `«${s.name}» có hai lần trong danh sách. Bỏ một lần.`,
  lessonSlugTwice: (s: { slug: string; other: string }) =>
    `tên «${s.slug}» đã dùng cho tệp ${s.other}. Mỗi bài trong khóa phải có tên riêng.`,
  lessonNumberTwice: (s: { number: string; other: string }) =>
    `số thứ tự ${s.number} đã dùng cho tệp ${s.other}. Đổi số ở đầu tên tệp.`,
  blueprintUnknown: (s: { name: string; nearest: string | null }) =>
    `«đề kiểm tra» nhắc «${s.name}» nhưng bài này không có trong khóa.${hint(s.nearest) || ' Sửa tên bài.'}`,
  blueprintWithoutPool: (s: { name: string }) =>
    `«đề kiểm tra» lấy câu từ «${s.name}» nhưng bài này chưa có kho câu hỏi. Thêm tệp ${s.name}.pool.md hoặc bỏ dòng này.`,
  blueprintTooMany: (s: { name: string; asked: number; held: number }) =>
    `«đề kiểm tra» lấy ${s.asked} câu từ «${s.name}» nhưng ngân hàng chỉ có ${s.held} câu. Giảm số câu hoặc viết thêm.`,
  blueprintSum: (s: { sum: number; least: number; most: number }) =>
    `đề kiểm tra có ${s.sum} câu. Tổng số câu phải từ ${s.least} đến ${s.most}.`,
  poolWithoutLesson: (s: { name: string; nearest: string | null }) =>
    `kho câu hỏi ghi bài «${s.name}» nhưng khóa học không có bài này.${hint(s.nearest) || ' Sửa khai báo «bài».'}`,
  poolNameDiffers: (s: { declared: string; file: string }) =>
    `khai báo «bài: ${s.declared}» khác tên tệp. Sửa thành «bài: ${s.file}».`,
  poolProse: () => 'ngân hàng chỉ chứa câu hỏi và tiêu đề. Đưa đoạn văn này vào bài học hoặc bỏ đi.',
  poolContainer: (s: { name: string }) =>
    `ngân hàng không dùng khối «::: ${s.name}». Chỉ dùng «::: câu hỏi».`,
  smallPool: (s: { count: number }) => `ngân hàng mới có ${s.count} câu. Nên có từ 10 câu trở lên.`,
  courseContainer: (s: { name: string }) =>
    `lời giới thiệu khóa học không dùng khối «::: ${s.name}». Viết một hai đoạn văn thường.`,
  checkedInFuture: (s: { day: string }) =>
    `«ngày kiểm: ${s.day}» ở tương lai. Ghi ngày đã đối chiếu văn bản.`,
}

/** About headings, images, links and containers. */
export const bodyMessages = {
  headingOne: (s: { title: string }) =>
    `tiêu đề «${s.title}» dùng một dấu #. Tên bài đã ở phần khai báo; trong bài dùng ## cho mục.`,
  headingJump: (s: { title: string; from: number; to: number }) =>
    `tiêu đề «${s.title}» nhảy từ cấp ${s.from} xuống cấp ${s.to}. Dùng ${'#'.repeat(s.from + 1)}.`,
  headingTooDeep: (s: { title: string }) =>
    `tiêu đề «${s.title}» quá sâu. Chỉ dùng ## cho mục và ### cho mục con.`,
  headingEmpty: () => 'tiêu đề này chưa có chữ. Viết tên mục hoặc bỏ dòng này.',
  headingInContainer: (s: { title: string }) =>
    `tiêu đề «${s.title}» nằm trong khối «:::». Đưa tiêu đề ra ngoài khối hoặc viết thành chữ đậm.`,
  sectionDuplicate: (s: { id: string; first: number }) =>
    `mã mục «${s.id}» đã có ở dòng ${s.first}. Đổi tiêu đề, hoặc đặt mã riêng: ## Tiêu đề {#ma-khac}.`,
  sectionReserved: (s: { id: string }) =>
    `mã mục «${s.id}» dành cho hệ thống. Đặt mã khác: ## Tiêu đề {#ma-khac}.`,
  sectionIdBad: (s: { id: string }) =>
    `mã mục «${s.id}» viết chưa đúng. Chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ {#khi-nao-tu-choi}.`,
  emptySection: (s: { title: string }) => `mục «${s.title}» chưa có nội dung. Viết nội dung hoặc bỏ tiêu đề.`,
  imageWithoutAlt: () => 'ảnh chưa có mô tả. Viết mô tả trong ngoặc vuông: ![mô tả ảnh](anh/ten-anh.png).',
  imageNotRelative: (s: { source: string }) =>
    `ảnh «${s.source}» không nằm trong thư mục khóa học. Chép ảnh vào thư mục khóa học và dùng đường dẫn như anh/ten-anh.png.`,
  imageMissing: (s: { source: string }) =>
    `không tìm thấy ảnh «${s.source}» trong thư mục khóa học. Kiểm tra tên tệp.`,
  linkRefused: (s: { text: string }) =>
    `liên kết «${s.text}» không dùng được. Chỉ dùng http(s), mailto:, tel:, đường dẫn tương đối hoặc #mã-mục.`,
  rawHtml: (s: { text: string }) =>
    `thẻ HTML «${s.text}» sẽ hiện nguyên văn cho người học. Dùng cú pháp Markdown thay cho HTML.`,
  markUnfinished: (s: { mark: string }) =>
    `có «${s.mark}» nhưng chưa viết xong. Căn cứ viết [[KÝ-HIỆU Điều N]], giá trị viết {{tên giá trị}}.`,
  containerUnknown: (s: { name: string; nearest: string | null }) =>
    `không có khối nào tên «${s.name}».` +
    (s.nearest
      ? ` Có phải ý là «::: ${s.nearest}»?`
      : ' Dùng một trong: trích luật, tình huống, nên làm, không được làm, ghi nhớ, câu hỏi.'),
  containerUnclosed: (s: { name: string }) =>
    `khối «::: ${s.name}» chưa đóng. Thêm một dòng «:::» ở cuối khối.`,
  containerStrayClose: () =>
    'dòng «:::» này không đóng khối nào. Bỏ dòng này, hoặc thêm dòng mở khối phía trên.',
  containerEmpty: (s: { name: string }) =>
    `khối «::: ${s.name}» chưa có nội dung. Viết nội dung hoặc bỏ khối.`,
  containerArgument: (s: { name: string; argument: string }) =>
    `khối «::: ${s.name}» không nhận thêm «${s.argument}». Bỏ phần này khỏi dòng mở khối.`,
  listExpected: (s: { name: string }) =>
    `khối «::: ${s.name}» phải là danh sách gạch đầu dòng. Viết mỗi ý sau dấu «- ».`,
  dontWithoutNot: (s: { text: string }) =>
    `ý «${s.text}» trong khối «không được làm» chưa mở đầu bằng «không». Viết lại: «không …», trong bản tiếng Anh: «Do not …».`,
  rememberTooMany: (s: { count: number }) => `khối «ghi nhớ» có ${s.count} ý. Giữ lại nhiều nhất 3 ý.`,
  lawWithoutReference: () =>
    'khối «trích luật» chưa nói trích điều nào. Viết, ví dụ: ::: trích luật ND-59-2019 Điều 24.',
}

const hint = (nearest: string | null) => (nearest ? ` Có phải ý là «${nearest}»?` : '')

/** About a file as a whole and its front matter. */
export const fileMessages = {
  tooLarge: (s: { kilobytes: number; most: number }) =>
    `tệp nặng ${s.kilobytes} KB, quá ${s.most} KB. Tách thành nhiều bài nhỏ hơn.`,
  notUtf8: () => 'tệp không phải UTF-8. Mở tệp, chọn «Lưu thành…» (Save As) và chọn mã hóa UTF-8.',
  byteOrderMark: () => 'tệp có dấu BOM ở đầu. Lưu lại với mã hóa «UTF-8» (không phải «UTF-8 with BOM»).',
  notNfc: (s: { found: string; better: string }) =>
    `chữ «${s.found}» gõ bằng dấu rời (Unicode tổ hợp). Đổi bảng mã gõ sang «Unicode» (dựng sẵn) và gõ lại thành «${s.better}».`,
  carriageReturns: () => 'dòng kết thúc kiểu Windows (CRLF). Lưu lại với kiểu xuống dòng LF.',
  noFinalNewline: () => 'tệp chưa có dòng trống cuối cùng. Xuống dòng một lần ở cuối tệp.',
  unknownFile: (s: { name: string }) =>
    `không biết tệp «${s.name}» dùng làm gì nên bỏ qua. Tên bài học phải như 02-qua-tang.md, kho câu hỏi như 02-qua-tang.pool.md.`,
  imageUnreadable: () => 'chưa đọc được ảnh này. Lưu lại thành .png, .jpg, .webp, .avif hoặc .gif.',
  imageHeavy: (s: { kilobytes: number; most: number }) =>
    `ảnh nặng ${s.kilobytes} KB, quá ${s.most} KB. Thu nhỏ ảnh hoặc thêm ảnh trong Xưởng bài giảng.`,
  imagesHeavy: (s: { kilobytes: number; most: number }) =>
    `đến đây các ảnh của bài nặng cộng lại ${s.kilobytes} KB, quá ${s.most} KB. Bỏ bớt ảnh hoặc chuyển sang bài khác, để máy mạng chậm mở được bài.`,
  noFrontMatter: () => 'tệp phải mở đầu bằng phần khai báo giữa hai dòng «---». Thêm phần này vào dòng 1.',
  unclosedFrontMatter: () => 'phần khai báo chưa đóng. Thêm một dòng «---» sau khai báo cuối cùng.',
  frontMatterLong: (s: { kilobytes: number }) =>
    `phần khai báo dài quá ${s.kilobytes} KB. Đưa nội dung xuống dưới dòng «---» thứ hai.`,
  yamlBroken: (s: { detail: string }) =>
    `phần khai báo viết sai cú pháp (${s.detail}). Mỗi khai báo là «tên: giá trị»; giá trị có dấu hai chấm thì đặt trong ngoặc kép.`,
  missingKey: (s: { key: string }) => `thiếu khai báo «${s.key}». Thêm dòng «${s.key}: …» vào phần khai báo.`,
  unknownKey: (s: { key: string; nearest: string | null }) =>
    `không có khai báo nào tên «${s.key}».${hint(s.nearest) || ' Bỏ dòng này.'}`,
  wrongType: (s: { key: string; expected: string }) =>
    `khai báo «${s.key}» phải là ${s.expected}. Sửa giá trị.`,
  badDay: (s: { key: string; found: string }) =>
    `«${s.key}: ${s.found}» không phải một ngày. Viết theo kiểu năm-tháng-ngày, ví dụ 2026-11-22.`,
  numberRange: (s: { key: string; from: number; to: number }) =>
    `«${s.key}» phải là số nguyên từ ${s.from} đến ${s.to}. Sửa giá trị.`,
  listRange: (s: { key: string; from: number; to: number }) =>
    `«${s.key}» phải có từ ${s.from} đến ${s.to} mục. Thêm hoặc bớt mục.`,
  notOneOf: (s: { key: string; found: string; allowed: string }) =>
    `«${s.key}: ${s.found}» chưa đúng. Chọn một trong: ${s.allowed}.`,
}

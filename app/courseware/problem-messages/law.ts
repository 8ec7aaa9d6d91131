const hint = (nearest: string | null) => (nearest ? ` Có phải ý là «${nearest}»?` : '')

/** About the law register and what refers to it. */
export const lawMessages = {
  referenceBad: (s: { found: string }) =>
    `không đọc được căn cứ «${s.found}». Viết như [[ND-59-2019 Điều 24]] hoặc [[L-36-2018 Điều 2 khoản 1 điểm k]].`,
  instrumentUnknown: (s: { key: string; nearest: string | null }) =>
    `kho văn bản chưa có «${s.key}».${hint(s.nearest) || ` Thêm tệp laws/${s.key}.md hoặc sửa ký hiệu.`}`,
  articleMissing: (s: { key: string; instrument: string }) =>
    `căn cứ ghi cả văn bản ${s.instrument}. Ghi rõ điều, như [[${s.key} Điều 1]]: kho văn bản đã có các điều của văn bản này.`,
  questionWithoutArticle: (s: { id: string }) =>
    `câu hỏi «${s.id}» dựa vào cả một văn bản. Ghi điều của văn bản, như [[ND-59-2019 Điều 24]].`,
  articleUnknown: (s: { article: string; instrument: string; nearest: string | null }) =>
    `${s.instrument} trong kho văn bản chưa có ${s.article}. Thêm «## ${s.article}. …» vào tệp văn bản hoặc sửa căn cứ.`,
  instrumentGone: (s: { instrument: string; since: string; replacedBy: string | null }) =>
    `${s.instrument} đã hết hiệu lực${s.since}.` +
    (s.replacedBy ? ` Kiểm tra và dẫn ${s.replacedBy}.` : ' Dẫn văn bản đang có hiệu lực.'),
  instrumentGoneUndated: (s: { instrument: string }) =>
    `${s.instrument} đã hết hiệu lực hoặc bị thay thế nhưng tệp văn bản chưa ghi ngày. Ghi «hết hiệu lực từ», rồi dẫn văn bản đang có hiệu lực.`,
  instrumentNotYet: (s: { instrument: string; from: string }) =>
    `${s.instrument} đến ${s.from} mới có hiệu lực. Nói rõ trong bài là quy định sắp áp dụng.`,
  valueUnknown: (s: { name: string; nearest: string | null }) =>
    `kho văn bản chưa có giá trị tên «${s.name}».${hint(s.nearest) || ' Khai giá trị này ở tệp văn bản, phần «giá trị».'}`,
  valueNotInForce: (s: { name: string; span: string }) =>
    `giá trị «${s.name}» không có hiệu lực vào ngày này (${s.span}). Cập nhật giá trị trong tệp văn bản.`,
  lawFileName: (s: { name: string }) =>
    `tên tệp văn bản «${s.name}» viết chưa đúng. Dùng ký hiệu như L-36-2018.md, ND-59-2019.md.`,
  articleHeadingBad: (s: { title: string }) => `tiêu đề «${s.title}» chưa đúng. Viết «## Điều 24. Tên điều».`,
  articleTwice: (s: { article: string; first: number }) =>
    `${s.article} đã có ở dòng ${s.first}. Gộp hai đoạn làm một.`,
  articleEmpty: (s: { article: string }) => `${s.article} chưa có diễn giải. Viết một đến ba câu.`,
  amendmentUnknown: (s: { key: string; by: string; nearest: string | null }) =>
    `«${s.by}» nhắc văn bản «${s.key}» nhưng kho chưa có tệp này.${hint(s.nearest) || ` Thêm tệp laws/${s.key}.md.`}`,
  replacementMissing: () => 'văn bản «bị thay thế» phải ghi «thay thế bởi». Thêm ký hiệu văn bản thay thế.',
  expiryMissing: (s: { status: string }) =>
    `văn bản «${s.status}» phải ghi «hết hiệu lực từ». Thêm ngày hết hiệu lực.`,
  expiryContradicts: () =>
    '«hết hiệu lực từ» không đi cùng tình trạng này. Đổi tình trạng thành «bị thay thế» hoặc «hết hiệu lực», hoặc bỏ ngày.',
  amendmentMissing: () => 'văn bản «đã sửa đổi» phải ghi «sửa đổi bởi». Thêm ký hiệu văn bản sửa đổi.',
  amendmentUnread: (s: { found: string }) =>
    `không đọc được «Sửa đổi từ: ${s.found}». Viết ngày trước, văn bản sau: «Sửa đổi từ: 2026-07-01 bởi L-132-2025».`,
  confidenceBad: (s: { found: string }) => `«Mức tin cậy: ${s.found}» chưa đúng. Viết V1 hoặc V2.`,
  valueTwice: (s: { name: string; where: string }) =>
    `giá trị «${s.name}» đã khai ở ${s.where} cho cùng thời gian. Ghi ngày «từ», «đến» để hai khoảng không chồng nhau.`,
  valueSpanBad: (s: { name: string }) => `giá trị «${s.name}»: ngày «đến» phải sau ngày «từ». Sửa ngày.`,
}

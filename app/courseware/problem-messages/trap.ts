const otherwise = 'Nếu nhắc lại quy định cũ, nói rõ là cũ; nếu trích câu sai, đặt trong ~~…~~.'

/** Legal mistakes that come back in lessons; each names the rule that stands today. */
export const trapMessages = {
  trapGiftThreshold: () =>
    `không còn ngưỡng quà 500.000 đồng: Quyết định 64/2007/QĐ-TTg đã bị Nghị định 59/2019/NĐ-CP bãi bỏ. Bỏ ngưỡng này. ${otherwise}`,
  trapWorkingDays: (s: { found: string }) =>
    `«${s.found}» thiếu chữ «làm việc». Hạn báo cáo, nộp lại quà tặng và báo cáo xung đột lợi ích là 05 ngày làm việc.`,
  trapDistrict: (s: { found: string }) =>
    `«${s.found}»: cấp huyện không còn từ 01/7/2025. Viết theo hai cấp: tỉnh và xã, phường, đặc khu. ${otherwise}`,
  trapPartyRule37: () =>
    `Quy định 37-QĐ/TW đã bị Quy định 207-QĐ/TW (26/7/2026) thay thế. Dẫn quy định mới. ${otherwise}`,
  trapDeathPenalty: () =>
    `từ 01/7/2025 không còn tử hình với tội tham ô (Điều 353) và nhận hối lộ (Điều 354). Mức cao nhất là tù chung thân. ${otherwise}`,
  trapDiscipline: (s: { found: string }) =>
    `«${s.found}» không còn là hình thức kỷ luật theo luật hiện hành. Dùng: khiển trách, cảnh cáo, cách chức, buộc thôi việc (cán bộ: bãi nhiệm). ${otherwise}`,
  trapAssetThreshold: () =>
    `ngưỡng kê khai tài sản 50 triệu đồng đã thay bằng 150 triệu đồng từ 01/7/2026. Dùng giá trị đặt tên. ${otherwise}`,
  trapAssetChange: () =>
    `ngưỡng biến động kê khai bổ sung 300 triệu đồng đã thay bằng 1 tỷ đồng một năm từ 01/7/2026. Dùng giá trị đặt tên. ${otherwise}`,
  trapInspectorate: (s: { found: string }) =>
    `«${s.found}»: từ 01/7/2025 không còn thanh tra sở, thanh tra huyện và phần lớn thanh tra bộ. Sửa cơ quan. ${otherwise}`,
  trapBriberyNever: () =>
    'nói đưa hối lộ không bao giờ là tham nhũng là sai: điểm h khoản 1 Điều 2 Luật Phòng, chống tham nhũng coi việc đưa hối lộ để giải quyết công việc của cơ quan vì vụ lợi là tham nhũng. Sửa câu này.',
  trapBriberyFirst: () =>
    'tội đưa hối lộ (Điều 364) ở Mục 2, các tội phạm khác về chức vụ; tội phạm tham nhũng ở Mục 1 là các Điều 353–359. Sửa câu này.',
  trapOldMinistry: (s: { found: string }) =>
    `«${s.found}» là tên bộ trước đợt sắp xếp năm 2025. Viết tên bộ hiện nay. ${otherwise}`,
  trapRecalled: (s: { found: string }) =>
    `«${s.found}» chưa đối chiếu được với nguồn, nên không dùng làm nội dung hay đáp án. Bỏ, hoặc dẫn văn bản đã đối chiếu.`,
  trapDenunciationNumber: () => 'Luật Tố cáo có số 25/2018/QH14, không phải 23/2018/QH14. Sửa số hiệu.',
}

import { vietnamese } from '../table'

export const helpVi = vietnamese({
  'help.title': 'Trợ giúp',
  'help.lead': 'Chọn việc anh/chị đang gặp. Nếu vẫn vướng, gọi hỗ trợ kỹ thuật.',
  'help.contents': 'Các câu hỏi thường gặp',
  'help.guides': 'Hướng dẫn một trang, để in',
  'help.guide.official': 'Cho người học',
  'help.guide.head': 'Cho người đứng đầu đơn vị',
  'help.guide.trainer': 'Cho giảng viên',
  'help.contact': 'Hỗ trợ kỹ thuật',
  'help.contact.phone': 'Điện thoại',
  'help.contact.hours': 'Giờ trực',
  'help.contact.none': 'Liên hệ người phụ trách đơn vị hoặc người quản trị hệ thống.',
  'help.backToHelp': 'Trợ giúp',
  'help.remember': 'Ghi nhớ',

  'help.access.title': 'Khả năng tiếp cận',
  'help.access.lead':
    'Mọi cán bộ, công chức, viên chức phải tự mình học và làm bài được, dù nhìn kém, nghe kém, vận động khó hay dùng máy cũ.',
  'help.access.standard.title': 'Tiêu chuẩn',
  'help.access.standard':
    'Các trang được làm theo WCAG 2.2 mức AA, cao hơn mức các quy định của Việt Nam yêu cầu (Điều 43 Luật Người khuyết tật số 51/2010/QH12; Thông tư số 26/2020/TT-BTTTT).',
  'help.access.can.title': 'Anh/chị có thể',
  'help.access.can.keyboard': 'làm mọi việc bằng bàn phím, không cần chuột',
  'help.access.can.reader': 'dùng phần mềm đọc màn hình; mỗi trang có tiêu đề và các đề mục theo thứ tự',
  'help.access.can.zoom': 'phóng to đến 400% mà không phải cuộn ngang',
  'help.access.can.size': 'chọn một trong ba cỡ chữ ở mục Tài khoản',
  'help.access.can.contrast': 'dùng chế độ tương phản cao của máy',
  'help.access.can.script': 'dùng mọi chức năng khi trình duyệt tắt JavaScript',
  'help.access.can.time': 'làm bài kiểm tra không bị giới hạn thời gian, trừ khi đợt học quy định khác',
  'help.access.limits.title': 'Điểm còn hạn chế',
  'help.access.limits.pdf':
    'Giấy xác nhận dạng PDF chưa gắn thẻ cho phần mềm đọc màn hình; trang tra cứu trên mạng có cùng nội dung.',
  'help.access.limits.table':
    'Bảng rộng của toàn tỉnh phải cuộn ngang trên điện thoại; cùng số liệu đó có trong tệp Excel.',
  'help.access.report.title': 'Báo chỗ khó dùng',
  'help.access.report':
    'Gọi hỗ trợ kỹ thuật và nói trang nào, việc gì. Chúng tôi trả lời trong 5 ngày làm việc.',

  'help.hotline.title': 'Đường dây nóng phản ánh, tố giác',
  'help.hotline.lead':
    'Gọi, viết hoặc đến trực tiếp. Không cần đăng nhập; hệ thống không ghi lại ai đã mở trang này.',
  'help.hotline.none': 'Danh sách đường dây nóng đang được cập nhật.',
  'help.hotline.call': 'Gọi {phone}',
  'help.hotline.hours': 'Thời gian',
  'help.hotline.email': 'Thư điện tử',
  'help.hotline.address': 'Địa chỉ',
  'help.hotline.updated': 'Cập nhật',
  'help.hotline.demo': 'Dữ liệu minh họa: các số điện thoại và địa chỉ dưới đây không có thật.',
  'help.hotline.danger': 'Trường hợp nguy hiểm đến tính mạng, gọi Công an: 113.',
  'help.hotline.rights.title': 'Quyền của người phản ánh, tố cáo',
  'help.hotline.rights.secret': 'Được giữ bí mật họ tên, địa chỉ và thông tin cá nhân khác.',
  'help.hotline.rights.told': 'Được thông báo về việc thụ lý và kết quả giải quyết tố cáo.',
  'help.hotline.rights.protected':
    'Được bảo vệ vị trí công tác, việc làm, tính mạng, sức khỏe, tài sản, danh dự của mình và của vợ, chồng, cha, mẹ, con.',
  'help.hotline.rights.withdraw': 'Được rút tố cáo khi chưa có kết luận.',
  'help.hotline.rights.duty': 'Có nghĩa vụ trình bày trung thực về nội dung mình phản ánh, tố cáo.',
  'help.hotline.rights.basis':
    'Căn cứ: Điều 9, Điều 47 Luật Tố cáo số 25/2018/QH14; Điều 67 Luật Phòng, chống tham nhũng số 36/2018/QH14 và các luật sửa đổi, bổ sung.',
  'help.hotline.tips.title': 'Để bảo vệ mình',
  'help.hotline.tips.device': 'Nên dùng điện thoại hoặc máy riêng, không dùng máy chung của cơ quan.',
  'help.hotline.tips.facts': 'Nói rõ việc gì, ở đâu, khi nào, ai liên quan; giữ lại giấy tờ, tin nhắn.',
  'help.hotline.tips.history': 'Có thể xóa trang này khỏi lịch sử của trình duyệt sau khi xem.',
})

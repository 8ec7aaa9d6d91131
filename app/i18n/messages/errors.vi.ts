import { vietnamese } from '../table'

export const errorsVi = vietnamese({
  'errors.form.check': 'Kiểm tra lại mục này.',
  'errors.title.prefix': 'Lỗi: {title}',

  'errors.notFound.title': 'Không tìm thấy trang này',
  'errors.notFound.body': 'Nếu địa chỉ được gõ tay, hãy kiểm tra lại.',
  'errors.notFound.toTasks': 'Về Việc cần làm',
  'errors.notFound.toSignIn': 'Về trang đăng nhập',

  'errors.forbidden.headOnly': 'Trang này dành cho người phụ trách đơn vị',
  'errors.forbidden.trainerOnly': 'Trang này dành cho giảng viên',
  'errors.forbidden.inspectorOnly': 'Trang này dành cho cơ quan thanh tra và Sở Nội vụ',
  'errors.forbidden.administratorOnly': 'Trang này dành cho người quản trị hệ thống',
  'errors.forbidden.other': 'Trang này không mở cho tài khoản của anh/chị',
  'errors.forbidden.ask': 'Nếu cần quyền, liên hệ hỗ trợ kỹ thuật {phone}.',
  'errors.forbidden.askAdministrator': 'Nếu cần quyền, liên hệ người quản trị hệ thống.',

  'errors.trouble.title': 'Hệ thống đang gặp sự cố',
  'errors.trouble.answers': 'Câu trả lời đã lưu vẫn còn.',
  'errors.trouble.retry': 'Thử lại sau ít phút hoặc gọi {phone}.',
  'errors.trouble.retryLater': 'Thử lại sau ít phút.',
  'errors.trouble.again': 'Thử lại',
  'errors.trouble.incident': 'Mã sự cố: {code}.',
  'errors.unavailable.title': 'Hệ thống đang tạm ngừng ghi dữ liệu',
  'errors.unavailable.body': 'Việc vừa làm chưa được lưu. Câu trả lời đã lưu trước đó vẫn còn.',
  'errors.refused.title': 'Yêu cầu này không thực hiện được',
  'errors.refused.body': 'Quay lại trang trước, tải lại trang rồi làm lại.',
  'errors.tooMany.title': 'Có quá nhiều lượt thử trong thời gian ngắn',
  'errors.tooMany.body': 'Chờ vài phút rồi thử lại.',
})

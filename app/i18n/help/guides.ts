/** A page to print and keep beside the computer, for one kind of person. Written in Vietnamese only. */
export type Guide = {
  title: string
  intro: string
  parts: readonly { title: string; steps: readonly string[] }[]
  remember: readonly string[]
}

const official: Guide = {
  title: 'Hướng dẫn một trang cho người học',
  intro: 'Học trên điện thoại hoặc máy tính, lúc nào thuận tiện. Không cần cài thêm gì.',
  parts: [
    {
      title: 'Lần đầu đăng nhập',
      steps: [
        'Mở địa chỉ ghi trên phiếu cấp tài khoản, chọn “Đăng nhập”.',
        'Gõ mã cán bộ và mã dùng một lần ghi trên phiếu. Mã có hạn 72 giờ.',
        'Đặt mật khẩu mới, ít nhất 12 ký tự. Nên dùng một câu dễ nhớ.',
        'Trên máy dùng chung, giữ dấu chọn “Máy dùng chung” và đăng xuất khi xong việc.',
      ],
    },
    {
      title: 'Học một khóa',
      steps: [
        'Trang “Việc cần làm” xếp việc gấp nhất lên đầu. Bấm nút lớn để học tiếp đúng chỗ đã dừng.',
        'Đọc bài, trả lời tình huống ngay trong bài, rồi làm câu hỏi ôn tập ở cuối bài.',
        'Câu hỏi ôn tập làm bao nhiêu lần cũng được và không tính vào báo cáo nào.',
      ],
    },
    {
      title: 'Làm bài kiểm tra cuối khóa',
      steps: [
        'Mỗi màn hình một câu. Chọn phương án rồi bấm “Tiếp tục”; dòng “Đã lưu lúc …” cho biết câu trả lời đã được giữ.',
        'Muốn nghỉ, bấm “Lưu và thoát”; lúc khác làm tiếp, kể cả trên máy khác.',
        'Xem lại toàn bài, rồi bấm “Nộp bài”. Kết quả kèm lời giải thích hiện ngay.',
        'Đạt thì tải giấy xác nhận. Chưa đạt thì đọc lại các mục được nêu và làm lượt sau.',
      ],
    },
  ],
  remember: [
    'Mất mạng, tải lại trang hay tắt máy không làm mất câu đã lưu.',
    'Hạn tính đến hết ngày ghi trên màn hình.',
    'Người phụ trách chỉ thấy đã hoàn thành hay chưa, không thấy câu trả lời của anh/chị.',
  ],
}

const head: Guide = {
  title: 'Hướng dẫn một trang cho người đứng đầu đơn vị',
  intro: 'Mỗi tuần dành hai phút: xem ai chưa hoàn thành và nhắc đúng người.',
  parts: [
    {
      title: 'Xem tình hình đơn vị',
      steps: [
        'Chọn “Đơn vị của tôi”. Dòng đầu trang nói ngay còn bao nhiêu người chưa hoàn thành, bao nhiêu người quá hạn.',
        'Dòng kế tiếp là tình trạng học của chính người đứng đầu: nêu gương bắt đầu từ đây.',
        'Bấm vào một con số để xem danh sách phía sau con số đó.',
        'Đơn vị trực thuộc nằm ở cuối trang; bấm tên đơn vị để xem chi tiết.',
      ],
    },
    {
      title: 'Tìm và lọc',
      steps: [
        'Lọc theo tình trạng, khóa học hoặc tên. Gõ tên không dấu vẫn tìm được.',
        'Bấm “Tải Excel” để lấy đúng danh sách đang xem.',
      ],
    },
    {
      title: 'Hiểu các con số',
      steps: [
        'Mỗi người được đếm đúng một lần. Hoàn thành, còn hạn, quá hạn, được miễn, tạm hoãn và chưa giao được cộng lại bằng tổng số người.',
        'Tỷ lệ hoàn thành không tính người được miễn và người tạm hoãn; cạnh đó có tỷ lệ trên tổng số người.',
        'Người nghỉ thai sản, đi học, nghỉ ốm dài ngày là “tạm hoãn”, không bị loại khỏi danh sách.',
      ],
    },
  ],
  remember: [
    'Trang này cho biết ai đã học, không cho biết ai trả lời sai câu nào.',
    'Hạn tính đến hết ngày. Người đến hạn hôm nay chưa phải quá hạn.',
    'Số liệu luôn kèm giờ lập; số trên màn hình và số trong tệp Excel là một.',
  ],
}

const trainer: Guide = {
  title: 'Hướng dẫn một trang cho giảng viên',
  intro:
    'Bài học là văn bản có vài dấu hiệu đơn giản; phần xem trước cho thấy đúng những gì người học sẽ thấy.',
  parts: [
    {
      title: 'Viết bài',
      steps: [
        'Vào “Xưởng bài giảng”, chọn một bài để sửa hoặc chọn “Bài mới”.',
        'Đề mục bắt đầu bằng “## ”. Danh sách bắt đầu bằng “- ”. Chữ đậm đặt giữa hai cặp dấu sao.',
        'Năm loại khung: trích luật, tình huống, nên làm, không được làm, ghi nhớ. Mỗi khung mở bằng dòng “::: tên khung” và đóng bằng dòng “:::”.',
        'Căn cứ pháp luật viết trong hai dấu ngoặc vuông, ví dụ [[ND-59-2019 Điều 24]].',
      ],
    },
    {
      title: 'Viết câu hỏi',
      steps: [
        'Mở khung “câu hỏi” kèm một mã riêng không đổi.',
        'Phương án đúng viết “- [x]”, phương án khác viết “- [ ]”. Dưới mỗi phương án, giải thích vì sao.',
        'Hỏi cách xử lý một việc cụ thể hơn là hỏi số điều, số khoản. Tránh câu hỏi phủ định.',
      ],
    },
    {
      title: 'Kiểm tra và xuất bản',
      steps: [
        'Phần “Kiểm tra” nêu từng lỗi kèm số dòng và cách sửa. Còn lỗi thì chưa xuất bản được; nhắc nhở thì không chặn.',
        'Xuất bản tạo một ấn bản mới. Người đang học giữ ấn bản cũ của mình; người bắt đầu sau học ấn bản mới.',
      ],
    },
  ],
  remember: [
    'Ấn bản đã xuất bản không sửa được; muốn sửa thì xuất bản ấn bản mới.',
    'Mã câu hỏi là vĩnh viễn: số liệu về câu hỏi gắn với mã.',
    'Kiểm tra lại căn cứ pháp luật và ghi ngày kiểm trước khi xuất bản.',
  ],
}

/** By the last part of the address: /tro-giup/can-bo. */
export const guides: Readonly<Record<string, Guide>> = {
  'can-bo': official,
  'nguoi-dung-dau': head,
  'giang-vien': trainer,
}

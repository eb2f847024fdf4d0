# unreviewed: no native speaker has reviewed this file yet.

# The web chat's own words: what stands around the conversation.

web-tagline = Buổi hẹn, xe đưa đón và trợ giúp chi phí
web-skip = Đến ô viết tin nhắn
web-log = Cuộc trò chuyện của quý vị
web-label = Tin nhắn của quý vị
web-send = Gửi
web-ways = Luôn có ở đây
web-person = Gặp nhân viên
    .sends = nhân viên
web-help = Hướng dẫn
    .sends = hướng dẫn
web-stop = Ngưng nhận tin
    .sends = ngưng
web-you = Quý vị
web-assistant = Trợ lý
# $name is the name of somebody on the clinic's staff.
web-staff = { $name }, nhân viên của chúng tôi
web-day = { DAY($at) }
web-time = { TIME($at) }
web-empty = Xin chờ một chút. Tin đầu tiên đang đến.
web-slow = Tin nhắn của quý vị đã được lưu. Câu trả lời đang đến.
web-hello = Xin chào quý vị. Quý vị đến đúng chỗ rồi.
web-can = Ở đây quý vị có thể hỏi về buổi hẹn, xe đưa đón và trợ giúp chi phí. Lúc nào quý vị cũng có thể xin gặp nhân viên.
web-who-answers = Trợ lý sẽ trả lời trước. Đó không phải là người thật.
web-start = Bắt đầu
web-cookie = Khi bấm Bắt đầu, một mã nhỏ được lưu trong trình duyệt này để quý vị mở lại cuộc trò chuyện. Mã này không dùng vào việc gì khác.
# $number is the country's emergency number.
web-emergency = Khi khẩn cấp, xin gọi { $number }.
# $clinic is the clinic's name.
web-privacy = Ai đọc được cuộc trò chuyện này?
web-privacy-more = Quý vị và nhân viên của { $clinic }. Người nào dùng trình duyệt này cũng đọc được. Quý vị dùng chung điện thoại hay máy tính với người khác? Vậy khi xong, xin xóa cuộc trò chuyện khỏi máy. Sau đó quý vị không mở lại được ở đây nữa.
web-forget = Xóa cuộc trò chuyện khỏi trình duyệt
web-forgotten = Đã xóa cuộc trò chuyện khỏi trình duyệt này.
web-forgotten-more = Lúc nào quý vị cũng có thể bắt đầu lại.
web-too-long = Tin nhắn đó dài quá.
web-too-long-more = Tin chưa được gửi. Xin chia thành nhiều tin ngắn hơn.
web-not-here = Ở đây không có gì.
web-not-here-more = Có thể địa chỉ này đã cũ. Cuộc trò chuyện của quý vị vẫn còn.
web-trouble = Bên chúng tôi bị trục trặc.
web-trouble-more = Có thể tin cuối của quý vị chưa được lưu. Xin quay lại xem. Nếu không thấy, xin gửi lại.
# $phone is the clinic's phone number.
web-trouble-phone = Quý vị cũng có thể gọi { $phone }.
web-back = Về cuộc trò chuyện
web-failed = Tin này chưa gửi được. Lời của quý vị vẫn còn trong ô. Xin thử lại.
web-elsewhere = Mẫu này đến từ một trang khác, nên chúng tôi không làm gì cả.
web-invited = Quý vị có một mã mời. Bấm Gửi để dùng mã.

# unreviewed: no native speaker has reviewed this file yet.

## Người giúp đỡ.

helpers-title = những người giúp quý vị
    .words = nguoi giup toi | ai giup toi | nguoi cham soc | nguoi cham soc toi | nguoi nha giup toi | con gai giup toi | con trai giup toi | con toi giup | vo toi giup | chong toi giup | cho con toi biet | cho con gai toi biet | cho con trai toi biet | bao cho con toi | bao cho con gai toi | chia se voi con | chia se voi nguoi nha | caregiver* | helper*
helpers-you-help =
    Quý vị đang giúp:
    { $caring-list }
    Để không nhận những tin này, gõ NGƯNG.
helpers-list =
    Những người này có thể nhận tin của chúng tôi:
    { $helpers-list }
    .invite = Mời thêm người
    .invite-words = moi them | moi nguoi | them nguoi | them | invite*
    .end = Không cho nhận nữa
    .end-words = khong cho | khong chia se nua | ngung chia se | rut lai | bo nguoi | lay lai | remove*
    .menu = Bảng chọn
    .menu-words = menu | xong | xong roi | khong can gi | thoi
helpers-none =
    Người giúp quý vị cũng có thể nhận tin nhắc. Quý vị chọn họ được biết gì. Lúc nào cũng có thể đổi ý.
    .invite = Mời một người
    .invite-words = moi nguoi | moi di | them nguoi | co | da | vang | yes | ok | duoc | invite*
    .menu = Bảng chọn
    .menu-words = menu | khong | ko | de sau | chua can | no

helper-invite-title = mời người giúp
    .words = moi nguoi giup | moi nguoi cham soc | moi con toi | moi con gai | moi con trai | moi vo toi | moi chong toi | moi nguoi nha | moi mot nguoi | moi them nguoi | them con gai toi | them con trai toi | them vo toi | them chong toi | them nguoi giup | them nguoi nha | invite someone
helper-invite-label = Người đó là ai? Quý vị gõ theo cách của mình, như *con gái tôi* hoặc *Lan*.
    .called = Người đó là ai
    .called-words = la ai | ten | ten nguoi do | nguoi nao | nguoi do | nguoi giup | name
helper-invite-shares = { $label } được biết những gì?
    .visits = Nhắc buổi hẹn
    .visits-words = buoi hen | lich hen | cuoc hen | hen kham | chi buoi hen
    .rides = Tin chuyến xe
    .rides-words = chuyen xe | xe dua don | chi chuyen xe | tin ve xe
    .both = Buổi hẹn và xe
    .both-words = ca hai | hai thu | tat ca | het | het ca | both | all
    .called = Được biết những gì
    .called-words = biet gi | duoc biet gi | biet nhung gi | noi dung | tin gi | nhan tin gi | buoi hen | chuyen xe
helper-invite-right =
    { $label } sẽ được biết về: { $shares }.
    Họ biết lúc nào có buổi hẹn, không biết hẹn để làm gì. Quý vị có thể đổi ý bất cứ lúc nào. Chúng tôi không báo cho họ việc đó.

    Quý vị muốn tạo lời mời không?
    .yes = Có, mời đi
    .yes-words = co | moi | moi di | da | vang | yes | ok | okay | duoc | dong y
    .no = Không
    .no-words = khong moi | dung moi | ko | thoi khoi | khoi moi | no
helper-invite-not-invited = Dạ được. Tôi không mời ai cả.
helper-invite-code =
    Đây là mã mời: { $code }
    Mã dùng được một lần, trong ba ngày. Xin chuyển tin kế tiếp cho { $label }.
helper-invite-forward =
    Quý vị được mời nhận tin nhắc cho người mà quý vị giúp đỡ.
    Mở { $web-address }/?invite={ $code }
    { $telegram-name ->
        [none] { "" }
       *[other] hoặc trong Telegram: t.me/{ $telegram-name }?start={ $code }
    }

helper-end-title = không chia sẻ nữa
    .words = ngung chia se | khong chia se nua | thoi chia se | dung chia se | dung cho con toi biet | khong cho con toi biet nua | khong cho biet nua | ngung bao cho con | bo nguoi giup | xoa nguoi giup | bo con gai toi | bo con trai toi | khong cho nguoi do biet | rut lai quyen | stop sharing
helper-end-helper = Ai sẽ không nhận tin nữa?
helper-end-none = Không có ai nhận tin về quý vị từ chúng tôi.
helper-end-sure = { $helper } sẽ không nhận tin về quý vị nữa. Chúng tôi không báo cho họ việc này. Quý vị muốn vậy không?
    .yes = Có, ngưng đi
    .yes-words = co | dung roi | dung vay | da | vang | yes | ok | okay | duoc | ngung di | ngung luon
    .no = Giữ lại
    .no-words = khong | ko | giu | giu nguyen | de nguyen | thoi khoi | no
helper-end-kept = Dạ được. Không có gì thay đổi.
helper-end-ended = Xong rồi ạ. Người đó không còn nhận tin về quý vị nữa.

join-title = lời mời
# allow two-questions: the same question in each language; nobody is asked twice
join-language =
    Xin chào quý vị. Quý vị muốn dùng ngôn ngữ nào?
    Hello. Which language do you want?
    Hola. ¿Qué idioma prefiere?
    您好。 您想用哪种语言？
    مرحبًا. أيّ لغة تفضّلون؟
    Bonjou. Ki lang ou vle?
join-agree =
    Một người mà quý vị giúp đỡ đã mời quý vị. Chúng tôi sẽ gửi tin ngắn về buổi hẹn hoặc chuyến xe của họ, bằng ngôn ngữ của quý vị.

    Chúng tôi giữ kín địa chỉ trò chuyện của quý vị, để viết cho quý vị. Lúc nào muốn ngưng, chỉ cần gõ: NGƯNG.
    Quý vị có muốn nhận những tin này không?
    .yes = Có, xin gửi
    .yes-words = co | gui di | dong y | toi dong y | da | vang | yes | ok | okay | duoc | muon
    .no = Không
    .no-words = khong muon | dung gui | ko | khong nhan | khong can | thoi khoi | khong cam on | no
join-declined = Dạ được. Chúng tôi sẽ không viết cho quý vị.
join-gone = Lời mời này không còn dùng được. Xin hỏi lấy lời mời mới.
join-welcome =
    Cảm ơn quý vị đã giúp đỡ. Khi có tin, chúng tôi sẽ báo cho quý vị:
    { $caring-list }
    Tôi không thể cho xem hay đổi buổi hẹn của họ. Xin hỏi họ, hoặc gọi { $clinic-phone }.
    Muốn ngưng, lúc nào cũng có thể gõ NGƯNG. Gõ *hướng dẫn* để xem tôi còn giúp được gì.

invite-own = Đây là lời mời của chính quý vị. Xin chuyển cho người giúp quý vị.
invite-closed = Lời mời này đã được dùng hoặc đã hết hạn. Xin hỏi lấy lời mời mới.

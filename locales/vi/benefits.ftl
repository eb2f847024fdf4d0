# unreviewed: no native speaker has reviewed this file yet.

# Facts (source, date, phone line) are in flows/data/benefits.yaml.

benefit-food =
    SNAP giúp nhiều người mua thực phẩm. Nhiều người quen gọi là food stamp.
    Tiền vào một tấm thẻ, dùng được ở nhiều chợ và tiệm thực phẩm.
    Tiểu bang quyết định ai được nhận và nhận bao nhiêu.
    Nếu lúc này quý vị có rất ít tiền, có thể được giúp trong vài ngày.
    .label = Tiền mua thực phẩm
    .papers = Mang theo giấy tờ có hình, và giấy chứng minh địa chỉ, thu nhập và tiền nhà.
    .next = Nộp đơn tại văn phòng SNAP của tiểu bang. Gọi { $line } để tìm văn phòng.
    .words =
        thuc pham | food | food stamp* | foodstamp* | phu stam | phieu thuc pham | phieu mua thuc pham | tem phieu | tro cap thuc pham |
        tien thuc pham | tien food stamp | xin food stamp | snap | ebt | the ebt | tien di cho |
        tien an | khong co tien di cho | khong co tien mua do an | khong co tien an | khong co gi an |
        khong co do an | khong co thuc an | het do an | het thuc an | het gao | khong con gi an | khong du an |
        doi bung | phat thuc pham | phat do an | food bank* | ngan hang thuc pham | groceries

benefit-medicaid =
    Medicaid là bảo hiểm y tế miễn phí hoặc rẻ. Mỗi tiểu bang có quy định riêng.
    Quý vị có thể được nhận vì thu nhập thấp, tuổi tác, có thai hoặc khuyết tật.
    Quý vị có thể nộp đơn bất cứ lúc nào trong năm.
    .label = Bảo hiểm Medicaid
    .papers = Mang theo giấy tờ có hình, số An sinh Xã hội nếu có, và giấy chứng minh thu nhập và địa chỉ.
    .next = Nộp đơn tại văn phòng Medicaid của tiểu bang hoặc trên HealthCare.gov. Quý vị cũng có thể gọi { $line }.
    .words =
        medicaid | medicade | medicad | medicaide | medi cal | the medical | bao hiem medical | xin medical | medical cali |
        masshealth | bao hiem tieu bang | bao hiem nha nuoc | bao hiem mien phi | bao hiem re | bao hiem cho nguoi ngheo |
        khong co bao hiem | ko co bao hiem | chua co bao hiem | mat bao hiem | bi mat bao hiem | bi cat bao hiem |
        het bao hiem | bao hiem het han | can bao hiem | can mua bao hiem | xin bao hiem | lam bao hiem |
        gia han bao hiem | gia han medicaid | obamacare | obama care | no insurance

benefit-bill =
    Quý vị có thể xin giúp đỡ trước khi trả tiền.
    Bệnh viện bất vụ lợi phải có chương trình giúp người thu nhập thấp.
    Hóa đơn của quý vị có thể được giảm, hoặc khỏi phải trả.
    Cũng có luật bảo vệ quý vị trước nhiều hóa đơn bất ngờ.
    Nên gọi sớm, dù quý vị chưa trả được.
    .label = Hóa đơn y tế
    .papers = Mang theo hóa đơn, thẻ bảo hiểm, giấy chứng minh thu nhập và thư của hãng bảo hiểm.
    .next = Hỏi phòng tính tiền để lấy đơn xin trợ giúp tài chánh (financial assistance). Nếu hóa đơn bất ngờ, gọi { $line }.
    .words =
        bill | bills | hoa don | medical bill* | hospital bill* | bill benh vien | bill nha thuong | bill bac si | bill y te | bill cap cuu |
        bill xe cuu thuong | hoa don benh vien | hoa don y te | hoa don bac si | hoa don phong kham | tien benh vien |
        tien nha thuong | tien bac si | vien phi | no benh vien | no nha thuong | no y te | no tien benh vien |
        nhan duoc bill | nhan bill | bill cao qua | bill nhieu qua | bill sai | tra bill | khong tra noi bill |
        tra tien benh vien | bi doi no | hang doi no | cong ty doi no | collection* | tra gop | tra tu tu |
        xin giam bill | giam hoa don | financial assistance | charity care | tro giup tai chanh | tro giup tai chinh

benefit-drug-costs =
    Chương trình Extra Help có thể giúp giảm tiền thuốc cho người có Medicare.
    Chương trình này dành cho người thu nhập thấp và ít tiền để dành.
    Năm 2026, bảo hiểm thuốc Medicare ngưng tính tiền khi quý vị đã trả $2,100 cho thuốc được đài thọ.
    Mức này thay đổi mỗi năm.
    .label = Tiền thuốc
    .papers = Mang theo thẻ Medicare, danh sách thuốc, và giấy chứng minh thu nhập và tiền để dành.
    .next = Xin Extra Help ở Sở An sinh Xã hội (Social Security). Gọi { $line } hoặc vào ssa.gov/extrahelp.
    .words =
        extra help | tien mua thuoc | khong co tien mua thuoc | khong du tien mua thuoc | khong mua noi thuoc |
        khong tra noi tien thuoc | tra tien thuoc | giup tien thuoc | giam tien thuoc | thuoc mac qua | thuoc dat qua |
        thuoc mac lam | thuoc dat lam | thuoc qua mac | thuoc qua dat | gia thuoc | chi phi thuoc | thuoc re | thuoc re hon |
        tien insulin | insulin mac | insulin dat | mua insulin | part d | medicare part d | phan d | bao hiem thuoc |
        drug cost* | copay thuoc | tien o nha thuoc tay

benefit-medicare-costs =
    Chương trình Tiết kiệm Medicare (Medicare Savings Programs) có thể giúp trả những khoản Medicare tính tiền quý vị.
    Chương trình có thể trả tiền Part B hằng tháng. Part B là phần bảo hiểm đi khám bác sĩ.
    Có chương trình còn giúp phần quý vị phải trả khi đi khám.
    Tiểu bang lo việc này. Quý vị có thể nộp đơn bất cứ lúc nào.
    .label = Chi phí Medicare
    .papers = Mang theo thẻ Medicare, thẻ An sinh Xã hội, và giấy chứng minh thu nhập và tiền để dành.
    .next = Hỏi văn phòng Medicaid của tiểu bang về Medicare Savings Program. Gọi { $line } để tìm văn phòng đó.
    .words =
        tien medicare | tra tien medicare | giup tra medicare | giup tien medicare | medicare mac | medicare dat |
        medicare mac qua | phi medicare | medicare cost* | medicare premium* | medicare saving* | medicare bill* | bill medicare |
        medicare tru tien | bi tru tien medicare | tru tien part b | part b | phan b | tien part b | copay medicare |
        medicare deductible* | tiet kiem medicare | madicare | qmb | slmb | help with medicare

benefit-denied-claim =
    Khi bảo hiểm từ chối, quý vị có thể yêu cầu họ xem lại. Việc này gọi là khiếu nại (appeal).
    Nhiều bảo hiểm tư cho quý vị 180 ngày, tính từ lá thư.
    Medicare và Medicaid có thời hạn khác.
    Nếu họ vẫn từ chối, có thể một nơi bên ngoài sẽ xem lại.
    .label = Bảo hiểm từ chối
    .papers = Giữ lá thư, hóa đơn, thẻ bảo hiểm và giấy của bác sĩ.
    .next = Tìm ngày cuối được khiếu nại trong thư. Nếu việc chữa trị không chờ được, xin khiếu nại gấp.
    .words =
        bao hiem khong tra | bao hiem khong chiu tra | bao hiem khong chi tra | bao hiem khong bao | bao hiem khong cover |
        bao hiem khong dai tho | bao hiem tu choi | bi bao hiem tu choi | bao hiem noi khong | bao hiem khong chiu |
        bao hiem khong chap thuan | bao hiem deny | bi deny | bi denied | claim denied | denied claim* | thu tu choi | giay tu choi |
        tu choi mo | tu choi thuoc | khong duoc dai tho | khong duoc cover | khong duoc bao hiem tra |
        khang cao | khieu nai bao hiem | appeal* | lam appeal | prior auth* | xin phep bao hiem | wont cover

benefit-utilities =
    Chương trình LIHEAP có thể giúp trả tiền sưởi hoặc máy lạnh.
    Chương trình cũng có thể giúp nếu quý vị sắp bị cắt điện.
    Mỗi tiểu bang làm một cách. Tiền có thể hết, nên hỏi sớm.
    .label = Tiền điện và sưởi
    .papers = Mang theo hóa đơn điện gas mới nhất, giấy báo cắt, giấy tờ có hình và giấy chứng minh thu nhập.
    .next = Gọi { $line } để tìm văn phòng gần nhà. Cũng nên báo hãng điện là quý vị đang xin giúp đỡ.
    .words =
        liheap | tien dien | tien ga | tien gas | tien nuoc | tien suoi | bill dien | bill gas | bill ga | bill nuoc |
        hoa don dien | hoa don gas | hoa don nuoc | tra tien dien | tra bill dien | khong tra noi tien dien | no tien dien |
        giup tien dien | cat dien | cup dien | bi cat dien | sap cat dien | cat nuoc | cat gas | giay bao cat dien | khong co dien |
        mat dien | khong co suoi | khong co may suoi | may suoi hu | nha lanh qua | khong co may lanh | dien nuoc |
        electric bill* | utilities | utility bill*

benefit-housing =
    Người cố vấn nhà ở có thể giúp về tiền nhà, bị đuổi nhà hoặc nợ nhà.
    Dịch vụ này thường miễn phí hoặc rẻ.
    Phiếu trợ giúp tiền nhà (housing voucher) có thể giảm tiền thuê, nhưng có khi phải chờ lâu.
    Nếu tối nay quý vị không có chỗ ngủ, xin hỏi ngay về chỗ tạm trú.
    .label = Nhà ở, tiền thuê
    .papers = Mang theo hợp đồng thuê nhà, thư từ về nhà cửa, giấy tờ có hình và giấy chứng minh thu nhập.
    .next = Gọi { $line } và nói quý vị cần gì. Quý vị có thể xin giúp tiền nhà, chỗ tạm trú hoặc cố vấn nhà ở.
    .words =
        housing | xin housing | section 8 | housing section 8 | tien nha | tien thue nha | tien rent | tra tien nha | tra tien rent | giup tien nha |
        khong co tien nha | khong tra noi tien nha | khong co tien tra tien nha | no tien nha | tre tien nha | thue nha re | nha cho nguoi gia |
        nha cho nguoi thu nhap thap | bi duoi nha | duoi nha | duoi khoi nha | bi duoi ra khoi nha | evict* | chu nha duoi |
        chu nha | khong co nha | khong co nha o | khong co cho o | khong co cho ngu | vo gia cu | homeless | ngu trong xe |
        ngu ngoai duong | cho tam tru | shelter* | no nha | tien mortgage | mortgage | mat nha | foreclos* | tim cho o

benefit-phone =
    Lifeline có thể giảm tiền điện thoại hoặc internet mỗi tháng.
    Chương trình này dành cho người thu nhập thấp. Nếu có SNAP, Medicaid hoặc SSI, quý vị cũng có thể được nhận.
    Mỗi nhà chỉ được một phần.
    .label = Điện thoại, internet
    .papers = Cần giấy tờ có hình, và thư của SNAP, Medicaid hoặc SSI, hoặc cuống lương.
    .next = Nộp đơn tại lifelinesupport.org hoặc gọi { $line }. Sau đó chọn một hãng điện thoại hoặc internet có tham gia.
    .words =
        lifeline phone | chuong trinh lifeline | lifeline program | dien thoai mien phi | dien thoai free | phone free | free phone | phone obama |
        dien thoai chinh phu | dien thoai re | tien dien thoai | tien phone | bill dien thoai | bill phone | phone bill* | hoa don dien thoai |
        tra tien dien thoai | bi cat dien thoai | cat dien thoai | cat phone | tien internet | tien wifi | tien mang |
        bill internet | internet re | internet mien phi | internet bill* | wifi mien phi | khong co internet | khong co wifi |
        khong co mang | cat internet | het phut goi

benefit-disability =
    Sở An sinh Xã hội có hai chương trình cho người vì bệnh mà không đi làm được.
    SSDI xét những năm quý vị đã đi làm. SSI xét thu nhập thấp và tiền để dành ít.
    Thường thì bệnh phải kéo dài một năm trở lên.
    Thường phải chờ nhiều tháng mới có trả lời. Nếu bị từ chối, quý vị có thể khiếu nại.
    .label = Tiền bệnh, tàn tật
    .papers = Mang theo giấy tờ có hình, giấy tờ bệnh, và danh sách bác sĩ, thuốc và việc đã làm.
    .next = Gọi Sở An sinh Xã hội ở số { $line } để bắt đầu. Nhiều người cũng có thể nộp đơn tại ssa.gov.
    .words =
        ssi | ssdi | tien ssi | xin ssi | tien gia | xin tien gia | tien benh | xin tien benh | tien tan tat | tien khuyet tat |
        tien mat suc | tro cap tan tat | tro cap khuyet tat | tro cap benh | tan tat | khuyet tat | mat suc lao dong |
        disability | disabilty | tien disability | xin disability | tien social security | tien an sinh xa hoi | social security check* |
        khong di lam duoc | khong lam viec duoc | khong di lam noi | benh khong di lam duoc | benh qua khong di lam | khong con lam duoc |
        bi tu choi ssi | bi cat ssi | ssi bi cat | bi tu choi disability

benefit-wic =
    WIC giúp thực phẩm tốt cho người có thai hoặc có con nhỏ.
    Chương trình dành cho mẹ mới sinh, em bé và trẻ dưới năm tuổi.
    Quý vị cũng có thể được sữa bột cho bé và giúp đỡ khi cho con bú.
    Cha, ông bà và người giám hộ cũng có thể xin cho trẻ.
    .label = WIC cho gia đình
    .papers = Mang theo giấy tờ của quý vị và của bé, giấy chứng minh địa chỉ và thu nhập.
    .next = Gọi văn phòng WIC gần nhà và xin hẹn. Họ sẽ cho biết cần mang gì.
    .words =
        wic | w i c | van phong wic | the wic | xin wic | sua cho be | sua cho em be | sua cho con | sua bot | sua em be | sua cho chau |
        mua sua cho con | khong co tien mua sua | het sua cho con | het sua cho be | formula cho be | baby formula | do an cho be |
        do an cho em be | thuc pham cho em be | cho con bu | cho bu | bu sua me | may hut sua |
        co bau can thuc pham | co thai can thuc pham | do an cho ba bau | thuc pham cho ba bau | phu nu va tre em

benefit-transport =
    Nếu có Medicaid, quý vị có thể được trả tiền xe đi khám bệnh.
    Chương trình này dành cho người không có cách nào khác để đi.
    Đó có thể là xe van, taxi, vé xe buýt hoặc tiền xăng.
    Thường phải xin trước vài ngày.
    .label = Xe qua Medicaid
    .papers = Cần thẻ Medicaid, ngày giờ hẹn và địa chỉ phòng khám.
    .next = Gọi hãng bảo hiểm hoặc văn phòng Medicaid của tiểu bang để xin xe. Quý vị cũng có thể gõ đặt xe ở đây, chúng tôi sẽ cùng lo.
    .words =
        xe medicaid | xe cua medicaid | xe medical | xe medi cal | xe cua medical | xe cua bao hiem | bao hiem tra tien xe |
        bao hiem co tra tien xe | bao hiem cho xe | bao hiem co cho xe | medicaid tra tien xe | medicaid ride* | medicaid transport* | medicaid taxi* | nemt |
        xe mien phi | xe free | xe cho mien phi | free ride* | ai tra tien xe | tra tien xe | tien xe di kham | tien xang |
        tien do xang | tien xang di bac si | ve xe buyt | the xe buyt | bus pass* | gas money | modivcare | logisticare | access van

benefit-children =
    CHIP là bảo hiểm y tế rẻ dành cho trẻ em.
    CHIP có thể giúp khi gia đình có thu nhập hơi cao, không được Medicaid.
    CHIP trả tiền khám sức khỏe, chích ngừa, thuốc và bệnh viện.
    Ở một số tiểu bang, CHIP cũng giúp người có thai.
    Quý vị có thể nộp đơn bất cứ lúc nào trong năm.
    .label = Bảo hiểm trẻ em
    .papers = Cần ngày sinh của mỗi con, số An sinh Xã hội nếu có, và giấy chứng minh thu nhập.
    .next = Gọi { $line } để gặp chương trình của tiểu bang. Họ có thể giúp quý vị làm đơn.
    .words =
        chip program | chuong trinh chip | bao hiem chip | chip cho con | chip cho tre em | xin chip | bao hiem cho con | bao hiem cho con toi |
        bao hiem cho con gai | bao hiem cho con trai | bao hiem cho chau | bao hiem cho be | bao hiem cho em be | bao hiem tre con |
        bao hiem cho tre em | bao hiem cho may dua nho | bao hiem cho con nit | bao hiem con nit | mua bao hiem cho con |
        xin bao hiem cho con | con toi khong co bao hiem | con khong co bao hiem | con chua co bao hiem | con toi chua co bao hiem |
        kids insurance | insurance for my kid*

benefit-caregiver =
    Chăm sóc người thân rất vất vả. Có nơi có thể giúp quý vị.
    Quý vị có thể tìm được người thay để nghỉ ngơi, bữa ăn, người giúp tại nhà hoặc nhóm hỗ trợ.
    Eldercare Locator là nơi cho biết ai giúp những việc này ở gần quý vị.
    Ở một số tiểu bang, Medicaid có thể trả tiền cho người nhà chăm sóc.
    .label = Giúp người chăm sóc
    .papers = Cần biết mã ZIP, tuổi và nhu cầu của người quý vị chăm sóc.
    .next = Gọi { $line } vào ngày thường trong tuần. Hỏi về giúp đỡ cho người chăm sóc ở gần nhà.
    .words =
        giup nguoi cham soc | tro giup nguoi cham soc | tien cham soc | tien nuoi benh | tra tien cham soc nguoi nha | duoc tra tien cham soc |
        cham soc me | cham soc cha | cham soc ba ma | cham me | cham me gia | cham cha gia | cham soc me gia | cham soc chong |
        cham soc vo | cham soc ba | cham soc ong | nuoi me benh | nuoi chong benh | cham soc nguoi gia | cham soc nguoi benh |
        met vi cham soc | cham soc met qua | cham soc tai nha | nguoi giup tai nha | nguoi den nha giup | can nguoi giup o nha |
        nguoi phu viec nha | home care | home aide | home health aide | ihss | in home support | nha gia | vien duong lao | trung tam nguoi gia |
        adult day care | daycare nguoi gia | caregiver support | eldercare | respite*

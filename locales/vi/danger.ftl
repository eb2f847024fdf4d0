# unreviewed: no native speaker has reviewed this file yet.

# Phrases that mean danger to life now, and phrases that ask for medical advice. Written without tone marks, because
# the marks are stripped before matching. LEFT OUT ON PURPOSE, since without marks they are something innocent:
# "tu tu" alone (tự tử / từ từ, slowly), "tu van" (tự vẫn / tư vấn, advice), "bi ban" (bị bắn / bị bận, busy),
# "co sung" (có súng / có sưng, swollen), "da toi" (đá tôi / dạ tôi, yes I), "vo oi" (vỡ ối / vợ ơi, dear wife),
# "uong thuoc tay" (thuốc tẩy / thuốc tây, medicine), "mac co" (mắc cổ / mắc cỡ, shy), "khong noi duoc" (… tiếng Anh),
# "uong het thuoc" (has run out of medicine), "tu hai" (tự hại / từ hai giờ).

danger-words =
    dau nguc | tuc nguc | dau tuc nguc | nang nguc | nhoi nguc | thac nguc | ep nguc | dau long nguc | nhoi o nguc |
    dau trong nguc | dau o nguc | dau ben nguc | nguc dau qua | nguc dau lam | con dau tim | len con dau tim | dang dau tim |
    dau tim qua | toi dau tim | heart attack* | heart attach | nhoi mau co tim | nhoi mau | tru tim | ngung tim | tim ngung dap |
    tim ngung | khong co mach | khong thay mach | chest pain* |
    kho tho | kho tho qua | tho khong duoc | khong tho duoc | ko tho duoc | hong tho duoc | khong tho noi | tho khong noi |
    tho khong ra | tho khong ra hoi | khong tho | het tho | tat tho | ngung tho | ngat tho | nghet tho | ngop tho | hut hoi |
    tho hon hen | tho gap | khong lay duoc hoi | thieu hoi | tuc tho | met tho | can t breathe | cant breathe | cannot breathe |
    moi tim ngat | tim tai mat may | tim tai het | nghen o co | mat tim ngat | mac nghen | hoc xuong | hoc do an | hoc di vat | sac do an |
    dot quy | bi dot quy | bi tai bien | dang tai bien | tai bien mach mau nao | len con tai bien | trung gio | bi stroke | having a stroke |
    meo mieng | meo mat | meo mot ben | xe mot ben mat | noi dop | noi ngong | noi lap bap | noi khong ra loi |
    noi khong ra tieng | tu nhien khong noi duoc | dot nhien khong noi duoc | tu nhien noi khong duoc | liet nua nguoi | te nua nguoi | te liet nua nguoi |
    te mot ben | liet mot ben | yeu mot ben | khong nhac tay len duoc | tay khong cu dong duoc |
    tu nhien khong thay duong | tu nhien khong nhin thay | dot nhien khong thay | dot nhien mu | tu nhien mu |
    dau dau du doi | dau dau kinh khung | nhuc dau du doi | nhuc dau kinh khung |
    chay mau | chay mau nhieu | chay mau khong ngung | chay nhieu mau | ra mau | ra mau nhieu | ra nhieu mau | mat mau | mat nhieu mau |
    mau chay | mau ra nhieu | mau ra hoai | khong cam duoc mau | cam mau khong duoc | bang huyet | xuat huyet | oi ra mau | non ra mau |
    ho ra mau | khac ra mau | di cau ra mau | di tieu ra mau |
    uong qua lieu | qua lieu | thuoc qua lieu | overdos* | uong qua nhieu thuoc | uong nhieu thuoc qua | uong thuoc nhieu qua | uong ca lo thuoc |
    uong het lo thuoc | uong het chai thuoc | uong ca chai thuoc | uong nguyen chai thuoc | uong nguyen lo thuoc | uong ca vi thuoc | uong mot nam thuoc ngu |
    uong mot vo thuoc | uong thuoc ngu tu tu | uong thuoc doc | uong thuoc chuot | uong thuoc tru sau | uong thuoc ray |
    uong nuoc tay | uong thuoc tay quan ao | uong bleach | uong clorox | uong hoa chat | uong acid | uong dau hoa | ngo doc | trung doc | nuot pin | con toi uong nham |
    be uong nham | chau uong nham | soc thuoc |
    bat tinh | hon me | ngat xiu | bi xiu | xiu mat | xiu xuong | te xiu | sap xiu | me toi bi ngat | ba toi bi ngat | chong toi bi ngat | vo toi bi ngat |
    con toi bi ngat | goi khong day | goi khong tinh | keu khong day | keu khong tinh | lay khong day |
    khong tinh day | khong thay tinh day | khong phan ung | mat y thuc | te nam mot cho | nga quy | guc xuong | nam bat dong |
    co giat | bi giat kinh phong | kinh phong | len con dong kinh | dang dong kinh | giat tay chan | seizure* |
    soc phan ve | phan ung di ung nang | di ung nang | sung hong khong tho | sung co hong | sung luoi | luoi sung | nghet co hong | hong nghet lai | epipen | anaphyla*
    | te khong day duoc | te khong dung day duoc | te ngoi day khong duoc | te dung day khong noi | nga khong day duoc | nga khong dung day duoc |
    nam duoi dat khong day | nam duoi san | te dap dau | nga dap dau | dap dau xuong | bi dap dau | chan thuong so nao | te cau thang |
    bi ban sung | bi trung dan | trung dan | bi dam dao | bi dam bang dao | bi chem | phong nang | bong nang | bi phong nang | chet duoi | suyt chet duoi | bi dien giat | dien giat |
    bi xe dung | bi xe tong | bi xe can | bi dung xe | moi bi tai nan | vua bi tai nan | dang bi tai nan | mui gas | mui ga | ngui mui gas | xi gas | ro ri gas | chay nha | nha dang chay | nha bi chay | nha toi chay |
    dang chay nha | hoa hoan | ngat khi | carbon monoxide | vo nuoc oi | be nuoc oi | be boc oi | vo boc oi | chuyen da | dau de | em be sap ra | em be khong dap | thai khong dap |
    thai khong may | em be khong may | con khong dap nua |
    goi 911 | keu 911 | can 911 | call 911 | need 911 | 911 now | 911 help | 911 please | goi cap cuu | can cap cuu | keu cap cuu | cap cuu gap | cap cuu lien | can di cap cuu | dua di cap cuu |
    goi xe cuu thuong | can xe cuu thuong | keu xe cuu thuong | cho xe cuu thuong | goi ambulance | can ambulance | truong hop khan cap | dang khan cap | khan cap lam | rat khan cap | khan cap qua |
    cuu toi | cuu voi | cuu mang | cuu me toi | cuu ba toi | cuu con toi | cuu chong toi | cuu vo toi | nguy kich | nguy hiem tinh mang | nguy hiem den tinh mang | dang nguy hiem | gap nguy hiem | toi nguy hiem |
    sap chet | toi sap chet | dang hap hoi | hap hoi | toi chet mat | chac toi chet | toi se chet | sap mat mang | dang chet | chet toi roi |
    muon chet | toi muon chet | muon chet di | muon chet quach | muon chet cho roi | chet cho roi | chet di cho roi | chet quach | chet phut | chet cho xong | chet con hon | chet suong hon | tha chet | tha chet con hon |
    chi muon chet | uoc gi chet | uoc gi toi chet | uoc gi minh chet | mong chet | mong duoc chet | cho toi chet | de toi chet | muon di chet | chet cho nhe | chet cho con khoi kho | chet cho con chau | chet di cho con |
    song khong bang chet | khong muon song | khong muon song nua | ko muon song | hong muon song | het muon song | khong thiet song | khong con thiet | chan song | chan doi | song khong noi | song lam gi | song lam chi | song de lam gi |
    song khong con y nghia | song vo nghia | song khong co y nghia | cuoc doi vo nghia | khong con ly do song | khong con ly do de song | khong con gi de song | khong dang song | khong con hy vong | tuyet vong | be tac qua |
    chiu het noi | chiu khong noi nua | khong chiu noi nua | khong chiu duoc nua | het chiu noi | khong song noi | khong muon thuc day | khong muon tinh day | ngu luon khong day | ngu luon khong can day |
    bien mat khoi the gioi | khong muon o tren doi | khong muon ton tai | khong co toi thi tot hon | khong co toi se tot hon | vinh biet |
    muon tu tu | dinh tu tu | nghi den tu tu | nghi toi tu tu | nghi den chuyen tu tu | nghi chuyen tu tu | toan tu tu | se tu tu | toi tu tu | muon tu tu chet | tu tu chet | y dinh tu tu | y nghi tu tu | no tu tu | con toi tu tu | uong thuoc tu tu |
    tung tu tu | tu sat | quyen sinh | suicid* | suicde | kill myself | want to die | tu ket lieu | ket lieu doi | ket lieu cuoc doi | ket lieu minh | ket thuc cuoc doi | ket thuc cuoc song | ket thuc tat ca | ket thuc doi minh | cham dut cuoc doi | cham dut cuoc song |
    treo co | muon that co | that co chet | that co tu tu | nhay cau | nhay lau | nhay xuong song | nhay song | nhay xuong cau | nhay tu tren lau | lao vao xe | dam dau vao xe | cat mach mau | cat co tay | rach tay | rach co tay | cua co tay | cat tay tu tu |
    tu lam hai | tu lam hai minh | lam hai minh | lam hai ban than | hai ban than | tu lam dau minh | tu hanh ha minh | tu giet minh | giet minh | tu thieu minh | tu cat tay | self harm* |
    danh toi | danh dap toi | danh dap | bi danh dap | toi bi danh | dang bi danh | bi chong danh | bi vo danh | bi con danh | bi bo danh | bi danh bam | chong danh | chong toi danh | vo toi danh | vo danh toi | con dau danh | con re danh | ong xa danh |
    bo danh | cha danh | ban trai danh | nguoi yeu danh | so bi danh | so chong danh | so chong toi | so bi giet | so ong ay giet | bao hanh | bao luc gia dinh | bao luc trong nha | nguoc dai | hanh ha toi | bi hanh ha |
    bop co | dam toi | tat toi | tat vao mat | dap toi | nem do vao toi | chem toi | giet toi | doi giet | doa giet | hu giet | hem giet | dinh giet | muon giet | se giet | giet chet | giet nguoi | giet no | giet han | giet ong | giet ba | giet vo | giet chong | giet con | giet het | chem chet | dam chet |
    de doa toi | bi de doa | de doa giet | ham doa | hiep dam | bi hiep | cuong hiep | cuong dam | cuong buc | xam hai | xam hai tinh duc | tan cong tinh duc | lam dung tinh duc | quay roi tinh duc | sam so | rape | raped |
    o nha khong an toan | nha khong an toan | toi khong an toan | thay khong an toan | tinh mang toi | mang song toi | so mat mang | cam sung | khau sung | cay sung | chia sung | rut sung | dua sung | doa ban | cam dao | ke dao | chia dao | xach dao | rut dao | dua dao |
    nhot toi | nhot trong nha | khoa toi trong | khong cho toi ra khoi nha | khong cho toi ra ngoai | khong cho ra khoi nha | bat coc | bat lam con tin | giu toi lam con tin | danh con toi | danh con | danh chau toi | danh me toi | danh ba toi | danh cha toi | danh me | bo doi me toi

medical-words =
    uong may vien | uong bao nhieu vien | may vien mot ngay | ngay may vien | uong bao nhieu thuoc | bao nhieu mg | bao nhieu miligram | lieu luong | lieu thuoc | lieu bao nhieu | lieu dung | chich bao nhieu | bao nhieu insulin |
    bao nhieu don vi insulin | ngay uong may lan | uong may lan mot ngay | uong luc nao | uong khi nao | uong thuoc luc nao | uong truoc hay sau | uong luc doi hay no | uong truoc khi an | uong sau khi an | nen uong thuoc | co nen uong | co can uong thuoc | uong thuoc gi | thuoc gi tot |
    thuoc nao tot | dung thuoc gi | xai thuoc gi | uong thuoc nay duoc | uong duoc khong | uong tylenol | uong advil | uong ibuprofen | uong aspirin | uong chung duoc khong | uong chung voi | uong thuoc voi | uong them mot vien | uong them thuoc | uong hai vien | uong voi ruou |
    uong ruou khi uong thuoc | uong bia duoc khong | ngung thuoc | ngung uong thuoc | bo thuoc | bo uong thuoc | quen uong thuoc | quen chich insulin | lo quen uong | uong nham thuoc | uong lon thuoc | uong bu | doi thuoc khac | giam lieu | tang lieu |
    tac dung phu | phan ung phu | phan ung thuoc | thuoc nay hai khong | thuoc nay tri gi | thuoc nay de lam gi | thuoc co hop khong | thuoc ky | ky thuoc | di ung thuoc | bi di ung | co binh thuong khong | binh thuong khong | co nguy hiem khong | co nang khong | nguy hiem khong |
    co dang lo khong | toi co benh gi | toi bi benh gi | bi gi vay bac si | trieu chung | chan doan | co phai ung thu | bi ung thu khong | ung thu khong | co phai bi covid | bi covid | bi tieu duong khong | nhiem trung | vet thuong sung | vet thuong mung mu | lam mu | benh nay lay | co lay cho |
    duong huyet | duong cao qua | duong thap qua | bi duong cao | duong trong mau | huyet ap cao | huyet ap thap | huyet ap cua toi | huyet ap len | huyet ap xuong | ap huyet | cao mau | tang xong | mau cao | bi sot | sot cao | len con sot | nong sot |
    con sot | sot bao nhieu do | nhiet do cua toi | ket qua xet nghiem | ket qua thu mau | ket qua co nghia | ket qua nhu the nao | y nghia ket qua | giai thich ket qua | coi ket qua | doc ket qua | ket qua chup | chua bang gi | cach chua | chua the nao | lam sao het | lam sao cho het | tri bang gi | cach tri |
    khang sinh | thuoc tri benh gi | tru sinh | loi khuyen y te | hoi bac si | hoi y ta | noi man | noi man do | noi ngua | noi me day | ngua khap nguoi | phat ban | sung chan | chan sung | phu chan | chan bi phu | sung phu | bi sung | sung dau |
    oi mua | non mua | bi oi | bi non | buon non | muon oi | tieu chay | di cau long | bi tao bon | tao bon | bi chong mat | chong mat qua | hay chong mat | bi dau khi | thay chong mat | nhuc dau chong mat | choang vang | xay xam | nhuc dau qua | dau dau qua | dau bung qua | dau lung qua | dau nhuc qua | moi khi toi dau | dau moi lan | hoi hop tim dap |
    tim dap nhanh | mat ngu qua | khong ngu duoc | tieu buot | tieu rat | di tieu dau | co can mo khong | co nen mo | can chup hinh khong | chich ngua duoc khong | thuoc cua toi co an toan | co thai uong | mang thai uong | side effect* | dosage

# As the whole message only: inside a sentence they are streets and contacts.
danger-whole-words = 911 | emergency | khan cap | cap cuu | cuu | cuu toi di | sos | canh sat | goi canh sat | police | xe cuu thuong | ambulance | nguy hiem | nguy cap

# Answers to questions about benefits. The facts behind them (source, date, phone line) are in
# flows/data/benefits.yaml. `.words`: phrases people type, lower case, no accents, split by "|";
# a trailing * on a word means any ending.

benefit-food =
    SNAP helps many people buy food. Some call it food stamps.
    The money comes on a card that works at many food stores.
    Your state decides who gets it and how much.
    If you have very little money now, you may get help within days.
    .label = Help with food
    .papers = Bring a photo ID, and proof of your address, your pay and your rent.
    .next = Apply at the SNAP office in your state. Call { $line } to find it.
    .words =
        food | food stamp* | foodstamp* | need food | have no food | need groceries | food stanp* | snap | snap benefit* | ebt | groceries | grocerys |
        grocery money | hungry | nothing to eat | no food at home | no food in the house |
        out of food | afford food | afford to eat | buy food | money for food | food bank* |
        food pantry | food assistance | feed my kids | feed my family | help with food

benefit-medicaid =
    Medicaid is free or low-cost health coverage. Each state has its own rules.
    You may get it because of low income, age, pregnancy or a disability.
    You can apply at any time of the year.
    .label = Medicaid coverage
    .papers = Bring a photo ID, any Social Security number, and proof of your pay and address.
    .next = Apply at your state Medicaid office or on HealthCare.gov. You can also call { $line }.
    .words =
        medicaid | medicade | medicad | medicaide | medi cal | masshealth | state insurance |
        no insurance | no health insurance | dont have insurance | don't have insurance |
        uninsured | lost my insurance | lost my coverage | need insurance | need health insurance |
        get health insurance | free insurance | cheap insurance | insurance ran out |
        no medical coverage | renew my medical coverage

benefit-bill =
    You can ask for help before you pay.
    Nonprofit hospitals must have a plan to help people with low income.
    You may get a lower bill, or no bill.
    A law also protects people from many surprise bills.
    It helps to call early, even if you cannot pay.
    .label = Help with a bill
    .papers = Bring the bill, your health card, proof of your pay, and letters from your plan.
    .next = Ask the billing office for the financial assistance form. For a surprise bill, call { $line }.
    .words =
        bill | bills | medical bill* | medcal bill* | hospital bill* | doctor bill* | doctors bill* | clinic bill* |
        er bill* | emergency room bill* | ambulance bill* | surprise bill* | got a bill | big bill |
        huge bill | pay my bill | pay this bill | pay the bill | afford the bill | afford this bill |
        bill is too high | bill is wrong | owe the hospital | owe the clinic | sent to collections |
        in collections | collection agency | debt collector* | medical debt | charity care |
        financial assistance | payment plan | balance bill*

benefit-drug-costs =
    Extra Help may lower what you pay for drugs under Medicare.
    It is for people with low income and small savings.
    In 2026, Medicare drug plans stop charging you at $2,100 for covered drugs.
    That limit changes each year.
    .label = Drug costs
    .papers = Bring your Medicare card, a list of your drugs, and proof of pay and savings.
    .next = Ask Social Security for Extra Help. Call { $line } or go to ssa.gov/extrahelp.
    .words =
        afford her insulin | afford my insulin | afford his insulin | extra help | drug cost* | drug prices | medicine cost* | medication cost* |
        prescription cost* | pharmacy cost* | cost of my meds | cost of my medicine* |
        cost of my medication* | price of my medicine* | afford my meds | afford my medicine* |
        afford my medication* | afford my pills | afford my prescription* | afford medicine* |
        afford my insulin | afford insulin | meds are too expensive | medicine is too expensive |
        meds too expensive | pay for my meds | pay for my medicine* | pay for my prescription* |
        pay for medicine* | insulin cost* | part d | low income subsidy | perscription cost* |
        cheaper medicine* | cheaper meds

benefit-medicare-costs =
    Medicare Savings Programs may help pay what Medicare charges you.
    They may cover the cost you pay each month for Part B.
    Some also help with what you pay at a visit.
    Your state runs them, and you can apply at any time.
    .label = Medicare costs
    .papers = Bring your Medicare card, Social Security card, and proof of your pay and savings.
    .next = Ask your state Medicaid office for a Medicare Savings Program. Call { $line } to find that office.
    .words =
        medicare saving* | medicare cost* | medicare premium* | medicare payment* | medicare bill* |
        medicare deductible* | medicare copay* | pay for medicare | paying for medicare |
        afford medicare | help with medicare | help paying medicare | medicare help |
        medicare is too expensive | medicare too expensive | madicare | part b | part a premium* |
        qmb | slmb | medicare taken out | medicare comes out of my check

benefit-denied-claim =
    When a plan says no, you can ask it to look again. This is called an appeal.
    Many private plans give you 180 days from the letter.
    Medicare and Medicaid have other time limits.
    If the plan still says no, someone outside the plan may look at it.
    .label = Appeal a denial
    .papers = Keep the letter, the bill, your health card, and a note from your doctor.
    .next = Find the last day to appeal in your letter. If the care cannot wait, ask for a fast appeal.
    .words =
        claim denied | claim was denied | claim got denied | denied my claim | denied claim* |
        denial letter | insurance denied | insurance said no | insurance rejected | plan said no |
        plan denied | denied coverage | denied my surgery | denied my medicine | denied my treatment |
        wont cover | won't cover | will not cover | refused to cover | refuses to pay |
        refused to pay | insurance wont pay | insurance won't pay | insurance will not pay |
        not covered | prior auth* | preauthorization | appeal* | apeal | turned down my claim

benefit-utilities =
    A program called LIHEAP may help with heating or cooling bills.
    It may also help if your power is about to be cut.
    Each state runs it in its own way. The money can run out, so it helps to ask early.
    .label = Power and heat
    .papers = Bring your last energy bill and any shut-off notice. Bring a photo ID and proof of pay, too.
    .next = Call { $line } to find your local office. Also tell your power company that you are asking for help.
    .words =
        liheap | electric bill* | eletric bill* | electricity bill* | light bill* | lights bill |
        gas bill* | heating bill* | heat bill* | power bill* | water bill* | energy bill* |
        utility bill* | utilities | utility help | power shut off | power cut off | lights shut off |
        lights cut off | shut off notice | shutoff notice | shut off my power | shut off my lights |
        cut off my lights | no heat | no electricity | keep the lights on | heating oil | propane |
        no air conditioning

benefit-housing =
    A housing counselor may help with rent, eviction or a home loan.
    This help is often free or costs little.
    A rent voucher may lower your rent, but the wait can be long.
    If you have no place to sleep tonight, ask about shelter now.
    .label = Housing and rent
    .papers = Bring your lease, letters about your home, a photo ID, and proof of your pay.
    .next = Call { $line } and say what you need. You can ask for rent help, shelter or a housing counselor.
    .words =
        rent | pay my rent | housing | section 8 | section eight | rent help | help with rent | help with my rent |
        rent assistance | pay my rent | pay rent | pay the rent | afford rent | afford my rent |
        behind on rent | behind on my rent | late on rent | evict* | eviccion | homeless |
        place to live | nowhere to live | nowhere to sleep | nowhere to stay | place to stay |
        shelter* | landlord | rent voucher* | mortgage | foreclos* | kicked me out |
        getting kicked out | sleeping in my car | losing my home | lose my home | lose my apartment

benefit-phone =
    Lifeline may lower your phone or internet bill each month.
    It is for people with low income. If you have SNAP, Medicaid or SSI, you may get it too.
    Each home can have only one.
    .label = Phone and internet
    .papers = Have a photo ID, and a letter from SNAP, Medicaid or SSI, or pay stubs.
    .next = Apply at lifelinesupport.org or call { $line }. Then pick a phone or internet company that takes part.
    .words =
        lifeline phone | lifeline program | lifeline discount | free phone | free cell phone |
        free cellphone | government phone | obama phone | phone bill* | cell phone bill* |
        internet bill* | wifi bill* | pay my phone | phone shut off | phone got cut off |
        phone is getting cut off | cheap phone | cheap internet | free internet | free wifi |
        help with internet | no minutes | out of minutes | no internet at home | afford internet |
        afford a phone | afford my phone

benefit-disability =
    Social Security has two programs for people whose health keeps them from work.
    SSDI looks at the years you worked. SSI looks at low income and small savings.
    In most cases, the health problem must last a year or more.
    The answer often takes months, and you may appeal a no.
    .label = Disability pay
    .papers = Bring a photo ID, your health papers, and a list of doctors, drugs and jobs.
    .next = Call Social Security at { $line } to start. Many people can also apply at ssa.gov.
    .words =
        disability | disabilty | dissability | disability benefit* | disability check* |
        disability pay | ssdi | ssi | ssi check | social security check* | supplemental security |
        cant work anymore | can't work anymore | cannot work anymore | can not work anymore |
        too sick to work | unable to work | not able to work | disability denied | denied disability |
        ssi denied | denied ssi

benefit-wic =
    WIC helps with healthy food while you are pregnant or have a small child.
    It is for new mothers, babies, and children under five.
    You may also get baby formula and help with breastfeeding.
    Fathers, grandparents and guardians may apply for a child.
    .label = WIC for families
    .papers = Bring an ID for you and the child, and proof of your address and pay.
    .next = Call the WIC office near you and ask for a visit. They will tell you what to bring.
    .words =
        wic | w i c | wic office | wic card | women infants and children | baby formula |
        infant formula | formula for my baby | formula for the baby | afford formula | baby food |
        food for my baby | milk for my baby | milk for the baby | breastfeeding help |
        help with breastfeeding | breast feeding | breast pump | pregnant and need food |
        food while pregnant | food for pregnant

benefit-transport =
    If you have Medicaid, it may pay for rides to your care.
    This is for people who have no other way to get there.
    It may be a van, a taxi, a bus pass or gas money.
    You often need to ask some days before.
    .label = Rides through Medicaid
    .papers = Have your Medicaid card, the day and time of your visit, and the clinic address.
    .next = Call your health plan or state Medicaid office and ask for a ride. You can also type ride here, and we will look with you.
    .words =
        medicaid ride* | medicaid transport* | medicaid taxi* | medicaid van* | nemt |
        non emergency transport* | medical transportation | transportation benefit* |
        transport benefit* | ride benefit* | insurance pay for ride* | insurance pay for a ride |
        insurance cover ride* | who pays for my ride* | who pays for the ride* | pay for my ride* |
        pay for the ride* | free ride* | gas money | money for gas | gas card* | mileage | milage |
        bus pass* | bus ticket* | modivcare | logisticare

benefit-children =
    CHIP is low-cost health coverage for children.
    It may help when a family earns too much for Medicaid.
    It pays for things like checkups, shots, drugs and hospital care.
    In some states it also covers people who are pregnant.
    You can apply at any time of the year.
    .label = Children's coverage
    .papers = Have each child's birth date, any Social Security number, and proof of your pay.
    .next = Call { $line } to reach the program in your state. They can help you apply.
    .words =
        chip | chip program | chip insurance | insurance for my kid* | insurance for my child* |
        insurance for my son | insurance for my daughter | insurance for my baby |
        insurance for kids | insurance for children | kids insurance | kids health insurance |
        childrens insurance | children's insurance | childrens health insurance |
        children's health insurance | child health plus | coverage for my kid* |
        coverage for my child* | cover my kid* | cover my child* | insure my kid* | insure my child*

benefit-caregiver =
    Caring for someone is hard work, and there is help for you.
    You may find rest breaks, meals, help at home or a support group.
    The Eldercare Locator tells you who offers this near you.
    In some states, Medicaid may pay a family member for care.
    .label = Caregiver help
    .papers = Have the ZIP code, age and care needs of the person you look after.
    .next = Call { $line } on a weekday. Ask for caregiver help near you.
    .words =
        caregiver support | caregiver help | help for caregiver* | caregiver benefit* |
        caregiver pay | caregiver burnout | respite* | taking care of my mom |
        taking care of my mother | taking care of my dad | taking care of my father |
        taking care of my husband | taking care of my wife | caring for my mom |
        caring for my mother | caring for my dad | caring for my father | caring for my husband |
        caring for my wife | get paid to care | paid to take care | paid for taking care |
        home aide | home health aide | home attendant | help at home | eldercare | elder care |
        adult day care | senior services

"""Month names of 76 languages, from CLDR by `benchmarks/vocab/generate_months.py`.

Do not edit. One string per language: twelve parts separated by `|`, the spellings of a month
separated by `,`: NFC, case folded, without full stops and abbreviation marks.
Source: Unicode CLDR as shipped with Babel 2.18.0 (Unicode License).
"""

from __future__ import annotations

from typing import Final

MONTHS: Final[dict[str, str]] = {
    "af": (
        "januarie,jan|februarie,feb|maart,mrt|april,apr|mei|junie,jun|julie,jul|augustus,aug|"
        "september,sep|oktober,okt|november,nov|desember,des"
    ),
    "am": (
        "ጃንዋሪ,ጃን|ፌብሩዋሪ,ፌብ|ማርች|ኤፕሪል,ኤፕሪ|ሜይ|ጁን|ጁላይ|ኦገስት,ኦገስ|ሴፕቴምበር,ሴፕቴ|ኦክቶበር,ኦክቶ|ኖቬምበር,ኖቬም|ዲሴምበር,ዲሴም"
    ),
    "ar": (
        "كانون الثاني,جانفي,يناير|فبراير,فيفري,شباط|آذار,مارس|أبريل,أفريل,إبريل,ابريل,نيسان|"
        "أيار,مايو,ماي|حزيران,يونيو,جوان|جويلية,يوليوز,يوليو,تموز|أغسطس,اغسطس,أوت,غشت,آب|"
        "سبتمبر,أيلول,شتنبر|تشرين الأول,أكتوبر,اكتوبر|تشرين الثاني,نوفمبر,نونبر|"
        "كانون الأول,ديسمبر,دجنبر"
    ),
    "az": (
        "yanvar,yan|fevral,fev|mart,mar|aprel,apr|may|iyun,iyn|iyul,iyl|avqust,avq|sentyabr,sen|"
        "oktyabr,okt|noyabr,noy|dekabr,dek"
    ),
    "be": (
        "студзень,студзеня,сту|лютага,люты,лют|сакавіка,сакавік,сак|красавіка,красавік,кра|май,мая|"
        "чэрвень,чэрвеня,чэр|ліпень,ліпеня,ліп|жнівень,жніўня,жні|верасень,верасня,вер|"
        "кастрычніка,кастрычнік,кас|лістапада,лістапад,ліс|снежань,снежня,сне"
    ),
    "bg": (
        "януари,яну|февруари,фев|март|април,апр|май|юни|юли|август,авг|септември,сеп|октомври,окт|"
        "ноември,ное|декември,дек"
    ),
    "bn": (
        "জানুয়ারী,জানু|ফেব্রুয়ারী,ফেব|মার্চ|এপ্রিল,এপ্রি|মে|জুন|জুলাই,জুল|আগস্ট,আগ|"
        "সেপ্টেম্বর,সেপ|অক্টোবর,অক্টো|নভেম্বর,নভে|ডিসেম্বর,ডিসে"
    ),
    "bs": (
        "januar,jan|februar,feb|mart,mar|april,apr|maj|juni,jun|juli,jul|august,aug|septembar,sep|"
        "oktobar,okt|novembar,nov|decembar,dec"
    ),
    "ca": (
        "gener,gen|febrer,febr|març|abril,abr|maig|juny|juliol,jul|agost,ag|setembre,set|"
        "octubre,oct|novembre,nov|desembre,des"
    ),
    "cs": (
        "leden,ledna,led|února,únor,úno|březen,března,bře|duben,dubna,dub|květen,května,kvě|"
        "červen,června,čvn|července,červenec,čvc|srpen,srpna,srp|září,zář|říjen,října,říj|"
        "listopadu,listopad,lis|prosince,prosinec,pro"
    ),
    "cy": (
        "ionawr,ion|chwefror,chwef,chw|mawrth,maw|ebrill,ebr|mai|mehefin,meh|gorffennaf,gorff,gor|"
        "awst|medi|hydref,hyd|tachwedd,tach|rhagfyr,rhag"
    ),
    "da": (
        "januar,jan|februar,feb|marts,mar|april,apr|maj|juni,jun|juli,jul|august,aug|september,sep|"
        "oktober,okt|november,nov|december,dec"
    ),
    "de": (
        "januar,jänner,jan|februar,feber,feb|märz,mrz,mär|april,apr|mai|juni,jun|juli,jul|"
        "august,aug|september,sept,sep|oktober,okt|november,nov|dezember,dez"
    ),
    "el": (
        "ιανουάριοσ,ιανουαρίου,ιαν|φεβρουάριοσ,φεβρουαρίου,φεβ|μάρτιοσ,μαρτίου,μάρ,μαρ|"
        "απρίλιοσ,απριλίου,απρ|μαΐου,μάιοσ,μαΐ,μάι|ιουνίου,ιούνιοσ,ιουν,ιούν|"
        "ιουλίου,ιούλιοσ,ιουλ,ιούλ|αυγούστου,αύγουστοσ,αυγ,αύγ|σεπτέμβριοσ,σεπτεμβρίου,σεπ|"
        "οκτωβρίου,οκτώβριοσ,οκτ|νοέμβριοσ,νοεμβρίου,νοέ,νοε|δεκέμβριοσ,δεκεμβρίου,δεκ"
    ),
    "en": (
        "january,jan|february,feb|march,mar|april,apr|may|june,jun|july,jul|august,aug|"
        "september,sept,sep|october,oct|november,nov|december,dec"
    ),
    "es": (
        "enero,ene|febrero,feb|marzo,mar|abril,abr|mayo,may|junio,jun|julio,jul|agosto,ago|"
        "septiembre,setiembre,sept,sep,set|octubre,oct|noviembre,nov|diciembre,dic"
    ),
    "et": (
        "jaanuar,jaan|veebruar,veebr|märts|aprill,apr|mai|juuni|juuli|august,aug|september,sept|"
        "oktoober,okt|november,nov|detsember,dets"
    ),
    "eu": (
        "urtarrila,urt|otsaila,ots|martxoa,mar|apirila,api|maiatza,mai|ekaina,eka|uztaila,uzt|"
        "abuztua,abu|iraila,ira|urria,urr|azaroa,aza|abendua,abe"
    ),
    "fa": (
        "ژانویهٔ,ژانویه|فوریهٔ,فوریه|مارس|آوریل|مهٔ,مه|ژوئن|ژوئیهٔ,ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|"
        "دسامبر"
    ),
    "fi": (
        "tammikuuta,tammikuu,tammi|helmikuuta,helmikuu,helmi|maaliskuuta,maaliskuu,maalis|"
        "huhtikuuta,huhtikuu,huhti|toukokuuta,toukokuu,touko|kesäkuuta,kesäkuu,kesä|"
        "heinäkuuta,heinäkuu,heinä|elokuuta,elokuu,elo|syyskuuta,syyskuu,syys|"
        "lokakuuta,lokakuu,loka|marraskuuta,marraskuu,marras|joulukuuta,joulukuu,joulu"
    ),
    "fil": (
        "enero,ene|pebrero,peb|marso,mar|abril,abr|mayo,may|hunyo,hun|hulyo,hul|agosto,ago|"
        "setyembre,set|oktubre,okt|nobyembre,nob|disyembre,dis"
    ),
    "fr": (
        "janvier,janv|février,févr|mars|avril,avr|mai|juin|juillet,juil|août|septembre,sept|"
        "octobre,oct|novembre,nov|décembre,déc"
    ),
    "ga": (
        "eanáir,ean|feabhra,feabh|márta|aibreán,aib|bealtaine,beal|meitheamh,meith|iúil|lúnasa,lún|"
        "meán fómhair,mfómh|deireadh fómhair,dfómh|samhain,samh|nollaig,noll"
    ),
    "gl": (
        "xaneiro,xan|febreiro,feb|marzo,mar|abril,abr|maio|xuño|xullo,xul|agosto,ago|setembro,set|"
        "outubro,out|novembro,nov|decembro,dec"
    ),
    "gu": (
        "જાન્યુઆરી,જાન્યુ|ફેબ્રુઆરી,ફેબ્રુ|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઑગસ્ટ|સપ્ટેમ્બર,સપ્ટે|"
        "ઑક્ટોબર,ઑક્ટો|નવેમ્બર,નવે|ડિસેમ્બર,ડિસે"
    ),
    "he": (
        "ינואר,ינו|פברואר,פבר|מרץ|אפריל,אפר|מאי|יוני|יולי|אוגוסט,אוג|ספטמבר,ספט|אוקטובר,אוק|"
        "נובמבר,נוב|דצמבר,דצמ"
    ),
    "hi": (
        "जनवरी,जन|फ़रवरी,फ़र|मार्च|अप्रैल|मई|जून|जुलाई,जुल|अगस्त,अग|सितंबर,सित|अक्टूबर,अक्टू|नवंबर,नव|दिसंबर,दिस"
    ),
    "hr": (
        "siječanj,siječnja,sij|veljača,veljače,velj|ožujak,ožujka,ožu|travanj,travnja,tra|"
        "svibanj,svibnja,svi|lipanj,lipnja,lip|srpanj,srpnja,srp|kolovoza,kolovoz,kol|"
        "rujan,rujna,ruj|listopada,listopad,lis|studenoga,studeni,stu|prosinac,prosinca,pro"
    ),
    "hu": (
        "január,jan|február,febr|március,márc|április,ápr|május,máj|június,jún|július,júl|"
        "augusztus,aug|szeptember,szept|október,okt|november,nov|december,dec"
    ),
    "hy": (
        "հունվարի,հունվար,հնվ|փետրվարի,փետրվար,փտվ|մարտի,մարտ,մրտ|ապրիլի,ապրիլ,ապր|"
        "մայիսի,մայիս,մյս|հունիսի,հունիս,հնս|հուլիսի,հուլիս,հլս|օգոստոսի,օգոստոս,օգս|"
        "սեպտեմբերի,սեպտեմբեր,սեպ|հոկտեմբերի,հոկտեմբեր,հոկ|նոյեմբերի,նոյեմբեր,նոյ|"
        "դեկտեմբերի,դեկտեմբեր,դեկ"
    ),
    "id": (
        "januari,jan|februari,feb|maret,mar|april,apr|mei|juni,jun|juli,jul|agustus,agu|"
        "september,sep|oktober,okt|november,nov|desember,des"
    ),
    "is": (
        "janúar,jan|febrúar,feb|mars,mar|apríl,apr|maí|júní,jún|júlí,júl|ágúst,ágú|september,sep|"
        "október,okt|nóvember,nóv|desember,des"
    ),
    "it": (
        "gennaio,gen|febbraio,feb|marzo,mar|aprile,apr|maggio,mag|giugno,giu|luglio,lug|agosto,ago|"
        "settembre,set|ottobre,ott|novembre,nov|dicembre,dic"
    ),
    "ka": (
        "იანვარი,იან|თებერვალი,თებ|მარტი,მარ|აპრილი,აპრ|მაისი,მაი|ივნისი,ივნ|ივლისი,ივლ|"
        "აგვისტო,აგვ|სექტემბერი,სექ|ოქტომბერი,ოქტ|ნოემბერი,ნოე|დეკემბერი,დეკ"
    ),
    "kk": (
        "қаңтар,қаң|ақпан,ақп|наурыз,нау|сәуір,сәу|мамыр,мам|маусым,мау|шілде,шіл|тамыз,там|"
        "қыркүйек,қыр|қазан,қаз|қараша,қар|желтоқсан,жел"
    ),
    "km": "មករា|កុម្ភៈ|មីនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ",
    "kn": (
        "ಜನವರಿ,ಜನ|ಫೆಬ್ರವರಿ,ಫೆಬ್ರ|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್,ಏಪ್ರಿ|ಮೇ|ಜೂನ್|ಜುಲೈ|ಆಗಸ್ಟ್,ಆಗ|ಸೆಪ್ಟೆಂಬರ್,ಸೆಪ್ಟೆಂ|ಅಕ್ಟೋಬರ್,ಅಕ್ಟೋ|ನವೆಂಬರ್,ನವೆಂ|ಡಿಸೆಂಬರ್,ಡಿಸೆಂ"
    ),
    "ky": (
        "январь,янв|февраль,фев|март,мар|апрель,апр|май|июнь,июн|июль,июл|август,авг|сентябрь,сен|"
        "октябрь,окт|ноябрь,ноя|декабрь,дек"
    ),
    "lo": (
        "ມັງກອນ,ມກ|ກຸມພາ,ກພ|ມີນາ,ມນ|ເມສາ,ມສ|ພຶດສະພາ,ພພ|ມິຖຸນາ,ມິຖ|ກໍລະກົດ,ກລ|ສິງຫາ,ສຫ|ກັນຍາ,ກຍ|"
        "ຕຸລາ,ຕລ|ພະຈິກ,ພຈ|ທັນວາ,ທວ"
    ),
    "lt": (
        "sausio,sausis,saus|vasario,vasaris,vas|kovas,kovo,kov|balandžio,balandis,bal|"
        "gegužės,gegužė,geg|birželio,birželis,birž|liepos,liepa,liep|rugpjūtis,rugpjūčio,rugp|"
        "rugsėjis,rugsėjo,rugs|spalio,spalis,spal|lapkritis,lapkričio,lapkr|gruodžio,gruodis,gruod"
    ),
    "lv": (
        "janvāris,janvārī,janv|februāris,februārī,febr|marts,martā|aprīlis,aprīlī,apr|maijs,maijā|"
        "jūnijs,jūnijā,jūn|jūlijs,jūlijā,jūl|augusts,augustā,aug|septembris,septembrī,sept|"
        "oktobris,oktobrī,okt|novembris,novembrī,nov|decembris,decembrī,dec"
    ),
    "mk": (
        "јануари,јан|февруари,фев|март,мар|април,апр|мај|јуни,јун|јули,јул|август,авг|"
        "септември,сеп|октомври,окт|ноември,ное|декември,дек"
    ),
    "ml": (
        "ജനുവരി,ജനു|ഫെബ്രുവരി,ഫെബ്രു|മാർച്ച്,മാർ|ഏപ്രിൽ,ഏപ്രി|മേയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ്,ഓഗ|"
        "സെപ്റ്റംബർ,സെപ്റ്റം|ഒക്‌ടോബർ,ഒക്ടോ|നവംബർ,നവം|ഡിസംബർ,ഡിസം"
    ),
    "mn": (
        "нэгдүгээр сар|хоёрдугаар сар|гуравдугаар сар|дөрөвдүгээр сар|тавдугаар сар|"
        "зургаадугаар сар|долоодугаар сар|наймдугаар сар|есдүгээр сар|аравдугаар сар|"
        "арван нэгдүгээр сар|арван хоёрдугаар сар"
    ),
    "mr": (
        "जानेवारी,जाने|फेब्रुवारी,फेब्रु|मार्च|एप्रिल,एप्रि|मे|जून|जुलै|ऑगस्ट,ऑग|सप्टेंबर,सप्टें|"
        "ऑक्टोबर,ऑक्टो|नोव्हेंबर,नोव्हें|डिसेंबर,डिसें"
    ),
    "ms": (
        "januari,jan|februari,feb|mac|april,apr|mei|jun|julai,jul|ogos,ogo|september,sep|"
        "oktober,okt|november,nov|disember,dis"
    ),
    "mt": (
        "jannar,jan|frar,fra|marzu,mar|april,apr|mejju,mej|ġunju,ġun|lulju,lul|awwissu,aww|"
        "settembru,set|ottubru,ott|novembru,nov|diċembru,diċ"
    ),
    "my": ("ဇန်နဝါရီ,ဇန်|ဖေဖော်ဝါရီ,ဖေ|မတ်|ဧပြီ|မေ|ဇွန်|ဇူလိုင်,ဇူ|ဩဂုတ်|စက်တင်ဘာ,စက်|အောက်တိုဘာ,အောက်|နိုဝင်ဘာ,နို|ဒီဇင်ဘာ,ဒီ"),
    "nb": (
        "januar,jan|februar,feb|mars,mar|april,apr|mai|juni,jun|juli,jul|august,aug|september,sep|"
        "oktober,okt|november,nov|desember,des"
    ),
    "ne": "जनवरी|फेब्रुअरी|मार्च|अप्रिल|मे|जुन|जुलाई|अगस्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर",
    "nl": (
        "januari,jan|februari,feb|maart,mrt|april,apr|mei|juni,jun|juli,jul|augustus,aug|"
        "september,sep|oktober,okt|november,nov|december,dec"
    ),
    "nn": (
        "januar,jan|februar,feb|mars,mar|april,apr|mai|juni,jun|juli,jul|august,aug|september,sep|"
        "oktober,okt|november,nov|desember,des"
    ),
    "or": "ଜାନୁଆରୀ|ଫେବୃଆରୀ|ମାର୍ଚ୍ଚ|ଅପ୍ରେଲ|ମଇ|ଜୁନ|ଜୁଲାଇ|ଅଗଷ୍ଟ|ସେପ୍ଟେମ୍ବର|ଅକ୍ଟୋବର|ନଭେମ୍ବର|ଡିସେମ୍ବର",
    "pa": (
        "ਜਨਵਰੀ,ਜਨ|ਫ਼ਰਵਰੀ,ਫ਼ਰ|ਮਾਰਚ|ਅਪ੍ਰੈਲ,ਅਪ੍ਰੈ|ਮਈ|ਜੂਨ|ਜੁਲਾਈ,ਜੁਲਾ|ਅਗਸਤ,ਅਗ|ਸਤੰਬਰ,ਸਤੰ|ਅਕਤੂਬਰ,ਅਕਤੂ|ਨਵੰਬਰ,ਨਵੰ|ਦਸੰਬਰ,ਦਸੰ"
    ),
    "pl": (
        "stycznia,styczeń,sty|lutego,luty,lut|marzec,marca,mar|kwiecień,kwietnia,kwi|maja,maj|"
        "czerwiec,czerwca,cze|lipiec,lipca,lip|sierpień,sierpnia,sie|wrzesień,września,wrz|"
        "października,październik,paź|listopada,listopad,lis|grudzień,grudnia,gru"
    ),
    "ps": "جنوري|فېبروري,فبروري|مارچ|اپریل|مۍ|جون|جولای|اګست|سېپتمبر,سپتمبر|اکتوبر|نومبر|دسمبر",
    "pt": (
        "janeiro,jan|fevereiro,fev|marco,março,mar|abril,abr|maio,mai|junho,jun|julho,jul|"
        "agosto,ago|setembro,set|outubro,out|novembro,nov|dezembro,dez"
    ),
    "ro": (
        "ianuarie,ian|februarie,feb|martie,mar|aprilie,apr|mai|iunie,iun|iulie,iul|august,aug|"
        "septembrie,sept|octombrie,oct|noiembrie,nov|decembrie,dec"
    ),
    "ru": (
        "январь,января,янв|февраль,февраля,февр|марта,март,мар|апрель,апреля,апр|май,мая|"
        "июнь,июня,июн|июль,июля,июл|августа,август,авг|сентябрь,сентября,сент|октябрь,октября,окт|"
        "ноябрь,ноября,нояб|декабрь,декабря,дек"
    ),
    "si": (
        "ජනවාරි,ජන|පෙබරවාරි,පෙබ|මාර්තු,මාර්|අප්‍රේල්|මැයි|ජූනි|ජූලි|අගෝස්තු,අගෝ|සැප්තැම්බර්,සැප්|"
        "ඔක්තෝබර්,ඔක්|නොවැම්බර්,නොවැ|දෙසැම්බර්,දෙසැ"
    ),
    "sk": (
        "januára,január,jan|februára,február,feb|marca,marec,mar|apríla,apríl,apr|mája,máj|"
        "júna,jún|júla,júl|augusta,august,aug|september,septembra,sep|október,októbra,okt|"
        "november,novembra,nov|december,decembra,dec"
    ),
    "sl": (
        "januar,jan|februar,feb|marec,mar|april,apr|maj|junij,jun|julij,jul|avgust,avg|"
        "september,sep|oktober,okt|november,nov|december,dec"
    ),
    "sq": (
        "janar,jan|shkurt,shk|mars,mar|prill,pri|maj|qershor,qer|korrik,korr|gusht,gush|"
        "shtator,sht|tetor,tet|nëntor,nën|dhjetor,dhj"
    ),
    "sr": (
        "јануар,јан|фебруар,феб|март,мар|април,апр|мај|јун|јул|август,авг|септембар,сеп|"
        "октобар,окт|новембар,нов|децембар,дец"
    ),
    "sr-latn": (
        "januar,jan|februar,feb|mart,mar|april,apr|maj|jun|jul|avgust,avg|septembar,sep|"
        "oktobar,okt|novembar,nov|decembar,dec"
    ),
    "sv": (
        "januari,jan|februari,feb|mars|april,apr|maj|juni|juli|augusti,aug|september,sep|"
        "oktober,okt|november,nov|december,dec"
    ),
    "sw": (
        "januari,jan|februari,feb|machi,mac|aprili,apr|mei|juni,jun|julai,jul|agosti,ago|"
        "septemba,sep|oktoba,okt|novemba,nov|desemba,des"
    ),
    "ta": (
        "ஜனவரி,ஜன|பிப்ரவரி,பிப்|மார்ச்,மார்|ஏப்ரல்,ஏப்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்,ஆக|செப்டம்பர்,செப்|"
        "அக்டோபர்,அக்|நவம்பர்,நவ|டிசம்பர்,டிச"
    ),
    "te": (
        "జనవరి,జన|ఫిబ్రవరి,ఫిబ్ర|మార్చి|ఏప్రిల్,ఏప్రి|మే|జూన్|జులై|ఆగస్టు,ఆగ|సెప్టెంబర్,సెప్టెం|"
        "అక్టోబర్,అక్టో|నవంబర్,నవం|డిసెంబర్,డిసెం"
    ),
    "th": (
        "มกราคม,มค|กุมภาพันธ์,กพ|มีนาคม,มีค|เมษายน,เมย|พฤษภาคม,พค|มิถุนายน,มิย|กรกฎาคม,กค|"
        "สิงหาคม,สค|กันยายน,กย|ตุลาคม,ตค|พฤศจิกายน,พย|ธันวาคม,ธค"
    ),
    "tr": (
        "ocak,oca|şubat,şub|mart,mar|nisan,nis|mayıs,may|haziran,haz|temmuz,tem|ağustos,ağu|"
        "eylül,eyl|ekim,eki|kasım,kas|aralık,ara"
    ),
    "uk": (
        "січень,січня,січ|лютого,лютий,лют|березень,березня,бер|квітень,квітня,квіт|"
        "травень,травня,трав|червень,червня,черв|липень,липня,лип|серпень,серпня,серп|"
        "вересень,вересня,вер|жовтень,жовтня,жовт|листопада,листопад,лист|грудень,грудня,груд"
    ),
    "ur": "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
    "uz": (
        "yanvar,yan|fevral,fev|mart,mar|aprel,apr|may|iyun,iyn|iyul,iyl|avgust,avg|sentabr,sen|"
        "oktabr,okt|noyabr,noy|dekabr,dek"
    ),
    "zh": "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月",
    "zu": (
        "januwari,jan|februwari,feb|mashi,mas|ephreli,eph|meyi,mey|juni,jun|julayi,jul|agasti,aga|"
        "septhemba,sep|okthoba,okt|novemba,nov|disemba,dis"
    ),
}

"""What each code says in Swedish: what is wrong, and what to write instead."""

SENTENCES: dict[str, tuple[str, str]] = {
    # SRC: files
    "SRC101": (
        "Filen är inte sparad med teckenkodningen UTF-8, så å, ä, ö och andra tecken kan inte läsas.",
        (
            "Öppna den först med rätt kodning, och spara sedan. I VS Code: klicka på UTF-8 längst ned till höger, "
            "Reopen with Encoding, {was}; se efter att å, ä och ö är rätt; klicka där igen, Save with "
            "Encoding, UTF-8."
        ),
    ),
    "SRC102": (
        "Filen innehåller konfliktmärken från git: två versioner av samma text står här.",
        "Välj vilken text som ska gälla och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>.",
    ),
    "SRC103": (
        "Språket ”{name}” finns inte i listan över språk.",
        (
            "De som finns: {known}. Ett nytt: sitegen new language ID. Ett filnamn får bara ha punkt före språket, som "
            "summary.ar.md, och före filändelsen."
        ),
    ),
    "SRC104": (
        "Översättningen hör inte till någon svensk text, så den visas inte.",
        "Den svenska texten ska heta {source}: skriv den, eller byt namn på översättningen, eller ta bort den.",
    ),
    "SRC105": (
        "Filen ”{name}” används inte till någonting.",
        (
            "YAML-filer heter site, strategy, plan, terms, facts, contacts, references eller files; texter slutar på "
            ".md; bilder och dokument ska ligga i en mapp files/. En text ska ligga bredvid site.yaml, strategy.yaml "
            "eller plan.yaml; en bilaga ska stå under annexes i strategy.yaml."
        ),
    ),
    "SRC106": (
        "Filen eller mappen ”{name}” har ett namn som inte kan bli en webbadress.",
        (
            "Använd bara a–z, 0–9 och bindestreck, till exempel egen-forsorjning.md. I en mapp files/ går även stora "
            "bokstäver, punkt och understreck."
        ),
    ),
    "SRC107": (
        "Mappen ”{site}” har ingen site.yaml, så det finns ingen webbplats att bygga.",
        "Skapa content/{site}/site.yaml med minst format, name, short, languages, light och dark.",
    ),
    "SRC108": (
        "Filen kan inte läsas: den är låst, eller en genväg som leder ut ur projektet.",
        (
            "Stäng program som håller filen öppen och kontrollera att du får läsa den; är den en genväg, lägg in filen "
            "själv."
        ),
    ),
    "SRC109": (
        "Filen ”{name}” finns inte.",
        (
            "Lägg filen i en mapp files/. I en text skrivs vägen från textens mapp, till exempel ![Karta över "
            "Skara](../files/karta.svg), i YAML från kommunens mapp, till exempel files/karta.svg."
        ),
    ),
    "SRC110": (
        "Filen är större än {kilobytes} kB, som är mer än någon text behöver.",
        "Dela upp texten i flera filer; är det en bild eller ett dokument ska den ligga i en mapp files/.",
    ),
    "SRC111": (
        "Filen ”{name}” läses inte: den ska heta {right}.",
        "Byt namn på den till {right}. I Windows: Visa, Filnamnstillägg, så syns hela namnet.",
    ),
    "SRC112": (
        "”{name}” ser ut som en kopia av {original}, så det är oklart vilken som gäller.",
        (
            "Jämför de två, för över det som ska vara kvar till {original}, och ta bort kopian. OneDrive gör en "
            "när två skriver samtidigt."
        ),
    ),
    "SRC113": (
        "Bokstäver har blivit fel: ”{found}” ska nog vara ”{right}” ({number} ställen i filen).",
        (
            "Filen har öppnats med fel teckenkodning och sparats så. Ta tillbaka den förra versionen, eller "
            "rätta varje ställe."
        ),
    ),
    "SRC114": (
        "Här står �: bokstaven som stod där är förlorad ({number} i filen).",
        "Skriv bokstäverna igen, eller ta tillbaka den förra versionen av filen.",
    ),
    "SRC115": (
        "Filen {name} är inte det som namnet säger (innehåll: {found}), så den går inte att visa.",
        "Öppna den i ett bildprogram och spara den som PNG eller JPG. Att bara byta namn räcker inte.",
    ),
    "SRC116": (
        "Teckningen {name} kan köra kod eller hämta något från andra ({found}).",
        "Spara den som ”vanlig SVG” utan skript och länkar, eller som PNG.",
    ),
    "SRC117": (
        "Bilden {name} är {megabytes} MB. Den ska vara högst {most} MB.",
        "Gör den mindre i ett bildprogram: 2000 bildpunkter på bredden räcker för skärm och tryck. Spara som JPG.",
    ),
    # YML: YAML and the heads of texts
    "YML101": ("Här kan filen inte läsas som YAML ({problem}).", "{mend}"),
    "YML102": (
        "Fältet ”{key}” står två gånger; det första står på {first}.",
        "Ta bort det ena, eller slå ihop dem till ett.",
    ),
    "YML103": (
        "Här står ett * eller & som YAML läser som en hänvisning, och sådana används inte här.",
        "Skriv ut värdet på varje ställe; om texten ska börja med * eller &, sätt den inom citattecken.",
    ),
    "YML104": (
        "Här står ett osynligt tecken ({character}) som inte får finnas i YAML.",
        "Ta bort tecknet: radera det som står på platsen och skriv om orden för hand.",
    ),
    "YML105": (
        "Filen har fler nivåer inuti varandra än något innehåll behöver.",
        "Leta efter hakparenteser eller klamrar som upprepas, och ta bort dem som är för många.",
    ),
    "YML106": (
        "Fältet ”{name}” finns inte här.",
        "Rätta stavningen, eller ta bort fältet. De som går att skriva här: {fields}.",
    ),
    "YML107": (
        "Fältet ”{key}” måste finnas här, men saknas.",
        "Lägg till raden {key}: med sitt värde, på samma indrag som de andra fälten.",
    ),
    "YML108": (
        "Värdet är av fel slag. Så här kan det se ut: {wanted}",
        "En text skrivs efter kolonet, en lista med ett streck på varje rad (- …), underfält på egna rader med indrag.",
    ),
    "YML109": (
        "”{value}” kan inte läsas som ett datum.",
        "Skriv en dag som finns, eller månaden eller året: 2017-02-14, 2017-02 eller 2017.",
    ),
    "YML110": (
        "”{value}” kan inte vara ett id.",
        "Använd bara a–z, 0–9 och bindestreck mellan orden, till exempel {like}.",
    ),
    "YML111": ("”{name}” är inte något av de ord som går att använda här.", "Skriv ett av dem: {possible}."),
    "YML112": (
        "Filen säger format: {value}, men den här versionen av sitegen läser format {known}.",
        "Skriv format: {known}; är filen gjord för en nyare sitegen, uppdatera sitegen i stället.",
    ),
    "YML113": ("”{value}” har inte den form som behövs här.", "Skriv i den här formen: {wanted}"),
    "YML114": (
        "Texten saknar huvud, eller så är huvudet aldrig stängt.",
        "Börja filen med en rad ---, skriv title: och textens titel, och avsluta huvudet med en rad ---.",
    ),
    "YML115": (
        "Här ska det stå något, men det är tomt.",
        "Skriv det som saknas; om det är okänt, ta bort fältet helt.",
    ),
    "YML116": (
        "”{name}” finns inte i den svenska filen, eller översätts inte.",
        (
            "Rätta namnet, eller ta bort det. I en översättning står bara texter som den svenska filen har: en lista "
            "där den har en lista, id som nyckel där den har id. Det som svenskan har tagit bort tar sitegen "
            "translations follow KOMMUN bort här också."
        ),
    ),
    "YML117": (
        "Kommatecknet delar texten: inom {{ }} är ”{name}” ett fält för sig.",
        'Sätt texten inom citattecken: text: "Tio platser, fem i skolan."',
    ),
    "YML118": (
        "”{rest}” läses som en kommentar, så texten slutar före det.",
        (
            'Hör det till texten, sätt hela texten inom citattecken: title: "Plan #1". Är det en kommentar, '
            "skriv ett mellanslag efter #."
        ),
    ),
    "YML119": (
        "Citattecknen ” ” hör här till texten: YAML läser bara raka.",
        'Skriv med raka: "{text}". Ska ” synas för läsaren, sätt raka utanför: "”{text}”".',
    ),
    "YML120": (
        "Fältet ”{key}” står två gånger i samma sak; det första står på {first}. Här saknas nog ett streck.",
        "Börjar här en ny sak i listan, skriv - {key}: med strecket rakt under det förra. Annars, ta bort det ena.",
    ),
    "YML121": (
        "Filen är tom.",
        "Skriv in det som ska stå i den, ta tillbaka den förra versionen, eller ta bort filen.",
    ),
    "YML122": (
        "”{rest}” är en kommentar, och visas inte för läsaren.",
        (
            'Hör det till texten, sätt hela texten inom citattecken: title: "Rum # och nyckel". Är det en '
            "kommentar, skriv den på en egen rad."
        ),
    ),
    # STR: strategies, plans, what refers to what
    "STR201": (
        "Id:t ”{id}” används redan, på {first}.",
        "Ge den ena saken ett annat id, helst den nyaste, så att länkar till den äldre fortsätter att fungera.",
    ),
    "STR202": (
        "”{role}” pekar på ”{name}”, som inte finns.",
        "De som finns: {known}. En ny skrivs in i {file}.",
    ),
    "STR203": (
        "”{name}” är inte någon roll som går att använda.",
        "Skriv area, contact, fact, goal, measure, reference eller term inom klamrarna, till exempel {{term}}`sfi`.",
    ),
    "STR204": (
        "Åtgärden nämner målet ”{name}”, som inte finns i någon strategi.",
        "Skriv ett id ur strategy.yaml, eller ta bort det. De som finns: {known}.",
    ),
    "STR205": (
        "Åtgärden hör till delen ”{name}”, som inte finns i planen.",
        "Skriv ett id ur sections i samma fil, eller lägg till delen där. De som finns: {known}.",
    ),
    "STR206": (
        "Tiden slutar {end}, men börjar först {start}.",
        "Kontrollera åren i det antagna dokumentet och skriv det tidigaste först: period: {{from: 2017, to: 2020}}.",
    ),
    "STR207": (
        "Kapitlet hör till fokusområdet ”{name}”, som inte finns i strategin.",
        "Skriv ett id ur strategy.yaml i samma mapp, eller ta bort fältet focus_area. De som finns: {known}.",
    ),
    "STR208": ("Sidan får adressen ”{address}”, som redan är tagen av {first}.", "Byt filnamn eller id på den ena."),
    "STR209": (
        "Sammanfattningen tar inte upp ”{title}”, som är ett mål eller fokusområde i strategin.",
        (
            'Skriv om det, med den här raden närmast före stycket: {{covers="{id}={digest}"}}. Handlar ett stycke om '
            "flera skrivs de på samma rad, med mellanslag emellan."
        ),
    ),
    "STR210": (
        "Titeln på ”{id}” har ändrats sedan stycket skrevs, eller så har ingen bekräftat att stycket stämmer med den.",
        "Läs stycket mot strategin, ändra det om det behövs och kör sedan sitegen confirm {path}.",
    ),
    "STR211": ("”{name}” finns inte bland det som går att nämna här.", "De som finns: {known}."),
    "STR212": (
        "Svenska (sv) finns inte bland webbplatsens språk.",
        "Lägg till sv först i listan, till exempel languages: [sv, en, ar].",
    ),
    "STR213": (
        "Uppföljningen den {on} är äldre än den som står ovanför.",
        "Skriv uppföljningarna i tidsordning, den äldsta först, och kontrollera datumet.",
    ),
    "STR220": (
        "Ingen kontakt till kommunen ”{site}” är angiven, så läsaren vet inte vart hon kan vända sig.",
        "Kör sitegen new contact {site}, eller skriv ett id ur contacts.yaml i site.yaml: contact: contact-centre.",
    ),
    "STR221": (
        "Webbplatsen ”{site}” har ingen adress.",
        "Skriv adressen i site.yaml när den är bestämd, url: https://… med hela namnet.",
    ),
    "STR222": (
        "Tillgänglighetsredogörelsen för ”{site}” säger inte hur tillgänglig webbplatsen är.",
        (
            "Låt någon bedöma webbplatsen, och skriv sedan under accessibility i site.yaml status: full, partly eller "
            "not (helt, delvis eller inte förenlig med lagen). Gissa aldrig."
        ),
    ),
    "STR223": (
        "Tillgänglighetsredogörelsen för ”{site}” har inget formulär för den som vill rapportera en brist.",
        (
            "Skriv formulärets adress under accessibility i site.yaml, till exempel form: "
            "https://www.example.se/rapportera. Det räcker inte med telefon eller e-post."
        ),
    ),
    "STR224": (
        "Tillgänglighetsredogörelsen för ”{site}” saknar det här: {keys}.",
        (
            "Skriv under accessibility i site.yaml när webbplatsen bedömdes, när redogörelsen uppdaterades och hur "
            "bedömningen gjordes: assessed: 2026-10-01, updated: 2026-11-01, method: self."
        ),
    ),
    "STR225": (
        "Tillgänglighetsredogörelsen uppdaterades senast {updated}, för mer än ett år sedan.",
        "Gå igenom webbplatsen och redogörelsen, rätta det som har ändrats och skriv dagens datum vid updated.",
    ),
    "STR226": (
        (
            "Här står status: {given}, men sidan visar {shown}. Uppräknade brister: {listed}. Brister som sitegen har "
            "hittat: {found} (först: {first})."
        ),
        (
            "Skriv status: {shown}, eller rätta bristerna och ta bort dem. Ett dokument som någon har kontrollerat får "
            "accessible: och datumet i files.yaml."
        ),
    ),
    "STR227": (
        "Webbplatsen bedömdes {assessed}, men redogörelsen uppdaterades redan {updated}.",
        "Rätta datumen: redogörelsen uppdateras samma dag som webbplatsen bedöms, eller senare.",
    ),
    "STR228": (
        "Tillgänglighetsredogörelsen för ”{site}” säger inte vilken myndighet som har tillsyn.",
        (
            "Lägg in myndigheten i facts.yaml med id digg, kind: web, namnet som label och adressen för anmälan som "
            "value; har den ett annat id, skriv det i site.yaml, till exempel supervisor: pts."
        ),
    ),
    "STR229": (
        "Här står status: {status}, men redogörelsen räknar inte upp något som inte är tillgängligt.",
        (
            "Skriv bristerna under accessibility i site.yaml, till exempel faults: [{{text: Kartan går inte att läsa "
            "upp, reason: Den är en bild}}]."
        ),
    ),
    "STR230": (
        "Översättningar till {language} som ska vara granskade är det inte: {number} filer, med början i {file}.",
        (
            "Låt en människa läsa dem mot svenskan och kör sitegen review FIL --by ROLL, eller ta bort kravet under "
            "translations."
        ),
    ),
    "STR231": (
        "Ämnet i välkomstguiden saknar {names}.",
        (
            "Skriv när läsaren behöver det, when: first-week, first-month, first-half-year eller first-two-years, och "
            "vad det handlar om, need: papers, home, work, money, language, family, health eller society."
        ),
    ),
    "STR232": (
        "Uppgiften ”{name}” gällde till och med {expires}.",
        (
            "Läs källan på nytt, rätta value om det behövs och skriv ny dag på read och expires. Tills dess ska "
            "uppgiften inte publiceras."
        ),
    ),
    "STR233": (
        "Det finns inget gemensamt ämne som heter ”{name}” att bygga på.",
        ("Ge filen samma namn som det gemensamma ämnet, eller ta bort extends och skriv when och need."),
    ),
    "STR234": (
        "”{key}” står i det gemensamma ämnet och har ingen verkan i kommunens del.",
        "Ta bort raden. Ska kommunen ha ett eget ämne i stället, ta bort extends.",
    ),
    "STR235": (
        "Kommunens ämne ”{name}” är inte knutet till något mål eller någon åtgärd.",
        (
            "Skriv goals: eller measures: med id ur strategin eller planen, så ser läsaren vad som är beslutat. Är "
            "inget beslutat, låt varningen stå."
        ),
    ),
    "STR236": (
        "Det gemensamma ämnet ”{name}” säger att det bygger på sig självt.",
        "Ta bort extends. Bara en kommuns ämne kan bygga på det gemensamma.",
    ),
    "STR237": (
        "Platsen {target} är av slaget {kind} och saknar {key}.",
        "Skriv {key}: under {target}. Utan det går det inte att publicera där.",
    ),
    "STR238": (
        "”{key}” betyder inget för en plats av slaget {kind}.",
        "Ta bort raden. För {kind} finns {possible}, och alltid server och url.",
    ),
    "STR239": (
        "”{address}” leder redan till {first}.",
        "Låt adressen stå på ett ställe. Skriv den som sidan hade förut, utan språk, till exempel guide/halsa.",
    ),
    "STR240": (
        "Webbplatsen ”{site}” har ingen tillgänglighetsredogörelse.",
        (
            "Låt någon bedöma webbplatsen. Skriv sedan accessibility: i site.yaml, och under det status: full, partly "
            "eller not, assessed: och updated: (dagar), method: self och form: (formulär för brister). Gissa aldrig."
        ),
    ),
    "STR241": (
        "Planen säger strategy: {name}, men den strategin finns inte.",
        ("Skriv mappen med strategin, eller ta bort raden. De som finns: {others}. En ny: sitegen new strategy {site}"),
    ),
    "STR242": (
        "Här väntar en text på att bli skriven.",
        "Skriv er egen text, eller ta bort raden eller filen. Tills dess ska det inte publiceras.",
    ),
    "STR243": (
        "Här står att något gjordes {on}, men den dagen har inte kommit än.",
        "Skriv den dag då det gjordes. Är det inte gjort än, vänta med att skriva det.",
    ),
    "STR244": (
        "”{value}” kan inte vara ett telefonnummer i Sverige: siffrorna är för få eller för många.",
        "Jämför med källan. Är numret rätt ändå, låt någon ringa det och skriv dagen: verified: 2026-02-14",
    ),
    "STR245": (
        (
            "Här står att uppgiften kontrollerades {verified}, men den lästes {read}: ingen har kontrollerat det "
            "som står nu."
        ),
        "Kontrollera uppgiften, och skriv den nya dagen i verified. Tills dess visas den som inte kontrollerad.",
    ),
    "STR246": (
        "Kontakten ”{name}” ser ut som en person: adressen {email} är hennes eller hans egen.",
        ("Skriv en roll eller enhet, som Kundcenter, med dess adress: en person slutar, byter tjänst och blir sjuk."),
    ),
    # MD: Markdown
    "MD301": (
        "Här står HTML ({tag}), som inte får användas i texterna.",
        (
            "Skriv i Markdown: **fet**, *kursiv*, [länktext](adress); för en ny rad, börja ett nytt stycke. Ska "
            "tecknet < synas i texten skriver du \\<."
        ),
    ),
    "MD302": (
        "Rubriken är på nivå {level}, men den före är på nivå {before}, så en nivå är överhoppad.",
        "Ta bort ett eller flera #: under en rubrik med ## kommer en med ###.",
    ),
    "MD303": (
        "Rubriken är på första nivån (#), som bara textens titel får ha.",
        "Skriv rubriken med ##; är den textens titel ska den stå i huvudet: title: …",
    ),
    "MD304": (
        "Länken ”{address}” leder till något som inte finns.",
        (
            "Skriv vägen till en fil från den här textens mapp, med filändelse, till exempel "
            "[handlingsplanen](../plan-2017/plan.yaml)."
        ),
    ),
    "MD305": (
        "Länken ”{address}” leder till ett ställe på sidan som inte finns.",
        (
            "Det som står efter # är en rubrik i små bokstäver utan å, ä och ö; säkrast är ett eget id: skriv "
            "{{#skola}} på raden före rubriken och länka till #skola."
        ),
    ),
    "MD306": (
        "Bilden ”{name}” saknar beskrivning för den som inte ser den, eller har bara ett filnamn.",
        (
            "Skriv mellan hakparenteserna vad bilden visar: ![Karta över Skara med skolorna utmärkta]({name}). Den kan "
            "också stå i files.yaml, i fältet alt."
        ),
    ),
    "MD307": (
        "Här finns ett märke för fotnoten ”{name}”, men ingen text till den.",
        "Skriv noten på en egen rad sist i filen, till exempel [^{name}]: Skollagen (2010:800).",
    ),
    "MD308": (
        "Inget i texten hänvisar till fotnoten ”{name}”, så den visas inte.",
        "Sätt märket [^{name}] där noten hör hemma, eller ta bort noten.",
    ),
    "MD309": (
        "Id:t ”{anchor}” används redan i texten, på {first}.",
        "Ge det ena ett annat id, till exempel {{#{anchor}-2}}.",
    ),
    "MD310": (
        "Adressen ”{address}” går inte att använda här.",
        (
            "En länk kan börja med https:, http:, mailto: eller tel:, eller vara vägen till en fil; en bild måste "
            "ligga i en mapp files/ i projektet."
        ),
    ),
    "MD311": (
        "”{name}” betyder ingenting här och skulle visas för läsaren.",
        (
            'På raden före ett stycke kan stå {{#id}}, {{covers="…"}}, {{caption="…"}} eller {{excused="…"}}; direkt '
            "efter ord inom hakparenteser bara språk: [school]{{lang=en}}. En roll skrivs {{term}}`sfi`, en rubrik har "
            "blanksteg efter #, en ruta börjar med :::."
        ),
    ),
    "MD312": (
        "Rutan ”{name}” är okänd eller blir aldrig stängd.",
        "Skriv en rad ::: note, sedan texten, och stäng med en rad som bara har :::.",
    ),
    "MD313": (
        "Tabellen saknar en rubrik som säger vad den visar.",
        'Skriv den på raden före tabellen: {{caption="Antal platser per år"}}.',
    ),
    "MD314": (
        "Länken leder till sidan som den står på.",
        "Skriv den rätta adressen, eller ta bort länken. En länk till en rubrik på sidan börjar med #.",
    ),
    "MD315": (
        "Läsaren ser tecknen som de är skrivna: {text}",
        (
            "Länk och bild: [ord](adress) utan mellanslag emellan, och utan mellanslag i adressen. "
            "Fet: **ord**. En tabell har |---|---| under rubrikraden."
        ),
    ),
    "MD316": (
        "Strecken i listan är ett annat tecken ({sign}), så läsaren ser en enda lång rad.",
        "Skriv - och ett mellanslag i början av varje rad, med en tom rad före den första.",
    ),
    "MD317": (
        "Raden börjar med ”{number}.” och blir en punkt i en numrerad lista.",
        "Är det ett datum, skriv {number} {word} utan punkt efter talet.",
    ),
    "MD318": (
        "Telefonnumret {number} står rakt i texten, utan källa och utan datum.",
        (
            "Skriv numret i facts.yaml (kind: phone), och här {{fact}}`id`. Då går det att ringa, och ändras på "
            "ett ställe."
        ),
    ),
    # L10N: translations
    "L10N401": (
        "Den svenska texten ({source}) har ändrats sedan det här översattes.",
        "Jämför med den svenska texten, ändra översättningen och kör sedan sitegen confirm {path}.",
    ),
    "L10N402": (
        "Översättningen är inte uppbyggd som den svenska texten: här står ”{here}”, där står ”{there}” ({source}).",
        (
            "Gör samma stycken, rubriker och listpunkter i samma ordning. Orden betyder: paragraph stycke, bullet och "
            "ordered listpunkt, h2 rubrik med ##, note ruta, figure bild, end textens slut."
        ),
    ),
    "L10N403": (
        "Titlar som saknar översättning till {language}: {number}, med början i {pointers}.",
        (
            "Översätt dem i {file}, och ta bort # framför raderna. Finns inte filen: sitegen translations new "
            "{language} {source}. Titlar på mål, åtgärder och fokusområden ska finnas på alla språk."
        ),
    ),
    "L10N404": (
        "Talen skiljer sig från den svenska texten ({source}). Saknas här: [{lost}]. Finns bara här: [{added}].",
        (
            "Skriv samma tal, datum och nummer som på svenska. Är skillnaden riktig, skriv skälet: "
            'på raden före stycket {{excused="talet är skrivet med ord"}}, för ett fält i filens huvud '
            "excused: {{fältets namn: skälet}}."
        ),
    ),
    "L10N405": (
        "Ingen har bekräftat vilken svensk text översättningen är gjord från, så den räknas som inaktuell.",
        "Läs översättningen mot den svenska texten och kör sitegen confirm {path}, som fyller i made_from.",
    ),
    "L10N406": (
        "I made_from står ”{item}”, som inte är en kontrollsumma.",
        'Skriv made_from: "" och kör sitegen confirm {path}, som fyller i det rätta när du har läst översättningen.',
    ),
    "L10N407": (
        "Oöversatt svensk text står kvar, med början i ”{text}” (antal ställen: {number}).",
        (
            "Översätt dem. En text i Markdown visas inte på språket förrän allt är översatt; ett fält i YAML visas så "
            "länge som svenska. Ska det stå likadant, skriv skälet i excused."
        ),
    ),
    "L10N408": (
        (
            "Uppgifter och begrepp skiljer sig från den svenska texten ({source}). Saknas här: [{lost}]. Finns bara "
            "här: [{added}]."
        ),
        (
            "Skriv samma märken som på svenska, så att telefonnumret eller begreppet visas. Är skillnaden riktig, "
            'skriv skälet: på raden före stycket {{excused="begreppet behövs inte här"}}, för ett fält i filens huvud '
            "excused: {{title: skälet}}."
        ),
    ),
    "L10N409": (
        "Ett namn som inte översätts saknas här: {lost} ({source}).",
        (
            "Skriv namnet på svenska, gärna med en förklaring inom parentes: läsaren möter det på brev och skyltar. "
            "Ska det inte stå här, skriv skälet i excused."
        ),
    ),
    "L10N411": (
        "Webbplatsens egna ord saknar översättning till {language}: {number} st, med början i {messages}.",
        (
            "Skriv översättningarna på raderna msgstr i translations/{language}.po; finns inte filen, skapa den från "
            "translations/sitegen.pot."
        ),
    ),
    "L10N412": (
        "Översättningen av ”{message}” till {language} är märkt som osäker (fuzzy).",
        "Läs översättningen, rätta den om det behövs och ta bort ordet fuzzy på raden ovanför.",
    ),
    "L10N413": (
        "Översättningen av ”{message}” har fel platshållare: {names}.",
        (
            "Platshållarna ska vara som i den svenska texten ({wanted}); de får flyttas men inte översättas eller tas "
            "bort."
        ),
    ),
    "L10N414": (
        "Pluralformerna för ”{message}” är {forms}, men ska vara {wanted}.",
        (
            "Fyll i alla former som språket har, en för varje msgstr[…]; gäller det Plural-Forms, skriv raden i filens "
            "huvud som den ska vara."
        ),
    ),
    "L10N415": (
        "Filen kan inte läsas som en PO-fil ({problem}).",
        (
            "Öppna den i ett översättningsprogram och spara på nytt, eller hämta tillbaka den senaste hela versionen "
            "ur git."
        ),
    ),
    "L10N421": (
        "Stycken som har kommit till i svenskan och saknas här: {number}, med början i ”{text}” ({source}).",
        ("Översätt dem och skriv dem på samma plats i ordningen, här omkring. Kör sedan sitegen confirm {path}."),
    ),
    "L10N422": (
        "Stycken som inte längre finns i svenskan: {number}, med början i det här.",
        "Ta bort dem här också: sitegen translations follow {path}",
    ),
    "L10N423": (
        "Stycken som svenskan har flyttat: {number}, med början i det här. På svenska står det nu på {source}.",
        "Flytta dem likadant: sitegen translations follow {path}",
    ),
    "L10N424": (
        "Översättningen är inte den som någon har granskat, så den visas som ogranskad.",
        (
            "Den har ändrats, eller state: reviewed är skrivet för hand. Låt någon läsa den mot svenskan, och kör "
            "sitegen review {path} --by ROLL."
        ),
    ),
    "L10N425": (
        "Här står ord med bokstäver som språket inte skrivs med: {words}.",
        "Har de hamnat där av misstag, ta bort dem. Ska läsaren se det svenska ordet, sätt det inom parentes.",
    ),
    "L10N426": (
        "Översättningen har {number} bokstäver och svenskan {letters}: en del av den saknas nog.",
        (
            'Jämför med svenskan ({source}). Är den hel ändå, skriv skälet: {{excused="…"}} på raden före, eller '
            "excused i huvudet."
        ),
    ),
    # PRT: what is printed
    "PRT901": (
        "{booklet} kan inte sättas: {problem}",
        "Mallen är fel här. Rätta den, eller ta bort den om den är kommunens egen: då används temats.",
    ),
    "PRT902": (
        "Tecknet {character} ({point}) finns inte i något typsnitt för tryck: ”{text}”, i {page}.",
        "Skriv det på annat sätt, eller lägg ett typsnitt som har det i temats fonts/print/.",
    ),
    "PRT903": (
        "Bilden {file} kan inte tryckas, i {page}.",
        "Spara bilden på nytt, som något av detta, och länka till den: {kinds}.",
    ),
    "PRT904": (
        "”{text}” får inte plats på raden eller på omslaget, i {page}.",
        "Skriv kortare, eller dela ordet med bindestreck där det kan delas.",
    ),
    # TXT: how texts read
    "TXT801": (
        "Texten är svår att läsa: LIX är {lix} och bör vara högst {limit}. Svårast (raden inom parentes): {hardest}.",
        (
            "Dela de meningarna och byt långa ord mot kortare. Skriv vem som gör vad: ”kommunen hjälper företag”, inte "
            "”stöd till företag ges”."
        ),
    ),
    "LNK911": (
        "Sidan finns inte längre: {address} svarar {said}.",
        "Leta upp var uppgiften står nu och skriv den adressen, eller ta bort länken.",
    ),
    "LNK912": (
        "Sidan har flyttat: {address} leder till {said}",
        "Se efter att den nya sidan säger samma sak, och skriv dess adress.",
    ),
    "LNK913": (
        "Sidan går inte att nå: {address} ({said}).",
        "Öppna den i webbläsaren. Går den inte att öppna där heller nästa dag, leta upp en annan källa.",
    ),
    "TXT802": (
        "Meningen är lång: {words} ord, och den bör ha högst {limit}. Den börjar: ”{sentence}”",
        (
            "Dela den, med en tanke i varje mening, eller gör en lista av det som räknas upp. Är det en rubrik eller "
            "titel, gör den kortare."
        ),
    ),
}

"""Passwords made from habits, as sets for tests/bench/passwords: names of sets -> lists of passwords.

The words come from memory and from a package that our dictionary was not made from: wordfreq (words by how often they
are used). What our dictionary happens to know is not left out: an attacker knows it, too.
"""

import gzip
import random
import string

CLUBS = """FC Bayern München|Borussia Dortmund|Borussia Mönchengladbach|Schalke 04|Eintracht Frankfurt|VfB Stuttgart
Hamburger SV|Werder Bremen|Hertha BSC|1. FC Köln|1. FC Nürnberg|Hannover 96|FC St. Pauli|Union Berlin|RB Leipzig
SC Freiburg|TSG Hoffenheim|FSV Mainz 05|FC Augsburg|VfL Bochum|VfL Wolfsburg|Bayer Leverkusen|Fortuna Düsseldorf
Arminia Bielefeld|Dynamo Dresden|Hansa Rostock|Energie Cottbus|Eintracht Braunschweig|1860 München|MSV Duisburg
Alemannia Aachen|SV Darmstadt 98|SpVgg Fürth|Preußen Münster|Rot-Weiss Essen|Carl Zeiss Jena|Kickers Offenbach
Galatasaray|Fenerbahce|Besiktas|Rapid Wien|FC Basel|Eisbären Berlin|Adler Mannheim|Kölner Haie|THW Kiel
SG Flensburg|Alba Berlin""".replace("\n", "|").split("|")
DIALECT = """servus griasdi grüßgott habedieehre moinmoin tach grüezi tschüssle schätzle spätzle mädle bübele dirndl
bua gschaftlhuber zwetschgendatschi brotzeit wiesn ozapftis jomei sakradi schmarrn schmankerl leberkas obatzda breznsalzer
kölschejung etkölschehätt levve alaaf helau pänz schnüss jeck veedel büdchen kiez icke dit weeßte dufte keule schrippe
bulette molle plattdütsch lütt lüttje deern jung schnacken klönschnack mettbrötchen feudel buddel kieken sutje tüdelig
gell host mi gern idogdi i mog di pfiati gude ebbelwoi handkäs babbeln schoppe dibbe gebabbel schwoba häusle baue
schaffe muggaseggele grombira schwätza bisch halt so is dös vergelts gott oachkatzlschwoaf watschn fei schee""".split()
PHRASES = """ichliebedich ichhabdichlieb ichliebemeinemama meinhund meinekatze meinschatz fürimmer dubistmeinschatz
lassmichrein lassmichinruhe keineahnung wasweissich dasistmeinpasswort meinpasswort meinneuespasswort neuespasswort
passwortvergessen habichvergessen ichbindran sesamöffnedich hallowelt gutenmorgen gutentag wiegehts allesgute
allesgutezumgeburtstag frohesneuesjahr froheweihnachten schönestages bisbald aufwiedersehen gutenacht schlafgut
gehweg lossgehts auffgehts endlichurlaub endlichfeierabend nurderhsv niewieder immerwieder einszweidrei
einszweidreivier abcabc alleswirdgut lebeliebelache carpediem hakunamatata vidiviciveni schöneferien
werdasliestistdoof ichbinderchef derchef diechefin meinepraxis unserepraxis praxisteam wirsinddasteam
ichbineinberliner hoppereiter allemeineentchen hänschenklein ohtannenbaum stillenacht mensärgeredichnicht""".split()
ENGLISH = """sunshine princess football superman batman monkey dragon shadow master killer iloveyou letmein welcome
starwars freedom forever whatever chocolate butterfly strawberry summertime springtime computer internet samsung
liverpool manchester madonna metallica spiderman superstar beautiful babygirl loveforever lovelife hello thankyou
backstreet crazyfrog happiness goodluck rocknroll motorbike playstation blackberry raspberry security default company
office manager doctor medical practice health healthcare reception frontdesk workstation laptop backup remote access
scanner printer network firewall router administrator support service user guest temporary changeme""".split()
NAMES = """Mehmet Mustafa Ahmet Hüseyin Hasan Ibrahim Yusuf Emre Murat Özgür Serkan Tolga Ayşe Fatma Emine Zeynep Elif
Meryem Hatice Merve Büşra Esra Derya Gülsen Selin Krzysztof Tomasz Piotr Paweł Marcin Grzegorz Wojciech Zbigniew
Stanisław Łukasz Agnieszka Małgorzata Katarzyna Joanna Zofia Bożena Danuta Jadwiga Sergej Wladimir Dmitrij Alexej
Andrej Nikolai Igor Oleg Jurij Swetlana Tatjana Olga Natalja Ljudmila Galina Irina Jekaterina Anastasia Oksana Ludmila
Mohammed Abdullah Khadija Aisha Goran Dragan Zoran Dejan Slobodan Jelena Snezana Vesna Giuseppe Giovanni Francesca
Dimitrios Georgios Konstantinos Panagiota""".split()
PETS = "Bello Rex Lumpi Struppi Mausi Minka Felix Garfield Luna Balu Rocky Emma Bruno Waldi Moritz Mimi Tiger Amy".split()
STREETS = """Bahnhof Haupt Schiller Goethe Linden Garten Berg Wald Kirch Schul Dorf Mozart Beethoven Rosen Tulpen Ring
Park Mühlen Industrie Berliner Hamburger Münchner Markt Schloss Friedhof Wiesen Birken Eichen Buchen Feld Neue Alte
Ludwig Wilhelm Friedrich Bismarck Kaiser König Rathaus Post Mittel Ober Unter Brunnen Ahorn""".split()
PLATES = """B M HH K F S D DO E L HB DD H N DU BO W BI BN MS KA MA A WI MG GE AC BS KI C HAL MD FR KR HL MZ ER RO TÖL STA
DAH FFB EBE ED FS LA PA DEG REG SAD WEN BT HO KU LIF""".split()
WALKS = """qawsedrftgyhujikolp qawsedrf qawsedrftgzhujikolp qaywsxedc qayxswedc wsxedcrfv 1qaywsxedc 1qay2wsx3edc 1qay2wsx
1qay2wsx3edc4rfv 1q2w3e4r5t6z 1q2w3e4r5t6z7u8i 2w3e4r5t6z7u 1qayxsw23edcvfr4 qwertzuiop asdfghjklö yxcvbnm,.- qwertzasdfg
asdfyxcv qweasdyxc qwerasdfyxcv qazwsxedcrfv qazwsxedc 1qaz2wsx3edc 1qazxsw2 zaq12wsx zaq1xsw2cde3 q1w2e3r4t5y6 qwertyuiop
asdfghjkl; zxcvbnm,./ mnbvcxyasdf poiuztrewq lkjhgfdsa ölkjhgfdsa mnbvcxy 0987654321 987654321qwertz aqswdefrgt aqswdefrgthzju
yaqwsx yaqxswcde yaq1xsw2cde3 esdxcfvgz zgvtfcrdx tgbzhnujm ujmzhntgb olikujzh plokijuh 741852963 789456123 147258369
159357 159753258 963852741 asdasdasd qweqweqwe asd123asd qwe123qwe 123qweasd 123qweasdyxc 123qweasdzxc qwertz123456
123456qwertz qwertz12345! asdf1234jklö 1234qwerasdf 12qwasyx 12qwaszx !qay2wsx !QAY2wsx !QAZ2wsx 1QAY!qay qay123wsx
qwertzqwertz 11qqaayy 1122qqww qqwweerrttzz aassddffgg yyxxccvv q2w3e4r5 z6t5r4e3w2q1 5t4r3e2w1q hgfdsatrewq""".split()
SUFFIXES = ["", "1", "!", "12", "123", "1234", "12345", "2", "7", "69", "88", "99", "00", "01", "11", "1!", "!1", "123!", "!!", "!!!",
            "2020", "2021", "2021!", "2022!", "2019", "1985", "1978", "90", "05", "?", ".", "*", "#1", "_1", "-1", "007", "4711",
            "0815", "111", "666", "@1", "$", "+1", "2000", "1990!", "!2023", "#2024", "_2021", "-2020"]
LEET = {"a": "@4", "e": "3", "i": "1!", "o": "0", "s": "$5", "t": "7", "l": "1", "b": "8"}


def plain(word):
    for mark, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue")):
        word = word.replace(mark, letters)
    return word


def bare(word):
    return word.translate(str.maketrans("äöüÄÖÜışŞçğłŁżęąćńśźóŻ", "aouAOUisScglLzeacnszoZ")).replace("ß", "s")


def leet(word):
    some = random.random() < 0.5
    return "".join(random.choice(LEET[c]) if c in LEET and (some or random.random() < 0.6) else c for c in word)


def case(word):
    return random.choices([word, word.capitalize(), word.lower(), word.upper()], [40, 35, 20, 5])[0]


def date():
    day, month, year = random.randrange(1, 29), random.randrange(1, 13), random.randrange(1950, 2024)
    forms = ["{d:02}{m:02}{y}", "{d:02}.{m:02}.{y}", "{d}.{m}.{y}", "{d:02}{m:02}{s:02}", "{y}", "{d:02}{m:02}", "{m:02}{y}",
             "{y}{m:02}{d:02}", "{d}{m}{y}", "{s:02}"]
    return random.choice(forms).format(d=day, m=month, y=year, s=year % 100)


def word_frequencies(path):
    """wordfreq's msgpack of lists of words by falling frequency, read without its library: strings are what is wanted."""
    data = gzip.open(path).read()
    words, at = [], 0
    while at < len(data):
        byte = data[at]
        if 0xA1 <= byte <= 0xBF or byte == 0xD9:
            length, skip = (byte & 0x1F, 1) if byte != 0xD9 else (data[at + 1], 2)
            words.append(data[at + skip:at + skip + length].decode("utf-8", "replace"))
            at += skip + length
        else:
            at += {0xDC: 3, 0xDD: 5, 0xCD: 3, 0xCC: 2}.get(byte, 1)
    return words


def walk():
    """A made walk, up and down the columns or along the rows, sometimes with a suffix."""
    rows = random.choice([["1234567890", "qwertzuiop", "asdfghjkl", "yxcvbnm"], ["qwertzuiop", "asdfghjkl", "yxcvbnm"],
                          ["1234567890", "qwertzuiop"], ["qwertzuiop", "asdfghjkl"]])
    down = random.random() < 0.5
    first = random.randrange(3)
    columns = [[row[n] for row in rows if n < len(row)] for n in range(first, first + random.randrange(4, 8))]
    snake = random.random() < 0.3
    made = "".join("".join(column if (down ^ (snake and n % 2 == 1)) else column[::-1]) for n, column in enumerate(columns))
    return made if len(made) >= 12 else made * 2


def sets(folder):
    german = [w for w in word_frequencies(folder + "pip/wordfreq/data/large_de.msgpack.gz") if w.isalpha()]
    english = [w for w in word_frequencies(folder + "pip/wordfreq/data/large_en.msgpack.gz") if w.isalpha()]
    common = [w for w in german[:60000] if 4 <= len(w) <= 12]
    ten = [w for w in german[:150000] if 9 <= len(w) <= 15]
    suffix = lambda: random.choice(SUFFIXES)
    spelled = lambda word: random.choice([word, plain(word), bare(word)])

    def club():
        words = random.choice(CLUBS).split()
        random.random() < 0.4 and len(words) > 2 and words.pop(0)
        return case(spelled(random.choice(["", " ", "-", "."]).join(words))) + random.choice([suffix(), date(), "forever", "fan", "4ever"])

    def passwort():
        base = random.choice(["Passwort", "Passwort", "Kennwort", "Password", "Passwd", "Zugang", "Geheim", "Losung", "Login"])
        before = random.choice(["", "", "", "Mein", "mein", "Neues", "Altes", "Unser", "Praxis", "PC-", "Windows", "Admin", "Chef", "x"])
        made = before + random.choice([base, base.lower(), base.upper(), leet(base), base[::-1], base * 2])
        return made + random.choice([suffix(), date(), "neu", "alt", "Nr1", "No1", "#" + suffix(), "%", "_neu" + suffix(), "für" + "PC1"])

    def plate():
        letters = "".join(random.choice(string.ascii_uppercase) for _ in range(random.choice([1, 2, 2])))
        made = random.choice(["{a}-{b} {n}", "{a}-{b}-{n}", "{a}{b}{n}", "{a} {b} {n}", "{a}-{b}{n}"]).format(
            a=random.choice(PLATES), b=letters, n=random.randrange(1, 9999))
        return random.choice([made, made.lower()]) + random.choice(["", "!", "1", "2021", "!!"])

    def street():
        made = random.choice(STREETS) + random.choice(["straße", "strasse", "str.", "str", "weg", "allee", "platz", "gasse"])
        return case(made) + random.choice(["", " ", "-", "_"]) + str(random.randrange(1, 150)) + random.choice(["", "a", "b", "!", "."])

    def doubled():
        word = case(spelled(random.choice(common[:20000])))
        return word + random.choice(["", "-", "_", "."]) + random.choice([word, word, word.lower(), word[::-1]]) + suffix()

    def around():
        word, end = case(spelled(random.choice(common[:20000]))), suffix()
        return random.choice([end + word + end, end + word + suffix(), "!" + word + end, "#" + word + "#" + end, "*" + word + "*",
                              ".".join(word) + end, "-".join(word), "".join(2 * c for c in word) + end, word + 6 * random.choice("!1.0?")])

    def mixed():
        word = plain(random.choice(common[:20000])) + suffix()
        return "".join(c.upper() if n % 2 else c for n, c in enumerate(word))

    def address():
        name = random.choice(["praxis", "info", "dr", "kontakt", "mail", "post"])
        end = random.choice(["gmx.de", "web.de", "t-online.de", "praxis.de", "gmail.com", "yahoo.de", "googlemail.com"])
        return random.choice([name + "@" + end, name + "." + random.choice(common[:5000]) + "@" + end, "www." + spelled(random.choice(common[:5000])) + ".de"])

    makers = {
        "german-suffix": lambda: case(spelled(random.choice(ten))) + suffix(),
        "german-two-words": lambda: case(spelled(random.choice(common[:3000]))) + random.choice(["", "", "-", "_"]) + case(random.choice(common[:3000])) + suffix(),
        "german-leet": lambda: leet(case(random.choice(ten[:40000]))) + suffix(),
        "german-12": lambda: case(spelled(random.choice([w for w in ten if len(w) >= 12]))),
        "english-suffix": lambda: case(random.choice([random.choice(ENGLISH), random.choice([w for w in english[:15000] if len(w) > 6])])) + suffix(),
        "names-dates": lambda: case(random.choice(PETS + NAMES)) + random.choice(["", "", ".", "-", "_"]) + date() + random.choice(["", "", "!"]),
        "names-foreign": lambda: case(spelled(random.choice(NAMES))) + random.choice(["", "", "", case(random.choice(NAMES))]) + random.choice([suffix(), date()]),
        "clubs": club, "passwort": passwort, "plates": plate, "streets": street, "doubled": doubled, "around": around,
        "mixed-case": mixed, "addresses": address,
        "dialect": lambda: case(spelled(random.choice(DIALECT))) + random.choice(["", spelled(random.choice(DIALECT))]) + random.choice([suffix(), date()]),
        "phrases": lambda: case(spelled(random.choice(PHRASES))) + suffix(),
        "walks": lambda: random.choice([random.choice(WALKS), walk()]) + random.choice(["", "", "", "1", "!", "123", "1!"]),
    }
    many = lambda make: sorted({p for p in (make() for _ in range(2500)) if len(p) >= 10})
    return {"habit-" + name: many(make) for name, make in makers.items()}

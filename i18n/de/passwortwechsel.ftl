# Texte von Passwortwechsel. Regeln: „Sie“, Verben auf Knöpfen, „…“ wenn ein Knopf nachfragt,
# kein Doppelpunkt hinter Beschriftungen, kein Punkt hinter einem einzelnen kurzen Satz.
# err-… sagt, was geschehen ist; rec-… sagt, was man tun kann.

## Dauer
duration-minutes = { $minutes } Min.
duration-hours = { $hours } Std.
duration-both = { $hours } Std. { $minutes } Min.

## Zustände einer Aufgabe
state-open = Offen
state-in-progress = In Arbeit
state-changed = Geändert
state-changed-detail = noch nicht getestet
state-done = Erledigt
state-absent = Entfällt
state-promised = Zugesagt
state-blocked = Klappt nicht
promised-until = bis { $date }

## Wer etwas macht
role-practice = Praxis
role-user = Wer dort arbeitet
role-owner = Praxisinhaber/in
role-provider = DVO

## Abschnitte des Plans
group-preparation = Vorbereitung
group-outside = Zugänge von außen
group-server = Server
group-workstations = Arbeitsplätze
group-software = Praxissoftware
group-telematics = Telematikinfrastruktur (TI)
group-online = Konten im Internet
group-closing = Abschluss

## Dateien und Ordner
fault-not-found = Der Ordner ist nicht erreichbar. Prüfen Sie, ob das Netzlaufwerk oder der USB-Stick verbunden ist, und versuchen Sie es noch einmal.
fault-denied = Sie dürfen hier nicht schreiben. Wählen Sie einen anderen Ordner oder fragen Sie Ihren DVO.
fault-full = Der Datenträger ist voll. Löschen Sie etwas, das Sie nicht brauchen, und versuchen Sie es noch einmal.
fault-exists = Diese Datei gibt es schon. Sie wurde nicht überschrieben. Wählen Sie einen anderen Namen.
fault-too-large = Diese Datei ist viel zu groß. Prüfen Sie, ob es die richtige ist.
fault-busy = Ein anderes Programm hält die Datei gerade fest. Warten Sie einen Augenblick und versuchen Sie es noch einmal.
fault-other = Das Betriebssystem meldet: { $words }. Versuchen Sie es noch einmal oder fragen Sie Ihren DVO.

case-none = Im Ordner „{ $folder }“ liegt kein Vorgang. Wählen Sie den Ordner, in dem die Datei vorgang.ron liegt.
case-unreadable = Die Datei vorgang.ron in „{ $folder }“ ist beschädigt (Zeile { $line }: { $problem }) Ihre Haken liegen in anderen Dateien und sind nicht verloren. Bitten Sie Ihren DVO, vorgang.ron aus der Datensicherung zurückzuholen.
case-newer = Dieser Vorgang stammt aus einer neueren Version von Passwortwechsel. Öffnen Sie ihn dort oder holen Sie sich die neue Version.
case-exists = Im Ordner „{ $folder }“ liegt schon ein Vorgang. Er wurde nicht überschrieben. Öffnen Sie ihn oder wählen Sie einen anderen Ordner.
case-file = Der Ordner „{ $folder }“ lässt sich nicht öffnen. { $why }

print-no-viewer = Auf diesem PC öffnet kein Programm PDF-Dateien. Der Nachweis ist gespeichert. Öffnen Sie ihn an einem anderen PC.
print-no-printer = Auf diesem PC ist kein Drucker eingerichtet. Der Nachweis ist gespeichert. Öffnen Sie ihn an einem anderen PC.
print-refused = Der Drucker hat abgelehnt: { $words }. Der Nachweis ist gespeichert. Prüfen Sie den Drucker und drucken Sie noch einmal.

## Hinweise
err-case-not-opened = Der Vorgang lässt sich nicht öffnen.
err-case-not-made = Der Vorgang lässt sich nicht anlegen.
err-not-saved = Ihr letzter Haken ist noch nicht gespeichert.
err-settings-not-saved = Ihre Einstellungen lassen sich nicht speichern.
err-second-copy = Passwortwechsel ist auf diesem PC schon einmal offen.
rec-second-copy = Beide Fenster dürfen offen bleiben, es geht nichts verloren. Einfacher ist es mit einem: Schließen Sie dieses hier.
err-damaged = { $count ->
    [one] Eine Zeile im Protokoll ist beschädigt.
   *[other] { $count } Zeilen im Protokoll sind beschädigt.
}
rec-damaged = Alles andere ist lesbar und nichts wurde gelöscht. Die erste Stelle ist { $file }, Zeile { $line }. Prüfen Sie im Plan, ob alle Haken stimmen.
err-newer-entries = { $count ->
    [one] Ein Eintrag stammt aus einer neueren Version dieses Programms.
   *[other] { $count } Einträge stammen aus einer neueren Version dieses Programms.
}
rec-newer-entries = Sie bleiben erhalten, werden hier aber nicht angezeigt. Nutzen Sie auf allen PCs dieselbe Version.
err-journal-unreadable = Das Protokoll { $file } lässt sich nicht lesen.
err-password-refused = Ein solches Passwort passt hier nicht.
err-no-randomness = Das Betriebssystem liefert keine Zufallszahlen.
rec-no-randomness = Ohne Zufall macht dieses Programm kein Passwort. Starten Sie den PC neu und versuchen Sie es noch einmal.
err-no-clipboard = Die Zwischenablage ist gerade nicht frei.
rec-no-clipboard = Versuchen Sie es noch einmal oder tippen Sie das Passwort ab.
err-paper-not-written = Der Nachweis ließ sich nicht speichern.
rec-paper-not-drawn = Er ließ sich nicht zeichnen ({ $words }). Ihre Haken sind gespeichert. Melden Sie das bitte Ihrem DVO.
err-not-printed = Der Nachweis wurde nicht gedruckt.
err-worker-gone = Das Programm kann nicht mehr speichern.
rec-worker-gone = Was als gespeichert angezeigt wurde, ist sicher. Schließen Sie das Fenster und starten Sie das Programm neu.

## Anleitungen lesen: Fehler für ihre Autorinnen und Autoren
parse-too-large = Die Datei ist größer als 4 Megabyte. Teilen Sie sie auf.
parse-newer = Die Datei ist für eine neuere Version geschrieben (Format { $format }). Holen Sie sich die neue Version von Passwortwechsel.
parse-unknown-field = Das Feld „{ $found }“ gibt es hier nicht.
parse-unknown-field-meant = Das Feld „{ $found }“ gibt es hier nicht. Gemeint ist vermutlich „{ $meant }“.
parse-unknown-word = Das Wort „{ $found }“ ist hier nicht erlaubt. Möglich sind { $allowed }.
parse-unknown-word-meant = Das Wort „{ $found }“ ist hier nicht erlaubt. Gemeint ist vermutlich „{ $meant }“.
parse-missing-field = Das Feld „{ $field }“ fehlt. Ergänzen Sie es vor dieser Stelle.
parse-field-twice = Das Feld „{ $field }“ steht zweimal da. Löschen Sie eines davon.
parse-expected-text = Hier muss ein Text in Anführungszeichen stehen, zum Beispiel "Text".
parse-unclosed-text = Ein Text ist nicht zu Ende. Es fehlt ein Anführungszeichen (").
parse-expected-number = Hier muss eine Zahl ohne Anführungszeichen stehen, und sie darf nicht zu groß sein.
parse-expected-yes-no = Hier muss true (ja) oder false (nein) stehen.
parse-expected-list = Hier muss eine Liste in eckigen Klammern stehen, und sie muss mit ] enden.
parse-expected-brackets = Hier müssen runde Klammern stehen, und sie müssen mit ) enden. Oft fehlt davor ein Komma.
parse-expected-comma = Vor dieser Stelle fehlt ein Komma.
parse-expected-colon = Zwischen dem Feld und seinem Inhalt fehlt ein Doppelpunkt.
parse-ends-early = Die Datei endet zu früh. Eine Klammer oder ein Anführungszeichen ist noch offen.
parse-after-end = Nach dem Ende steht noch etwas. Vielleicht wurde eine Klammer zu früh geschlossen.
parse-stray-character = Das Zeichen { $character } gehört nicht hierher.
parse-escape = Nach dem Zeichen \ im Text folgt nichts Gültiges. Schreiben Sie \\ für ein solches Zeichen.
parse-other = Diese Stelle ist nicht lesbar ({ $words }).

pack-name-twice = Den Namen „{ $name }“ gibt es zweimal. Geben Sie einem davon einen anderen.
pack-bad-name = Der Name „{ $name }“ darf nur Kleinbuchstaben a–z, Ziffern und Bindestriche enthalten.
pack-no-guide = „{ $name }“ nennt die Anleitung „{ $other }“. Die gibt es nicht.
pack-no-profile = „{ $name }“ nennt die Passwort-Vorgaben „{ $other }“. Die gibt es nicht.
pack-no-source = „{ $name }“ nennt die Quelle „{ $other }“. Die gibt es nicht. Tragen Sie sie unter sources ein.
pack-circle = Diese Anleitungen warten im Kreis aufeinander: { $path }. Streichen Sie eine der Angaben unter after.
pack-step-twice = In „{ $name }“ gibt es den Schritt „{ $step }“ zweimal.
pack-no-steps = „{ $name }“ hat keine Schritte.
pack-sketch = Die Skizze im Schritt „{ $step }“ von „{ $name }“ markiert etwas, das sie nicht zeigt.
profile-lengths = Die Längen in den Passwort-Vorgaben „{ $name }“ widersprechen sich. min darf nicht über max liegen, length muss dazwischen liegen, max ist höchstens 128.
profile-symbols = Die Sonderzeichen in „{ $name }“ müssen ASCII-Zeichen sein und dürfen nicht zugleich verboten sein.
profile-too-few = In „{ $name }“ bleiben weniger als acht Zeichen zur Auswahl.

lack-test = „{ $name }“ sagt nicht, woran man sieht, dass es geklappt hat (test).
lack-back = „{ $name }“ sagt nicht, wie man zurückkommt (back).
lack-stuck = „{ $name }“ sagt nicht, was hilft, wenn es nicht klappt (stuck).
lack-minutes = „{ $name }“ sagt nicht, wie lange es dauert (minutes).
lack-why = „{ $name }“ sagt nicht, warum es jetzt dran ist (why).
lack-password-step = „{ $name }“ braucht ein neues Passwort, aber kein Schritt bietet an, es zu machen (tool: MakePassword).
lack-long-sentence = Im Schritt „{ $step }“ hat ein Satz { $words } Wörter. Teilen Sie ihn.
lack-long-title = Der Titel des Schritts „{ $step }“ ist lang. Kürzen Sie ihn auf 48 Zeichen.
lack-nothing-seen = Der Schritt „{ $step }“ sagt nicht, was man danach sieht (sees).

severity-error = Fehler
severity-lack = Mangel
severity-advice = Hinweis

## Passwörter beurteilen
verdict-red = Zu schwach
verdict-yellow = Geht so
verdict-green = Gut
reason-short = Es hat nur { $typed } Zeichen. Nehmen Sie mindestens 12.
reason-own-word = Es enthält „{ $word }“. Solche Wörter aus Ihrer Praxis probieren Angreifer zuerst.
reason-longer = Beurteilt wurden nur die ersten 32 Zeichen.
warning-straight-rows = Tasten, die nebeneinander liegen, sind leicht zu erraten.
warning-short-patterns = Kurze Muster auf der Tastatur sind leicht zu erraten.
warning-repeats-aaa = Wiederholungen wie „aaa“ sind leicht zu erraten.
warning-repeats-abc = Wiederholungen wie „abcabcabc“ sind kaum schwerer zu erraten als „abc“.
warning-top-10 = Das ist eines der zehn häufigsten Passwörter.
warning-top-100 = Das ist eines der hundert häufigsten Passwörter.
warning-common = Das ist ein sehr häufiges Passwort.
warning-similar = Das ähnelt einem häufigen Passwort.
warning-sequences = Folgen wie „abc“ oder „6543“ sind leicht zu erraten.
warning-years = Jahreszahlen sind leicht zu erraten.
warning-word = Ein einzelnes Wort ist leicht zu erraten.
warning-dates = Ein Datum ist oft leicht zu erraten.
warning-name = Ein Name allein ist leicht zu erraten.
warning-common-name = Häufige Namen sind leicht zu erraten.
advice-few-words = Nehmen Sie mehrere Wörter, die nichts miteinander zu tun haben.
advice-no-need = Sonderzeichen, Ziffern und Großbuchstaben müssen nicht sein. Länge hilft mehr.
advice-another-word = Hängen Sie ein oder zwei seltene Wörter an.
advice-capitalization = Ein Großbuchstabe am Anfang hilft kaum.
advice-uppercase = Nur Großbuchstaben sind fast so leicht zu erraten wie nur Kleinbuchstaben.
advice-reversed = Rückwärts geschriebene Wörter sind kaum schwerer zu erraten.
advice-substitutions = Ersetzungen wie „@“ statt „a“ helfen kaum.
advice-longer-pattern = Wenn schon ein Muster auf der Tastatur, dann ein langes mit vielen Richtungswechseln.
advice-repeats = Vermeiden Sie Wiederholungen.
advice-sequences = Vermeiden Sie Folgen wie „abc“.
advice-recent-years = Vermeiden Sie Jahreszahlen.
advice-own-years = Vermeiden Sie Jahre, die mit Ihnen zu tun haben.
advice-own-dates = Vermeiden Sie Tage und Jahre, die mit Ihnen zu tun haben.

request-length = Dieses System nimmt { $min } bis { $max } Zeichen an.
request-words = So viele Wörter passen nicht in die { $max } Zeichen, die dieses System annimmt. Nehmen Sie einzelne Zeichen.
request-classes = Das Passwort ist zu kurz, um alle verlangten Zeichenarten zu enthalten.
request-kind = Diese Art nimmt das System nicht an. Nehmen Sie eine andere.
request-not-made = Diese Geheimzahl wählt die Inhaberin oder der Inhaber der Karte selbst.

time-seconds = weniger als eine Minute
time-minutes = { $n ->
    [one] rund eine Minute
   *[other] rund { $n } Minuten
}
time-hours = { $n ->
    [one] rund eine Stunde
   *[other] rund { $n } Stunden
}
time-days = { $n ->
    [one] rund einen Tag
   *[other] rund { $n } Tage
}
time-years = { $n ->
    [1] rund ein Jahr
   *[other] rund { $n } Jahre
}
time-million-years = { $n ->
    [1] rund eine Million Jahre
   *[other] rund { $n } Millionen Jahre
}

## Diktieren nach DIN 5009:2022
spell-lower = klein { $town }
spell-upper = groß { $town }
spell-digit = Ziffer { $name }
spell-other = Zeichen { $character }
digit-0 = Null
digit-1 = Eins
digit-2 = Zwei
digit-3 = Drei
digit-4 = Vier
digit-5 = Fünf
digit-6 = Sechs
digit-7 = Sieben
digit-8 = Acht
digit-9 = Neun
sign-space = Leerzeichen
sign-exclamation = Ausrufezeichen
sign-quote = Anführungszeichen
sign-hash = Raute
sign-dollar = Dollarzeichen
sign-percent = Prozentzeichen
sign-ampersand = Und-Zeichen
sign-apostrophe = Apostroph
sign-paren-open = Klammer auf
sign-paren-close = Klammer zu
sign-asterisk = Sternchen
sign-plus = Pluszeichen
sign-comma = Komma
sign-hyphen = Bindestrich
sign-dot = Punkt
sign-slash = Schrägstrich
sign-colon = Doppelpunkt
sign-semicolon = Semikolon
sign-less = Kleiner-als-Zeichen
sign-equals = Gleichheitszeichen
sign-greater = Größer-als-Zeichen
sign-question = Fragezeichen
sign-at = At-Zeichen
sign-bracket-open = eckige Klammer auf
sign-backslash = umgekehrter Schrägstrich
sign-bracket-close = eckige Klammer zu
sign-caret = Zirkumflex
sign-underscore = Unterstrich
sign-backtick = Gravis
sign-brace-open = geschweifte Klammer auf
sign-bar = senkrechter Strich
sign-brace-close = geschweifte Klammer zu
sign-tilde = Tilde

## Auffälligkeiten im Protokoll
irregular-damaged = Protokoll { $file }, Zeile { $line }: unlesbar oder nachträglich geändert.
irregular-gap = Protokoll { $file }, Zeile { $line }: schließt nicht an die Zeile davor an. Dort wurde etwas entfernt, eingefügt oder verschoben.
irregular-foreign = Protokoll { $file }, Zeile { $line }: nennt ein anderes Gerät.
irregular-repeated = Protokoll { $file }, Zeile { $line }: steht doppelt da.
irregular-newer = { $count ->
    [one] Ein Eintrag einer neueren Programmversion ist hier nicht berücksichtigt.
   *[other] { $count } Einträge einer neueren Programmversion sind hier nicht berücksichtigt.
}
irregular-contradiction = Zu „{ $task }“ gibt es widersprechende Angaben von { $who }.
paper-ask-provider = In der Praxis nicht bekannt, beim DVO zu erfragen

## Dialoge des Systems
dialog-choose-case = Ordner des Vorgangs wählen

## Konsolenprogramm
cli-about = Führt eine Arztpraxis durch den Wechsel aller Passwörter: Plan, Haken, Passwörter, Nachweis
cli-exit-codes = Rückgabewert 0: in Ordnung, 1: etwas gefunden, 2: falsch aufgerufen. Geheimes kommt über die Standardeingabe und geht über die Standardausgabe.
cli-json = Ausgabe als JSON
cli-lang = Sprache der Ausgabe
cli-pack = Zusätzliche Anleitungen aus dieser Datei
cli-guides = Anleitungen
cli-guides-list = Alle Anleitungen: Name, Titel, Abschnitt, wer, Minuten, Schritte
cli-guides-check = Dateien mit Anleitungen prüfen
cli-guides-show = Eine Anleitung als Text
cli-guide-id = Name der Anleitung
cli-file = Datei
cli-password = Passwörter
cli-password-profiles = Alle Passwort-Vorgaben: Name, Länge, Zeichen, wofür
cli-password-generate = Passwörter machen, eines je Zeile; die Bits gehen an die Fehlerausgabe
cli-password-check = Passwörter von der Standardeingabe beurteilen, eines je Zeile
cli-password-spell = Ein Passwort von der Standardeingabe nach DIN 5009:2022 buchstabieren
cli-profile = Name der Passwort-Vorgaben
cli-count = Wie viele
cli-kind = Art
cli-length = Anzahl der Zeichen
cli-words = Anzahl der Wörter
cli-context = Datei mit Wörtern dieser Praxis, eines je Zeile, oder die Praxis als RON
cli-case = Vorgänge
cli-case-new = Einen Vorgang anlegen
cli-case-plan = Aufgaben in ihrer Reihenfolge: Name, Stand, Titel, wer, warum
cli-case-mark = Eine Aufgabe oder einen Schritt abhaken
cli-case-show = Stand, Fortschritt und Auffälligkeiten im Protokoll
cli-dir = Ordner des Vorgangs
cli-practice = Die Praxis als RON
cli-occasion = Anlass, sonst der Cyberangriff auf medatixx
cli-since = Bekannt seit, zum Beispiel 08.11.2021
cli-task = Name der Aufgabe
cli-step = Name des Schritts
cli-by = Wer
cli-state = Stand: done geändert, tested geändert und getestet, open wieder offen, absent entfällt, promised zugesagt, blocked klappt nicht
cli-note = Bemerkung, Grund oder Hindernis
cli-until = Zugesagt bis, zum Beispiel 30.11.2021
cli-place = Wo das neue Passwort aufbewahrt wird, nie das Passwort selbst
cli-device = Name dieses Geräts
cli-certificate = Nachweise
cli-certificate-write = Nachweis oder Zwischenbericht als PDF schreiben
cli-certificate-verify = Nachweis prüfen: was er bescheinigt, mit welchem Schlüssel, unverändert oder nicht
cli-output = PDF-Datei
cli-pdf = Nachweis als PDF
cli-help = Hilfe zeigen
cli-version = Version zeigen
cli-heading-usage = Aufruf:
cli-heading-commands = Befehle
cli-heading-options = Angaben
usage-missing = Hier fehlt eine Angabe ({ $words }). Wie der Befehl aufgerufen wird, zeigt --help.
usage-bad-value = Diese Angabe passt nicht ({ $words }). Was möglich ist, zeigt --help.
usage-unknown = Diesen Befehl oder diese Angabe gibt es nicht ({ $words }). Was es gibt, zeigt --help.
file-unreadable = Die Datei „{ $file }“ lässt sich nicht lesen. { $why }
cli-no-guide = Die Anleitung „{ $id }“ gibt es nicht. Alle zeigt der Befehl guides list.
cli-no-profile = Die Passwort-Vorgaben „{ $id }“ gibt es nicht. Alle zeigt der Befehl password profiles.
cli-no-task = Die Aufgabe „{ $id }“ gibt es in diesem Vorgang nicht. Alle zeigt der Befehl case plan.
cli-no-step = Den Schritt „{ $id }“ gibt es in der Aufgabe „{ $task }“ nicht. Alle zeigt der Befehl case plan mit --json.
cli-step-state = Ein Schritt kann nur erledigt (done) oder offen (open) sein.
cli-bad-date = „{ $text }“ ist kein Datum. Schreiben Sie es so: 30.11.2021.
cli-bad-count = Möglich sind 1 bis { $most } Passwörter auf einmal.
cli-bits = Genau berechnet: { $bits } Bit
cli-no-input = Die Standardeingabe lässt sich nicht lesen ({ $words }).
show-occasion = Anlass
show-practice = Praxis
show-progress = Fortschritt
show-paper = Papier
show-problem = Auffällig
paper-nachweis = Nachweis
paper-interim = Zwischenbericht
plan-of = { $closed } von { $all } Aufgaben abgeschlossen
cli-paper-written = { $kind } gespeichert: { $file }
verify-intact = Unverändert: Dieses PDF ist genau so, wie es ausgestellt wurde.
verify-other-version = Die Angaben sind unverändert. Das Aussehen der Seite ließ sich nicht vergleichen, denn es stammt aus Version { $version } dieses Programms.
verify-page-differs = Verändert: Die Angaben im Anhang sind echt, aber die gedruckte Seite wurde nachträglich verändert. Verlassen Sie sich nicht darauf.
verify-forged = Verändert: Die Unterschrift passt nicht zu den Angaben. Verlassen Sie sich nicht darauf.
verify-no-certificate = Das ist kein Nachweis von Passwortwechsel ({ $words }).
verify-key = Schlüssel
verify-key-note = Der Schlüssel gehört der Praxis, die ihn vorzeigt. Fragen Sie dort nach, ob er stimmt. Bescheinigt ist, dass die Angaben seit der Ausstellung unverändert sind, nicht wer sie gemacht hat.
verify-attests = Bescheinigt

## Anleitung als Text
guide-who = Wer
guide-when = Dauer und Zeitpunkt
guide-have-ready = Bereitlegen
guide-warnings = Vorsicht
guide-steps = Schritte
guide-test = So prüfen Sie, ob es geklappt hat
guide-breaks = Das muss danach vielleicht auch geändert werden
guide-back = Zurück
guide-stuck = Wenn es nicht klappt
guide-origin = Anleitung von { $publisher }, Stand { $version }
guide-sees = Danach:
guide-caution = Vorsicht:
guide-source = Quelle:

## Start
start-occasion-suggested = Cyberangriff auf medatixx

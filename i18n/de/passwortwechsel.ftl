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
state-changed = Prüfung fehlt
at-work = { $count ->
    [one] { $who } arbeitet gerade daran
   *[other] { $who } arbeiten gerade daran
}
state-done = Erledigt
state-absent = Entfällt
state-promised = Zugesagt
state-overdue = Überfällig
state-blocked = Klappt nicht
state-before = Vorher:
state-before-promised = Vorher
state-was-blocked = Klappte zuerst nicht:
promised-until = bis { $date }
overdue-since = seit { $date }
promised-by = von { $who }
promised-given = An { $who } gegeben
promised-given-you = An Sie gegeben

## Wer etwas macht
role-practice = Praxis
role-user = Wer damit arbeitet
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
group-devices = Weitere Geräte
group-closing = Abschluss

## Dateien und Ordner
fault-not-found = Der Ordner ist nicht erreichbar. Prüfen Sie, ob das Netzlaufwerk oder der USB-Stick verbunden ist, und versuchen Sie es noch einmal.
fault-denied = Sie dürfen hier nicht schreiben. Wählen Sie einen anderen Ordner oder fragen Sie den DVO.
fault-denied-there = Sie dürfen dort nicht schreiben. Hat der USB-Stick einen Schreibschutz, lösen Sie ihn. Sonst bitten Sie den DVO um das Recht, dort zu schreiben. Versuchen Sie es dann noch einmal.
fault-full = Der Datenträger ist voll. Löschen Sie etwas, das Sie nicht brauchen, und versuchen Sie es noch einmal.
fault-exists = Diese Datei gibt es schon. Sie wurde nicht überschrieben. Wählen Sie einen anderen Namen.
fault-too-large = Diese Datei ist viel zu groß. Prüfen Sie, ob es die richtige ist.
fault-busy = Ein anderes Programm hält die Datei gerade fest. Warten Sie einen Augenblick und versuchen Sie es noch einmal.
fault-forked = Ein anderer PC schreibt unter demselben Gerätenamen. Dieser PC bekommt einen neuen. Versuchen Sie es noch einmal.
fault-folder = Das ist ein Ordner und keine Datei.
fault-link = Dort führt eine Verknüpfung an eine andere Stelle. In einem Vorgang gibt es keine Verknüpfungen. Fragen Sie den DVO, woher sie kommt, und lassen Sie sie entfernen.
fault-device = Das ist keine Datei, sondern ein Gerät oder die Leitung zu einem anderen Programm. Wählen Sie eine Datei.
fault-no-file = Unter diesem Namen liegt dort keine Datei. Prüfen Sie die Schreibweise und ob das Netzlaufwerk oder der USB-Stick verbunden ist.
fault-other = Der PC meldet: { $words }. Versuchen Sie es noch einmal oder fragen Sie den DVO.

case-none = Im Ordner „{ $folder }“ liegt kein Vorgang. Wählen Sie den Ordner, in dem die Datei vorgang.ron liegt.
case-unreadable = Die Datei vorgang.ron in „{ $folder }“ ist beschädigt. Zeile { $line }: { $problem } Ihre Haken liegen in anderen Dateien und sind nicht verloren. Bitten Sie den DVO, vorgang.ron aus der Datensicherung zurückzuholen.
case-newer = Dieser Vorgang stammt aus einer neueren Version von Passwortwechsel. Öffnen Sie ihn dort oder holen Sie sich die neue Version.
case-link = Im Ordner „{ $folder }“ führt „{ $name }“ an eine andere Stelle. Ein Vorgang enthält keine Verknüpfungen. Er wird deshalb nicht geöffnet. Fragen Sie, woher der Ordner kommt.
case-exists = Im Ordner „{ $folder }“ liegt schon ein Vorgang. Er wurde nicht überschrieben. Öffnen Sie ihn oder wählen Sie einen anderen Ordner.
case-file = Der Ordner „{ $folder }“ lässt sich nicht öffnen. { $why }

# $paper: certificate, interim, guide, step or order.
paper-saved = { $paper ->
    [interim] Der Zwischenbericht ist gespeichert.
    [guide] Die Anleitung ist gespeichert.
    [step] Das Blatt mit dem Schritt ist gespeichert.
    [order] Der Arbeitsauftrag ist gespeichert.
   *[certificate] Der Nachweis ist gespeichert.
}
print-no-viewer = Auf diesem PC öffnet kein Programm PDF-Dateien. { $saved } Öffnen Sie die Datei an einem anderen PC.
print-no-printer = Auf diesem PC ist kein Drucker eingerichtet. { $saved } Öffnen Sie die Datei an einem anderen PC.
print-cancelled = Sie haben das Drucken abgebrochen. { $saved }
print-refused = Der Drucker hat abgelehnt: { $words }. { $saved } Prüfen Sie den Drucker und drucken Sie noch einmal.

## Hinweise
err-case-not-opened = Der Vorgang lässt sich nicht öffnen.
err-case-not-made = Der Vorgang lässt sich nicht anlegen.
err-not-saved = Ihr letzter Haken ist noch nicht gespeichert.
err-away = Sie können weiterarbeiten.
rec-away = { $why } Ihre Haken sind auf diesem PC gespeichert. Sie kommen von selbst in den Vorgang, sobald es wieder geht.
away-gone = Der Ordner des Vorgangs ist gerade nicht erreichbar.
away-denied = Der Ordner des Vorgangs lässt gerade kein Schreiben zu.
away-full = Der Datenträger mit dem Vorgang ist voll.
away-link = Im Ordner des Vorgangs führt eine Verknüpfung an eine andere Stelle. Fragen Sie den DVO, woher sie kommt.
err-settings-not-saved = Ihre Einstellungen lassen sich nicht speichern.
err-second-copy = Passwortwechsel ist auf diesem PC schon einmal offen.
rec-second-copy = Beide Fenster dürfen offen bleiben, es geht nichts verloren. Einfacher ist es mit einem: Schließen Sie dieses hier.
err-irregular = { $count ->
    [one] Im Verlauf ist eine Stelle auffällig.
   *[other] Im Verlauf sind { $count } Stellen auffällig.
}
rec-irregular = { $what } Alles andere ist lesbar. Prüfen Sie im Plan, ob alle Haken stimmen. Mehr steht im Verlauf.
err-newer-entries = { $count ->
    [one] Ein Eintrag stammt aus einer neueren Version dieses Programms.
   *[other] { $count } Einträge stammen aus einer neueren Version dieses Programms.
}
rec-newer-entries = Sie bleiben erhalten, werden hier aber nicht angezeigt. Nutzen Sie auf allen PCs dieselbe Version.
err-journal-unreadable = Die Verlaufsdatei { $file } lässt sich nicht lesen.
err-password-refused = Ein solches Passwort passt hier nicht.
err-no-randomness = Dieser PC liefert gerade keine Zufallszahlen.
rec-no-randomness = Ohne sie schlägt das Programm kein Passwort vor. Starten Sie den PC neu und versuchen Sie es noch einmal.
err-no-clipboard = Die Zwischenablage ist gerade nicht frei.
rec-no-clipboard = Versuchen Sie es noch einmal oder tippen Sie das Passwort ab.
err-still-copied = Das Passwort ist noch in der Zwischenablage.
rec-still-copied = Ein anderes Programm hält die Zwischenablage fest. Kopieren Sie irgendeinen anderen Text, dann ist das Passwort dort weg.
err-paper-not-written = Der Nachweis ließ sich nicht speichern.
err-not-held = Das neue Passwort liegt nicht im Schlüsselbund.
rec-not-held = Schreiben Sie es auf, bevor Sie es am Gerät oder im Programm eintragen.
err-held-not-shown = Das aufbewahrte Passwort lässt sich nicht zeigen.
err-not-released = Ein aufbewahrtes Passwort ist vielleicht noch im Schlüsselbund.
rec-not-released = Wenn Sie den Vorgang das nächste Mal öffnen, versucht das Programm noch einmal, es zu entfernen.
err-holding = { $count ->
    [one] Für eine Aufgabe ist noch ein neues Passwort aufbewahrt.
   *[other] Für { $count } Aufgaben sind noch neue Passwörter aufbewahrt.
}
rec-holding = Jedes Passwort bleibt aufbewahrt, bis seine Aufgabe geprüft ist. Öffnen Sie die Aufgabe, dann können Sie es sich zeigen lassen.
held-gone = Im Schlüsselbund liegt es nicht mehr.
keyring-missing = Auf diesem PC ist kein Schlüsselbund zu finden.
keyring-locked = Der Schlüsselbund ist gesperrt. Entsperren Sie ihn, meist mit Ihrem Anmeldepasswort, und versuchen Sie es noch einmal.
keyring-hanging = Der Schlüsselbund antwortet nicht. Vielleicht wartet er in einem anderen Fenster auf eine Eingabe. Sehen Sie nach und versuchen Sie es noch einmal.
keyring-other = Der Schlüsselbund meldet: { $words }
rec-no-key = Der Schlüssel für Nachweise liegt im Schlüsselbund. { $why } Fehlt er für immer, kann der DVO die Datei { $file } löschen. Dann wird ein neuer gemacht.
rec-no-key-file = Der Schlüssel, der ihn unterschreibt, lässt sich im Ordner des Programms nicht speichern oder nicht lesen. { $why }
key-in-keyring = Der Schlüssel liegt geschützt im Schlüsselbund dieses Benutzers.
key-in-file = Der Schlüssel bleibt auf diesem PC, und nur dieser Benutzer kann ihn lesen.
err-handout-not-written = Das Papier ließ sich nicht speichern.
handed-out-saved = Das Papier ist gespeichert.
handed-out-lies = Die Datei liegt hier: { $file }
handed-out-named = Datei: { $file }
rec-paper-not-drawn = Er ließ sich nicht zeichnen ({ $words }). Ihre Haken sind gespeichert. Melden Sie das bitte dem DVO.
err-not-printed = { $paper ->
    [interim] Der Zwischenbericht wurde nicht gedruckt.
    [guide] Die Anleitung wurde nicht gedruckt.
    [step] Das Blatt mit dem Schritt wurde nicht gedruckt.
    [order] Der Arbeitsauftrag wurde nicht gedruckt.
   *[certificate] Der Nachweis wurde nicht gedruckt.
}
err-not-viewed = Die Datei ließ sich nicht öffnen.
err-logo = Aus dieser Datei ließ sich kein Logo machen.
logo-too-large = Das Bild ist zu groß. Nehmen Sie ein PNG-Bild bis 4 Megabyte oder ein einfaches SVG-Bild bis 1 Megabyte.
logo-unreadable = Es ist kein PNG-Bild und kein SVG-Bild, oder es ist beschädigt.
logo-foreign = In diesem SVG-Bild ist mehr als eine Zeichnung, zum Beispiel ein Programm, ein anderes Bild oder ein Verweis nach außen. Es wird nicht verwendet. Speichern Sie das Logo als PNG-Bild.
logo-lettering = In diesem SVG-Bild steht Schrift, die auf jedem PC anders aussieht. Speichern Sie das Logo als PNG-Bild.
logo-empty = Auf dem Bild ist nichts zu sehen.
err-worker-gone = Das Programm kann nicht mehr speichern.
err-pack = Die hinzugefügten Anleitungen „{ $pack }“ von { $publisher } werden nicht benutzt.
pack-changed = Ihre Datei ist nicht mehr die, die hinzugefügt wurde. Fragen Sie nach, wer sie geändert hat. Fügen Sie sie neu hinzu oder nehmen Sie sie heraus.
pack-missing = { $why } Vielleicht ist die Datei noch unterwegs. Öffnen Sie den Vorgang später noch einmal.
rec-worker-gone = Was als gespeichert angezeigt wurde, ist sicher. Schließen Sie das Fenster und starten Sie das Programm neu.
crash-title = Das Programm musste anhalten
crash-safe = **Ihr Vorgang ist unversehrt.** Alles, was als gespeichert angezeigt wurde, liegt sicher auf der Festplatte.
crash-unsaved = { $count ->
    [one] **Ein Haken war noch nicht gespeichert.** Prüfen Sie ihn nach dem Neustart.
   *[other] **{ $count } Haken waren noch nicht gespeichert.** Prüfen Sie sie nach dem Neustart.
}
crash-secret = **Das neue Passwort ist vergessen,** auch in der Zwischenablage liegt es nicht mehr. Haben Sie es schon eingesetzt, aber nicht notiert? Dann ändern Sie es gleich noch einmal.
crash-next = Starten Sie das Programm neu. Danach machen Sie weiter, wo Sie waren.
crash-restart = Neu starten
crash-close = Beenden
crash-report = Ein Bericht für den DVO liegt hier: { $path }. Er enthält weder Passwörter noch Namen.
crash-no-report = Ein Bericht ließ sich nicht schreiben. Nennen Sie dem DVO diese Stelle: { $place }
crash-neither = Ein Bericht ließ sich nicht schreiben. Rufen Sie den DVO an, wenn es noch einmal geschieht.
crash-without-window = Das Programm ist auf einen eigenen Fehler gestoßen und musste anhalten. Gespeichertes ist sicher. Nennen Sie dem DVO diese Stelle: { $place }.
report-title = Passwortwechsel: Bericht nach einem Absturz
report-version = Version: { $version }
report-system = System: { $system }
report-time = Zeit: { $time }
report-part = Betroffen: { $part }
report-window = das Fenster
report-worker = das Speichern
report-place = Stelle im Programm: { $place }
report-holds = Dieser Bericht enthält weder Passwörter noch Namen noch Inhalte des Vorgangs.

## Die richtige Stelle öffnen
open-button = { $name } öffnen
open-here = Öffnet auf diesem PC: { $address }. An einem anderen PC drücken Sie dort Windows und R und tippen das ein.
open-page = Öffnet im Browser: { $address }
open-elsewhere = An einem Windows-PC öffnet sich hier **{ $name }**. Drücken Sie dort **Windows** und **R** und tippen Sie **{ $address }** ein.
err-destination = { $name } lässt sich hier nicht öffnen.
rec-destination = Vielleicht gibt es das auf diesem PC nicht. Die Adresse ist { $address }. Folgen Sie dem Text des Schritts oder fragen Sie den DVO.
place-sign-in-options = Anmeldeoptionen
place-other-users = Andere Benutzer
place-remote-desktop = Remotedesktop
place-installed-programs = Installierte Programme
place-windows-update = Windows Update
place-windows-security = Windows-Sicherheit
place-local-users = Lokale Benutzer und Gruppen
place-domain-users = Benutzer und Computer der Domäne
place-services = Dienste
place-scheduled-tasks = Geplante Aufgaben
place-fritz-box = Seite der FRITZ!Box

## Anleitungen lesen: Fehler für ihre Autorinnen und Autoren
parse-too-large = Die Datei ist größer als 4 Megabyte. Teilen Sie sie auf.
parse-newer = Die Datei ist für eine neuere Version geschrieben (Format { $format }). Holen Sie sich die neue Version von Passwortwechsel.
parse-unknown-field = Das Feld „{ $found }“ gibt es hier nicht.
parse-unknown-field-meant = Das Feld „{ $found }“ gibt es hier nicht. Gemeint ist vermutlich „{ $meant }“.
parse-unknown-word = Das Wort „{ $found }“ ist hier nicht erlaubt. Möglich sind { $allowed }.
parse-unknown-word-meant = Das Wort „{ $found }“ ist hier nicht erlaubt. Gemeint ist vermutlich „{ $meant }“.
parse-missing-field = Das Feld „{ $field }“ fehlt. Ergänzen Sie es vor dieser Stelle.
parse-field-twice = Das Feld „{ $field }“ steht zweimal da. Löschen Sie eines davon.
parse-expected-text = Hier muss ein Text in geraden Anführungszeichen stehen, zum Beispiel "Text".
parse-unclosed-text = Ein Text ist nicht zu Ende. Es fehlt ein Anführungszeichen (").
parse-expected-number = Hier muss eine Zahl ohne Anführungszeichen stehen, und sie darf nicht zu groß sein.
parse-expected-yes-no = Hier muss true (ja) oder false (nein) stehen.
parse-expected-list = Hier muss eine Liste in eckigen Klammern stehen, und sie muss mit ] enden.
parse-expected-brackets = Hier müssen runde Klammern stehen, und sie müssen mit ) enden. Oft fehlt davor ein Komma.
parse-expected-comma = Vor dieser Stelle fehlt ein Komma.
parse-expected-colon = Zwischen dem Feld und seinem Inhalt fehlt ein Doppelpunkt.
parse-expected-word = Hier muss ein Feld oder eines der erlaubten Wörter stehen, ohne Anführungszeichen. Oft fehlt davor eine schließende Klammer.
parse-ends-early = Die Datei endet zu früh. Eine Klammer oder ein Anführungszeichen ist noch offen.
parse-after-end = Nach dem Ende steht noch etwas. Vielleicht wurde eine Klammer zu früh geschlossen.
parse-other-encoding = Hier steht ein Zeichen, das sich nicht lesen lässt. Speichern Sie die Datei mit der Kodierung UTF-8.
parse-stray-character = Das Zeichen „{ $character }“ gehört nicht hierher.
parse-escape = Nach dem Zeichen \ im Text folgt nichts Gültiges. Schreiben Sie \\ für ein solches Zeichen.
parse-unknown-extension = Die Erweiterung „{ $name }“ gibt es nicht. Löschen Sie die Zeile, die mit #! beginnt.
parse-unclosed-remark = Eine Bemerkung, die mit /* beginnt, ist nicht zu Ende. Ergänzen Sie */ an ihrem Ende.
parse-named-brackets = Vor dieser Klammer darf kein Name stehen. Löschen Sie „{ $name }“.
parse-odd-name = So wie „{ $name }“ kann kein Feld heißen. Erlaubt sind kleine Buchstaben und der Unterstrich _.
parse-glossary = Das ist das Glossar des Programms, keine Sammlung von Anleitungen. Es ist in Ordnung.
parse-practice = Das sind die Angaben zu einer Praxis und keine Anleitungen.
parse-not-ours = Das ist keine Datei mit Anleitungen. Ein Muster zum Abschreiben heißt „eigene-anleitung.ron“.
harm-hidden = Hier steht ein unsichtbares Zeichen ({ $code }). Es kann Text verstecken oder umdrehen. Löschen Sie es.
harm-too-long = Dieser Text hat mehr als { $most } Zeichen. Kürzen Sie ihn.
harm-too-many-guides = Die Sammlung hat mehr als { $most } Anleitungen. Teilen Sie sie auf.
harm-too-many-steps = Diese Anleitung hat mehr als { $most } Schritte. Teilen Sie sie auf.
harm-too-many-entries = Eine Liste in dieser Anleitung hat mehr als { $most } Einträge. Kürzen Sie sie.
harm-user = Die Adresse { $address } führt woandershin, als man denkt: Der Ort steht erst hinter dem @. Schreiben Sie sie ohne @.
harm-coded = Die Adresse { $address } ist verschlüsselt geschrieben (xn--). Schreiben Sie sie so, wie man sie liest.
harm-foreign = Der Buchstabe „{ $letter }“ ({ $code }) sieht aus wie einer von unseren, kommt aber aus einer anderen Schrift. In Adressen und Namen von Herausgebern ist das nicht erlaubt.
harm-odd = Die Adresse { $address } lesen Browser anders, als sie aussieht. Schreiben Sie sie ohne das Zeichen \ und den Namen der Seite ohne %.
harm-target = Der Verweis zeigt „{ $said }“, führt aber zu { $target }. Schreiben Sie beides gleich.
harm-no-web-page = Der Verweis „{ $target }“ ist keine Webseite. Erlaubt sind nur http und https.
parse-other = Diese Stelle ist nicht lesbar ({ $words }).

pack-name-twice = Den Namen „{ $name }“ gibt es zweimal. Geben Sie einem davon einen anderen.
pack-twice = Eine Sammlung mit dem Namen „{ $name }“ gehört schon zum Programm oder zum Vorgang. Geben Sie dieser einen anderen Namen.
practice-too-large = In dieser Datei stehen mehr als { $most } Geräte und Personen. Prüfen Sie, ob es die richtige ist.
pack-too-large = Mit dem, was „{ $name }“ übernimmt, sind die Anleitungen zu groß. Teilen Sie die Sammlung auf.
pack-bad-name = Der Name „{ $name }“ darf nur Kleinbuchstaben a–z, Ziffern und Bindestriche enthalten.
pack-no-guide = „{ $name }“ nennt die Anleitung „{ $other }“. Die gibt es nicht.
pack-no-profile = „{ $name }“ nennt die Passwort-Vorgaben „{ $other }“. Die gibt es nicht.
pack-no-source = „{ $name }“ nennt die Quelle „{ $other }“. Die gibt es nicht. Tragen Sie sie unter sources ein.
pack-meant = { $sentence } Gemeint ist vermutlich „{ $meant }“.
pack-circle = Diese Anleitungen warten im Kreis aufeinander: { $path }. Streichen Sie eine der Angaben unter after.
pack-like-chain = „{ $name }“ übernimmt Inhalte von „{ $other }“ (like), das selbst übernimmt: zu oft hintereinander oder im Kreis. Höchstens fünfmal hintereinander ist möglich.
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
lack-every-device = „{ $name }“ kommt zu jedem weiteren Gerät der Praxis. Ist nur eines gemeint, nennen Sie es mit device, sonst schreiben Sie device: "".
lack-long-sentence = Im Schritt „{ $step }“ hat ein Satz { $words } Wörter. Teilen Sie ihn.
lack-long-title = Der Titel des Schritts „{ $step }“ ist lang. Kürzen Sie ihn auf 48 Zeichen.
lack-nothing-seen = Der Schritt „{ $step }“ sagt nicht, was man danach sieht (sees).

severity-error = Fehler
severity-lack = Mangel
severity-advice = Hinweis

## Passwörter beurteilen
verdict-red = Zu schwach
verdict-yellow = Reicht nicht ganz
verdict-green = Gut
reason-short = Es hat nur { $typed } Zeichen. Nehmen Sie mindestens 12.
reason-listed = Es steht vermutlich auf einer Liste erratener Passwörter.
reason-only = Erkannt: { $part }, sonst nichts.
reason-own = Es enthält { $parts }. Was mit der Praxis zu tun hat, probieren Angreifer zuerst.
reason-contains = Es enthält { $parts }.
reason-too-little = Es ist mit zu wenigen Versuchen zu erraten.
reason-hard-to-type = Es hat Umlaute oder andere Zeichen, die manche Geräte nicht annehmen.
reason-outer-space = Es beginnt oder endet mit einem Leerzeichen. Auf einem Zettel sieht das niemand.
reason-longer = Beurteilt wurden nur die ersten 100 Zeichen.
list-and = { $others } und { $last }
quoted-word = „{ $text }“
quoted-year = die Jahreszahl { $text }
quoted-date = das Datum { $text }
quoted-digits = die häufige Zahl { $text }
quoted-plate = das Kennzeichen „{ $text }“
quoted-phone = die Telefonnummer „{ $text }“
quoted-keys = die Tastenfolge „{ $text }“
quoted-row = die Reihe „{ $text }“
quoted-repeat = die Wiederholung „{ $text }“
counted-word = { $count ->
    [one] ein bekanntes Wort
   *[other] { $count } bekannte Wörter
}
counted-year = { $count ->
    [one] eine Jahreszahl
   *[other] { $count } Jahreszahlen
}
counted-date = { $count ->
    [one] ein Datum
   *[other] { $count } Daten
}
counted-digits = { $count ->
    [one] eine häufige Zahl
   *[other] { $count } häufige Zahlen
}
counted-plate = { $count ->
    [one] ein Kennzeichen
   *[other] { $count } Kennzeichen
}
counted-phone = { $count ->
    [one] eine Telefonnummer
   *[other] { $count } Telefonnummern
}
counted-keys = { $count ->
    [one] eine Tastenfolge
   *[other] { $count } Tastenfolgen
}
counted-row = { $count ->
    [one] eine Reihe wie „abc“
   *[other] { $count } Reihen wie „abc“
}
counted-repeat = { $count ->
    [one] eine Wiederholung
   *[other] { $count } Wiederholungen
}
part-own = aus der Praxis
part-word = Wort
part-year = Jahr
part-date = Datum
part-digits = Zahl
part-plate = Kennzeichen
part-phone = Telefonnummer
part-keys = Tastenfolge
part-row = Reihe
part-repeat = Wiederholung
part-letters = Buchstaben
part-single = Zeichen
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
advice-another-one = Nehmen Sie ein anderes und verwenden Sie dieses nirgends mehr.
advice-nothing-of-yours = Lassen Sie alles weg, was mit Ihnen oder der Praxis zu tun hat.
advice-unrelated-words = Nehmen Sie fünf Wörter, die nichts miteinander zu tun haben.
advice-longer = Hängen Sie noch { $more } zufällige Zeichen an. Länge hilft am meisten.

request-length = Möglich sind hier { $min } bis { $max } Zeichen.
request-words = So viele Wörter passen nicht: Hier sind höchstens { $max } Zeichen möglich. Nehmen Sie einzelne Zeichen.
request-classes = Das Passwort ist zu kurz, um alle verlangten Zeichenarten zu enthalten.
request-kind = Diese Art passt hier nicht. Nehmen Sie eine andere.
request-mode = Verlangt sind hier Zeichen, die in dieser Schreibweise nicht vorkommen. Nehmen Sie die übliche.
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
time-years = { $count ->
    [one] rund ein Jahr
   *[other] rund { $n } Jahre
}
time-million-years = { $count ->
    [one] rund eine Million Jahre
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

## Auffälligkeiten im Verlauf
irregular-more = { $count ->
    [one] Eine weitere Stelle ist auffällig, siehe Verlauf.
   *[other] { $count } weitere Stellen sind auffällig, siehe Verlauf.
}
irregular-contradiction = Zu „{ $task }“ widersprechen sich die Angaben von { $who }.
irregular-pack-changed = Die hinzugefügten Anleitungen „{ $pack }“ von { $publisher } wurden nach dem Hinzufügen verändert. Ihre Aufgaben fehlen hier.
irregular-pack-missing = Die hinzugefügten Anleitungen „{ $pack }“ von { $publisher } konnten nicht gelesen werden. Ihre Aufgaben fehlen hier.
paper-ask-provider = In der Praxis nicht bekannt, beim DVO zu erfragen
paper-no-guide = Die Anleitung dazu ist nicht mehr im Vorgang

## Dialoge des Systems
dialog-choose-check = Nachweis zum Prüfen wählen
dialog-choose-logo = Logo der Praxis wählen
dialog-choose-case = Ordner des Vorgangs wählen

## Konsolenprogramm
cli-about = Führt eine Arztpraxis durch den Wechsel aller Passwörter: Plan, Haken, Passwörter, Nachweis
cli-exit-codes = Rückgabewert 0: in Ordnung, 1: etwas gefunden, 2: falsch aufgerufen. Geheimes kommt über die Standardeingabe und geht über die Standardausgabe.
cli-json = Ausgabe als JSON
cli-lang = Sprache der Ausgabe, de oder en
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
cli-password-sheet = Ein Passwort von der Standardeingabe als Notfallblatt drucken, ohne eine Datei
cli-sheet-for = Was das Passwort öffnet
cli-sheet-unprintable = Dieses Passwort kann nicht gedruckt werden: Es ist leer oder hat Zeichen, die nicht auf einer deutschen Tastatur stehen.
cli-profile = Name der Passwort-Vorgaben
cli-count = Wie viele, sonst eines
cli-kind = Art: random Zeichen, words Wörter, pin Ziffern
cli-mode = Schreibweise: usual üblich, keyboard gleiche Taste auf deutscher und englischer Tastatur, phone Kleinbuchstaben und Ziffern
cli-length = Anzahl der Zeichen
cli-words = Anzahl der Wörter
cli-context = Datei mit Wörtern dieser Praxis, eines je Zeile, oder die Praxis als RON
cli-case = Vorgänge
cli-case-new = Einen Vorgang anlegen
cli-case-plan = Aufgaben in ihrer Reihenfolge: Name, Stand, Titel, wer, warum
cli-case-mark = Eine Aufgabe oder einen Schritt abhaken
cli-case-show = Stand, Fortschritt und Auffälligkeiten im Verlauf
cli-case-history = Alles, was geschehen ist, das Älteste zuerst: Zeitpunkt, wer, Gerät, Aufgabe, was, Bemerkung
cli-case-export = Den ganzen Vorgang in eine Datei kopieren
cli-case-import = Einen Vorgang aus einer Datei holen
cli-csv = Außerdem als Tabelle in diese CSV-Datei
cli-zip = Datei mit dem Vorgang (ZIP)
cli-into = Ordner, in den der Vorgang kommt, sonst der Ordner Ihrer Vorgänge
cli-merge = Mit demselben Vorgang zusammenführen, wenn er dort schon liegt
cli-import-known = Diesen Vorgang gibt es hier schon, er liegt in „{ $folder }“. Mit --merge kommt dazu, was in der Datei mehr steht.
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
cli-certificate-print = Nachweis drucken und abwarten, ob er gedruckt wird
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
cli-guide-no-step = Den Schritt „{ $id }“ gibt es in dieser Anleitung nicht.
cli-guide-pdf = Die Anleitung als PDF in diese Datei schreiben
cli-guide-step = Nur diesen Schritt
cli-case-order = Schreibt den Arbeitsauftrag für den DVO als PDF
cli-case-packs = Zeigt hinzugefügte Anleitungen, fügt welche hinzu oder nimmt sie heraus
cli-pack-add = Anleitungen aus dieser Datei hinzufügen
cli-pack-remove = Die Anleitungen mit diesem Namen herausnehmen
cli-no-profile = Die Passwort-Vorgaben „{ $id }“ gibt es nicht. Alle zeigt der Befehl password profiles.
cli-no-task = Die Aufgabe „{ $id }“ gibt es in diesem Vorgang nicht. Alle zeigt der Befehl case plan.
cli-no-pack = Die Anleitungen „{ $id }“ gibt es in diesem Vorgang nicht. Der Befehl case packs zeigt alle.
cli-no-step = Den Schritt „{ $id }“ gibt es in der Aufgabe „{ $task }“ nicht. Alle zeigt der Befehl case plan mit --json.
cli-no-by = Bei --by fehlt der Name.
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
verify-unchanged = Unverändert: Dieses PDF ist genau so, wie es unterschrieben wurde. Die Seiten hat Version { $version } dieses Programms gezeichnet; ob sie die Angaben richtig zeigen, kann diese Version nicht nachzeichnen.
verify-other-version = Nur zum Teil geprüft: Die Angaben sind unverändert. Das Aussehen der Seite ließ sich nicht vergleichen, denn es stammt aus Version { $version } dieses Programms.
verify-page-differs = Verändert: Diese Datei wurde nach dem Ausstellen geändert oder von einem anderen Programm neu gespeichert. Was auf den Seiten steht, kann falsch sein. Verlassen Sie sich nicht darauf.
verify-forged = Verändert: Die Unterschrift passt nicht zu den Angaben. Verlassen Sie sich nicht darauf.
verify-several = Verändert: In dieser Datei stecken mehrere verschiedene Datensätze. Welcher davon auf den Seiten steht, ist unklar. Verlassen Sie sich nicht darauf.
verify-newer = Kann nicht geprüft werden: Dieser Nachweis stammt aus einer neueren Version von Passwortwechsel. Prüfen Sie ihn dort.
verify-no-certificate = Kann nicht geprüft werden: In der Datei stecken keine prüfbaren Angaben. Sie ist kein Nachweis von Passwortwechsel, oder sie wurde verändert. Verlassen Sie sich nicht darauf.
verify-unreadable = Kann nicht geprüft werden: { $why }
verify-key = Schlüssel
verify-attests = Das ist bescheinigt
attests-all = Diese Angaben hat der unten genannte Schlüssel unterschrieben. Angaben und Seiten sind seitdem unverändert, und die Seiten zeigen genau diese Angaben.
attests-file = Diese Angaben hat der unten genannte Schlüssel unterschrieben. Angaben und Seiten sind seitdem unverändert. Ob die Seiten genau diese Angaben zeigen, ließ sich nicht prüfen.
attests-record = Diese Angaben im Anhang der Datei hat der unten genannte Schlüssel unterschrieben. Sie sind seitdem unverändert. Über die Seiten ist nichts bescheinigt.
verify-key-own = Das ist der Schlüssel dieses PCs.
verify-key-another = Das ist ein anderer Schlüssel als der dieses PCs.
verify-key-unknown = Auf diesem PC gibt es keinen eigenen Schlüssel, mit dem er sich vergleichen ließe.
attests-not = Das ist nicht bescheinigt
attests-not-true = Wer die Angaben gemacht hat und ob sie stimmen. Sie sind eine Selbstauskunft der Praxis.
attests-not-whose = Wem der Schlüssel gehört. Lassen Sie sich von der Praxis ihren Schlüssel nennen und vergleichen Sie ihn. Die Praxis findet ihn im Programm neben der Vorschau des Nachweises.
attests-not-when = Wann unterschrieben wurde und ob es einen neueren Nachweis gibt. Datum und Uhrzeit kommen von der Uhr des PCs.
attests-not-clean = Ob die Computer frei von Schadsoftware sind.

## Anleitung als Text
guide-who = Wer
guide-when = Dauer und Zeitpunkt
guide-rights = Rechte:
guide-have-ready = Bereitlegen
guide-warnings = Vorsicht
guide-steps = Schritte
guide-test = So prüfen Sie, ob es geklappt hat
guide-breaks = Das muss danach vielleicht auch geändert werden
guide-back = Zurück
guide-stuck = Wenn es nicht klappt
guide-origin = Anleitung von { $publisher }, Stand { $version }
guide-caution = Vorsicht:
guide-source = Quelle:

## Start
start-occasion-suggested = Cyberangriff auf medatixx
start-greeting = Guten Tag
start-what = Dieses Programm führt Sie Schritt für Schritt durch den Wechsel aller wichtigen Passwörter in der Praxis. Sie können jederzeit unterbrechen – nichts geht verloren.
start-occasion = Anlass
start-known-since = Bekannt seit
start-other-occasion = Vorgeschlagen ist die Mitteilung von medatixx vom 08.11.2021. Ein anderer Anlass? Überschreiben Sie den Text einfach.
start-begin = Los geht’s
start-open-other = Vorhandenen Vorgang öffnen …
opening-title = Der Vorgang wird geöffnet …
opening-text = Bei sehr vielen Einträgen oder einem langsamen Netz dauert das einen Moment.
opening-leave = Nicht warten, anderen Vorgang wählen
start-path-open = Öffnen
start-choose-folder = Ordner auswählen …
way-title = So läuft es ab
way-1 = Fragen zur Praxis
way-1-text = Welche Software und Geräte Sie haben. Etwa 10 Minuten.
way-2 = Schritt für Schritt ändern
way-2-text = Mit Bildern, in sicherer Reihenfolge. Manches erledigt der IT-Dienstleister.
way-3 = Nachweis drucken
way-3-text = Für Ihren QM-Ordner, zum Unterschreiben.
back-greeting = Willkommen zurück
back-greeting-name = Willkommen zurück, { $name }
ago-now = eben noch
ago-minutes = { $count ->
    [one] vor einer Minute
   *[other] vor { $count } Minuten
}
ago-hours = { $count ->
    [one] vor einer Stunde
   *[other] vor { $count } Stunden
}
ago-time = am { $time }
back-last = Sie waren { $ago } hier. Es ist alles noch so, wie Sie es verlassen haben.
back-last-news = Sie waren { $ago } hier. Seitdem haben andere weitergearbeitet.
back-first = An diesem PC öffnen Sie diesen Vorgang zum ersten Mal.
back-first-who = An diesem PC öffnen Sie diesen Vorgang zum ersten Mal. Wählen Sie unter „Wer arbeitet hier“ Ihren Namen.
back-nothing = Es ist alles da, was gespeichert war.
back-next = Weiter
back-topics = { $closed } von { $all } Themen beantwortet
back-news = Seit Sie weg waren
back-news-who = { $who }, { $time }
back-news-practice = Angaben zur Praxis geändert
back-news-more = { $count ->
    [one] Und eine weitere Aufgabe, siehe Plan
   *[other] Und { $count } weitere Aufgaben, siehe Plan
}
back-stopped = Hier haben Sie aufgehört
back-resume = Hier weitermachen
back-plan = Ganzen Plan ansehen
back-other = Anderen Vorgang öffnen …
back-questions = Fragen zur Praxis
back-at-plan = Ihr Plan
back-step = Schritt { $n } von { $all } – { $title }
back-finish = Sie waren beim Abschluss dieser Aufgabe.
back-place-begun = Noch nicht fertig getippt, wo das neue Passwort liegt: „{ $typed }“
back-folder = Dieser Vorgang liegt in { $folder }
not-opened-title = Ihr Vorgang lässt sich gerade nicht öffnen
not-opened-text = Das heißt nicht, dass etwas verloren ist. Meist kommt dieser PC nur nicht an den Ordner heran: Ist der Server an? Steckt das Netzwerkkabel oder der USB-Stick?
not-opened-call = Öffnet er sich wieder nicht, rufen Sie Ihren IT-Dienstleister (DVO) an.
not-opened-case = Vorgang: { $name }
not-opened-folder = Gesucht wird der Ordner „{ $name }“
not-opened-gone = Nur wenn es diesen Vorgang nicht mehr gibt:
not-opened-why = Was der PC dazu meldet: { $why }
not-opened-again = Vorgang noch einmal öffnen
not-opened-new = Neuen Vorgang anlegen
back-begun = Angelegt am { $time }
back-all-done = Alles erledigt
back-paper-is-saved = Der Nachweis ist gespeichert
back-look-at-paper = Nachweis ansehen
back-make-paper = Nachweis drucken und unterschreiben lassen
back-paper = Nachweis gespeichert am { $time }.
back-paper-interim = Zwischenbericht gespeichert am { $time }.
back-paper-outdated = Seitdem hat sich etwas geändert.
date-wrong = Diesen Tag kennt das Programm nicht. Schreiben Sie ihn zum Beispiel so: { $date }
date-missing = Tragen Sie einen Tag ein
date-unknown = Diesen Tag kennt das Programm nicht
date-help = Zum Beispiel Donnerstag oder { $date }
date-tomorrow = Morgen
date-in-a-week = In einer Woche
date-understood = Also { $day }
day-of-week = { $n ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}, { $date }
date-past = Dieser Tag ist schon vorbei. Das ist zulässig, wenn Sie es nachtragen.

## Rahmen
program = Passwortwechsel
tabs = Bereiche
tab-practice = Praxis
tab-plan = Plan
tab-password = Passwort
tab-certificate = Nachweis
privacy = Sichtschutz
menu-person = Wer arbeitet hier
menu-who = Wer arbeitet gerade hier?
menu-somebody-else = Jemand anderes …
names = Namen
names-known = Bekannte Namen
names-known-for = Bekannte Namen für { $what }
sits-title = Wer sitzt jetzt hier?
sits-text = Dieser Name steht ab jetzt bei jedem Haken und auf dem Nachweis.
sits-name = Name
sits-name-hint = Vor- und Nachname
sits-missing = Wie heißen Sie? Ohne Namen geht es nicht weiter.
sits-function = Ihre Aufgabe in der Praxis, wenn Sie möchten
menu-more = Im Programm
menu-library = Alle Anleitungen
menu-settings = Einstellungen und Hilfe
next = Weiter
back = Zurück
cancel = Abbrechen
yes = Ja
no = Nein
unknown = Weiß ich nicht
notice-try-again = Noch einmal versuchen
notice-save-again = Noch einmal speichern
notice-read = Gelesen
footer-offline = Arbeitet ohne Internet
footer-never-saved = Passwörter werden nicht gespeichert
footer-no-passwords = Passwörter werden nicht gespeichert
footer-keyring = Neue Passwörter sind im Schlüsselbund, bis sie geprüft sind
footer-saved-today = Gespeichert um { $time } Uhr
footer-saved = Gespeichert am { $time } Uhr
footer-saving = Wird gespeichert …
footer-unsaved = { $count ->
    [one] Ein Haken ist noch nicht gespeichert
   *[other] { $count } Haken sind noch nicht gespeichert
}
footer-waiting = { $count ->
    [one] Ein Haken ist auf diesem PC gespeichert
   *[other] { $count } Haken sind auf diesem PC gespeichert
}
footer-case-made = Vorgang angelegt
footer-help = Hilfe
footer-larger = Schrift größer
key-control = Strg
blank-title = Einen Moment bitte
blank-text = Wir sind gleich wieder für Sie da.
blank-back = Weiterarbeiten
blank-window = Pause
brought-forward = Passwortwechsel ist schon offen. Das Fenster wurde nach vorn geholt, vielleicht auf einem anderen Bildschirm.
no-window = Auf diesem PC lässt sich kein Fenster öffnen. Das Programm braucht einen Bildschirm mit 24 Bit Farbtiefe oder mit OpenGL. Bitten Sie den DVO, die Anzeige zu prüfen, oder nutzen Sie einen anderen PC. ({ $details })

## Fragen zur Praxis
topics = Themen
topic-practice = Praxis
topic-workstations = Arbeitsplätze
topic-software = Praxissoftware
topic-server = Server und Sicherung
topic-internet = Internet
topic-konnektor = Konnektor
topic-terminals = Kartenterminals
topic-cards = Karten und KIM
topic-online = Konten im Internet
topic-others = Weitere Geräte
topic-provider = DVO
topic-of = Thema { $n } von { $all } · { $title }
topic-spoken = { $done ->
    [true] Thema { $n }, { $title }, beantwortet
    [unsure] Thema { $n }, { $title }, noch ohne Antwort
   *[false] Thema { $n }, { $title }
}
questions-later = Später beantworten
questions-to-plan = Zum Plan
q-practice = Um welche Praxis geht es?
q-practice-text = Name und Anschrift stehen später auf dem Nachweis.
q-name = Name der Praxis
q-name-missing = Tragen Sie zuerst den Namen der Praxis ein
q-address = Anschrift
q-site-number = Betriebsstättennummer (BSNR), wenn Sie möchten
q-your-name = Ihr Name
q-your-function = Ihre Aufgabe in der Praxis
q-function-hint = etwa MFA, Ärztin, IT-Dienstleister
q-i-own = Mir gehört die Praxis
q-owner = Praxisinhaberin oder Praxisinhaber
q-workstations = Welche PCs stehen in der Praxis?
q-workstations-text = Tippen Sie den Namen und drücken Sie die Eingabetaste. Jeder PC bekommt seine eigene Zeile im Plan.
q-workstation-names = PC Empfang, PC Sprechzimmer 1, PC Sprechzimmer 2, PC Labor, PC Büro, PC Funktionsraum, PC Sprechzimmer 3, PC Anmeldung 2, Laptop
q-workstation-name = Name des PCs
q-workstations-none = **Noch kein PC eingetragen.** Wenn Sie es gerade nicht wissen, gehen Sie einfach weiter. Sie können die PCs jederzeit nachtragen.
q-workstations-count = { $count ->
    [one] Ein PC eingetragen
   *[other] { $count } PCs eingetragen
}
q-add = Hinzufügen
q-added = „{ $name }“ steht jetzt in der Liste
q-remove = Entfernen
q-remove-name = { $name } entfernen
q-remove-asks = { $count ->
    [one] **„{ $name }“ wirklich entfernen?** Eine erledigte Aufgabe verschwindet dann aus Plan und Nachweis. Im Verlauf bleibt sie stehen.
   *[other] **„{ $name }“ wirklich entfernen?** { $count } erledigte Aufgaben verschwinden dann aus Plan und Nachweis. Im Verlauf bleiben sie stehen.
}
q-came-back = „{ $name }“ gab es schon. { $count ->
    [one] Eine erledigte Aufgabe zählt
   *[other] { $count } erledigte Aufgaben zählen
} wieder.
q-came-back-another = Es ist ein anderes Gerät
q-remove-keep = Behalten
q-remove-yes = Trotzdem entfernen
q-station = PC
q-station-user = Wer meldet sich dort an?
q-station-user-hint = Vor- und Nachname
q-station-pin = Mit PIN
q-station-microsoft = Mit Microsoft-Konto
q-station-text = **Mit PIN** heißt: Dort tippt jemand eine kurze Zahl ein. **Mit Microsoft-Konto** heißt: Dort meldet sich jemand mit einer E-Mail-Adresse an. Wissen Sie es nicht, setzen Sie keinen Haken.
q-software = Welche Praxissoftware nutzen Sie?
q-software-text = Das ist das Programm für Patientenkartei, Rezepte und Abrechnung. Der Name steht meist ganz oben im Fenster.
q-other-software = Eine andere Praxissoftware
q-software-name = Wie heißt sie?
q-software-note = Für **{ $name }** liegt eine Anleitung bereit. Menünamen können je nach Version abweichen; der IT-Dienstleister (DVO) kann sie dort ergänzen.
q-unknown-note = **Das macht nichts.** Sie bekommen eine allgemeine Anleitung, und im Plan steht, was Sie den IT-Dienstleister (DVO) fragen.
q-server-title = Gibt es einen Server, und wohin wird gesichert?
q-server-text = Ein Server ist ein PC, der für alle da ist.
q-server = Steht ein Server in der Praxis?
q-server-where = Er steht oft im Nebenraum oder im Schrank und ist immer an.
q-domain = Melden sich alle über eine gemeinsame Windows-Domäne an?
q-domain-text = Dann können Sie sich an jedem PC mit demselben Namen und Passwort anmelden.
q-backup = Wohin geht die Datensicherung?
q-backup-text = Oft ist es ein kleiner Kasten mit Festplatten (NAS) oder ein Programm.
q-other-backup = Ein anderes Gerät oder Programm
q-no-backup = Auf etwas ohne Passwort
q-backup-name = Hersteller oder Name, wenn Sie es wissen
q-konnektor = Welcher Konnektor verbindet Sie mit der TI?
q-konnektor-text = Der Konnektor ist ein Kasten, etwa so groß wie ein Internet-Router. Der Name des Herstellers steht auf dem Gehäuse.
q-gateway = TI-Gateway oder Konnektor im Rechenzentrum
q-no-konnektor = Wir haben keinen
q-cards = Welche Karten und Dienste der TI nutzen Sie?
q-cards-text = Jede Karte hat ihre eigene PIN. Die PIN ändert nur, wem die Karte gehört.
q-kim = Schicken Sie Nachrichten über KIM?
q-kim-text = KIM ist die sichere E-Mail der TI, zum Beispiel für Arztbriefe.
q-doctor-cards = Gibt es einen Heilberufsausweis (HBA)?
q-doctor-cards-text = Damit unterschreibt eine Ärztin oder ein Arzt, zum Beispiel E-Rezepte.
q-holders = Wer hat einen HBA?
q-holder-name = Noch jemand mit HBA
q-terminals = Welche Kartenterminals gibt es?
q-terminals-text = In ein Kartenterminal stecken Sie die Gesundheitskarte der Patienten.
q-terminals-here = Stehen bei Ihnen Kartenterminals?
q-terminals-here-text = Auch ein Leser in der Tastatur zählt.
q-terminal-names = Kartenterminal Empfang, Kartenterminal Sprechzimmer 1, Kartenterminal Sprechzimmer 2, Kartenterminal Labor
q-terminal-name = Wo steht es?
q-terminal = Kartenterminal
q-make-unknown = Modell: anderes oder weiß ich nicht
q-make-of = Modell von { $name }: { $make }
q-router = Womit kommt die Praxis ins Internet?
q-router-text = Meist ist es ein kleiner Kasten mit Lämpchen, der am Telefonanschluss hängt.
q-other-router = Ein anderer Router oder eine Firewall
q-router-name = Hersteller und Modell, wenn Sie es wissen
q-wlan = Gibt es WLAN?
q-wlan-text = Auch ein WLAN nur für das Wartezimmer zählt.
q-teamviewer = Läuft die Fernwartung über TeamViewer?
q-teamviewer-text = Fernwartung heißt: Jemand bedient Ihren PC von außen. Läuft sie über ein anderes Programm, etwa AnyDesk, wählen Sie „Nein“.
q-teamviewer-no = Ein anderes Programm müssen Sie nirgends eintragen. Im Plan ist es bei „Fernwartung schließen und neu sichern“ schon dabei.
q-online = Welche Konten im Internet hat die Praxis?
q-online-text = Wer das Passwort kennt, kommt dort von überall hinein.
q-email = Hat die Praxis eine E-Mail-Adresse?
q-email-text = Zum Beispiel für Anfragen von Patienten.
q-kv-portal = Nutzen Sie das Portal Ihrer KV?
q-kv-portal-text = Darüber geht zum Beispiel die Abrechnung.
q-website = Hat die Praxis eine Website?
q-website-text = Auch wenn sie jemand anderes für Sie betreut.
q-appointments = Wo buchen Patienten online einen Termin?
q-other-appointments = Bei einem anderen Dienst
q-no-appointments = Das gibt es bei uns nicht
q-appointments-name = Name des Dienstes, wenn Sie ihn wissen
q-others-title = Was hat noch ein Passwort?
q-others-title-text = Denken Sie an die Telefonanlage, an Geräte im Labor, an Kameras und an die Alarmanlage. Programme für die Fernwartung, etwa AnyDesk, gehören nicht hierher: Dafür gibt es im Plan schon eine Aufgabe.
q-others = Gibt es so etwas bei Ihnen?
q-others-text = Jedes Gerät bekommt seine eigene Zeile im Plan.
q-other-names = Telefonanlage, Laborgerät, Ultraschallgerät, Kamera, Alarmanlage, Drucker
q-other-name = Name des Geräts
q-other-device = Gerät
q-provider = Wer ist der DVO?
q-provider-text = Der DVO („Dienstleister vor Ort“) betreut die Computer und die TI. Manche Aufgaben gehören nur ihm.
q-provider-name = Ansprechpartnerin oder Ansprechpartner
q-provider-is = { $name } eintragen
q-provider-company = Firma
q-provider-phone = Telefon

## Plan
plan-title = Auf einen Blick
plan-number = von { $all } fertig
plan-time-left = Noch etwa { $time }
plan-number-so-far = von bisher { $all } fertig
plan-of-so-far = { $closed } von bisher { $all } Aufgaben abgeschlossen
plan-only = Nur die Aufgaben von { $who }
plan-open-topics = { $count ->
    [one] Noch ohne Antwort: „{ $topic }“. Mit der Antwort kommen vielleicht noch Aufgaben dazu.
   *[other] Noch ohne Antwort: { $count } Themen. Mit den Antworten kommen vielleicht noch Aufgaben dazu.
}
plan-to-topics = Antwort nachtragen
plan-who = Wer macht es?
plan-everybody = Alle
plan-state-of = Stand: { $state }
plan-all-states = alle
plan-every-state = Alle Aufgaben
plan-who-of = Wer: { $who }
plan-place-missing = Ort fehlt noch
plan-all-people = alle
plan-entry = { $what } ({ $count })
plan-next = Als Nächstes
plan-why-now = Warum jetzt?
plan-ask-provider = Dazu fehlt noch eine Angabe. Tragen Sie sie unter „Praxis“ nach. Vielleicht weiß der DVO sie.
plan-no-guide = Anleitung fehlt
plan-no-guide-why = Hier wurde schon etwas eingetragen. Die Anleitung dazu ist nicht mehr im Vorgang.
plan-next-others = Zuständig: { $who }. Ihre eigenen Aufgaben sind erledigt oder müssen noch warten.
plan-next-whose = Zuständig: { $who }.
next-waits = Ihre Aufgabe { $own } wartet noch auf: { $title } ({ $who }).
next-others-first = Zuerst zuständig: { $who }. Ihre eigenen Aufgaben kommen danach.
next-put-off = Das haben Sie auf später verschoben.
next-own-wait = Ihre anderen Aufgaben müssen noch warten.
next-first = Zuerst muss { $who }: { $title }
next-left = Noch offen – { $how }
next-theirs = macht { $who } selbst
next-doctor = die Ärztin oder der Arzt
next-passed-by = { $more ->
    [0] Noch zugesagt: { $tasks }.
    [one] Noch zugesagt: { $tasks } und eine weitere Aufgabe.
   *[other] Noch zugesagt: { $tasks } und { $more } weitere Aufgaben.
}
next-closing = Trotzdem weiter mit { $title }
plan-before-promised = { $title } (zugesagt { $detail })
plan-before-ask = Wollen Sie nicht darauf warten, fragen Sie erst { $who }.
plan-left-before = { $more ->
    [0] Davor gehört noch: { $title }.
    [one] Davor gehören noch: { $title } und eine weitere Aufgabe.
   *[other] Davor gehören noch: { $title } und { $more } weitere Aufgaben.
}
plan-later = Kommt später
plan-look = Ansehen
plan-look-spoken = Ansehen: { $title }
plan-why-test = Gemacht ist es schon. Jetzt fehlt nur noch die Prüfung, ob alles klappt.
plan-test = Jetzt prüfen
plan-test-spoken = Jetzt prüfen: { $title }
plan-begin = Jetzt beginnen
plan-begin-spoken = Jetzt beginnen: { $title }
plan-continue-step = Weiter bei Schritt { $n }
plan-next-progress = { $steps } Schritte · etwa { $time } · { $who }
plan-show-reasons = Warum diese Reihenfolge?
plan-hide-reasons = Gründe ausblenden
plan-count = { $closed } von { $all }
plan-all-done = **Alle Aufgaben sind abgeschlossen.** Jetzt können Sie den Nachweis drucken und unterschreiben.
plan-to-certificate = Zum Nachweis
plan-packs-missing = **Es fehlen Anleitungen.** Alle Aufgaben, die hier stehen, sind abgeschlossen. Zum Vorgang gehören aber Anleitungen, die gerade nicht gelesen werden können. Ihre Aufgaben fehlen im Plan.
plan-to-packs = Fehlende Anleitungen ansehen
plan-found = { $count ->
    [0] Dazu gibt es gerade keine Aufgabe
    [one] Eine Aufgabe gefunden
   *[other] { $count } Aufgaben gefunden
}
plan-show-all = Alle Aufgaben zeigen

## Aufgabe
task-back = Zurück zum Plan
task-steps = Schritte
task-finish = Abschließen
task-absent = Gibt es hier nicht …
task-done = Erledigt
task-untried = Erst zur Probe abtippen
task-untick = Zurücknehmen
task-other-ways = Mehr …
task-print = Drucken
print-step = Diesen Schritt drucken
print-guide = Anleitung drucken
hand-over-all = { $count } Aufgaben an den DVO geben …
hand-over-title = Aufgaben an den DVO geben
hand-over-text = Das Programm schickt nichts: Rufen Sie ihn an und machen Sie einen Tag aus. Danach können Sie ihm den Arbeitsauftrag drucken.
hand-over-brief = { $count ->
    [one] Rufen Sie ihn vorher an. Das Programm schickt nichts. Nach „Bis wann?“ steht die Aufgabe, die wir vorschlagen.
   *[other] Rufen Sie ihn vorher an. Das Programm schickt nichts. Nach „Bis wann?“ stehen die { $count } Aufgaben, die wir vorschlagen. Nehmen Sie Haken weg, wo es nicht passt.
}
hand-over-which = Welche Aufgaben?
hand-over-none = Kreuzen Sie mindestens eine Aufgabe an
hand-over-save = { $count ->
    [one] Eine Aufgabe an den DVO geben
   *[other] { $count } Aufgaben an den DVO geben
}
plan-handed-over-all = **{ $count } Aufgaben** stehen jetzt bei { $who }, bis { $date }. Mit Strg und Z nehmen Sie alle auf einmal zurück.
plan-handed-over = steht jetzt bei { $who }, bis { $date }.
plan-kept-blocked = ist als „Klappt nicht“ gemerkt, mit Ihrer Bemerkung. Sie wartet hier im Plan.
plan-kept-absent = ist als „Entfällt“ gemerkt, mit Ihrem Grund.
print-order = Arbeitsauftrag drucken
task-before = Bevor Sie anfangen
task-first-short = Zuerst: { $title }
task-first-go = Dorthin
task-first-go-spoken = Dorthin: { $title }
task-first = { $more ->
    [0] **Zuerst: { $title }.** { $why }
    [one] **Zuerst: { $title }.** { $why } Danach kommt noch eine andere Aufgabe, dann diese.
   *[other] **Zuerst: { $title }.** { $why } Danach kommen noch { $more } andere Aufgaben, dann diese.
}
task-blocked = Klappt nicht
task-later = Später
task-step-back = Einen Schritt zurück
task-promise = An DVO geben
task-reopen = Noch einmal öffnen
task-reopen-ask = **Diese Aufgabe noch einmal von vorn?** Dann sind alle Haken dieser Aufgabe weg, auch „Geändert“ und „Getestet“. Im Verlauf bleiben sie stehen. Nur nachlesen oder ergänzen können Sie auch so.
task-reopen-stay = So lassen
task-reopen-anew = Von vorn beginnen
library-title = Alle Anleitungen
library-search = Suchen
library-hint = Gerät, Stichwort
library-text = Zum Nachlesen. Was in Ihrer Praxis zu tun ist, steht im Plan.
library-text-no-case = Zum Nachlesen. Was in Ihrer Praxis zu tun ist, steht im Plan. Den bekommen Sie, wenn Sie einen Vorgang öffnen oder anlegen.
library-to-plan = Zum Plan
library-read-only = **Nur zum Nachlesen.**
library-in-plan = { $count ->
    [one] In Ihrem Plan: eine Aufgabe.
   *[other] In Ihrem Plan: { $count } Aufgaben.
}
library-not-in-plan = In Ihrem Plan gibt es dazu keine Aufgabe.
library-to-tasks = { $count ->
    [one] Zur Aufgabe
   *[other] Zu den Aufgaben
}
library-count = { $count ->
    [0] Nichts gefunden. Versuchen Sie ein anderes Wort.
    [one] Eine Anleitung
   *[other] { $count } Anleitungen
}
library-in-step = Im Schritt: { $title }
library-choose = Wählen Sie eine Anleitung aus der Liste.
library-back = Zur Liste
packs-title = Anleitungen hinzufügen
packs-text = Nur wenn Ihr IT-Dienstleister (DVO) Ihnen eine Datei mit Anleitungen gegeben hat. Sonst: „Zurück“.
packs-added-title = Hinzugefügte Anleitungen
packs-added-text = Sie müssen hier nichts tun. Die Aufgaben dazu stehen im Plan.
packs-arrived = { $count ->
    [one] Eine Anleitung, laut Datei von „{ $publisher }“
   *[other] { $count } Anleitungen, laut Datei von „{ $publisher }“
}
packs-file = Datei „{ $file }“
packs-from = { $count ->
    [0] Anleitungen von „{ $publisher }“
    [one] Eine Anleitung von „{ $publisher }“
   *[other] { $count } Anleitungen von „{ $publisher }“
}
packs-details = Einzelheiten
packs-trusted = **Geprüft.** Die Datei kommt von { $owner } und ist unverändert.
packs-untrusted = **Nicht geprüft.** Die Datei kann gefälscht sein. Rufen Sie erst Ihren IT-Dienstleister (DVO) an und vergleichen Sie diese Zeichen.
packs-changed = **Die Datei wurde verändert.** Nehmen Sie sie nicht auf.
packs-rows = Im Plan kommt dazu
packs-no-row = **Sie brauchen diese Datei nicht.** Nach Ihren bisherigen Angaben hat die Praxis nichts, wofür sie gedacht ist. Im Plan kommt keine Zeile dazu. Wählen Sie „Nicht aufnehmen“.
packs-no-device = Im Plan kommt keine Zeile dazu: Kein Gerät der Praxis heißt „{ $device }“. Heißt es bei Ihnen anders, ändern Sie seinen Namen bei den Angaben zur Praxis. Dann kommt die Zeile von selbst.
packs-same-rows = Im Plan kommt keine Zeile dazu. Die Aufgaben dieser Datei stehen schon darin.
packs-compare = Nehmen Sie eine Nummer, die Sie schon kennen, und lassen Sie sich die Zeichen vorlesen. Stimmen sie nicht oder erreichen Sie niemanden, nehmen Sie die Datei nicht auf.
packs-marked = Im Plan und auf dem Nachweis steht deshalb „nicht geprüft“ daneben.
packs-drop = Ziehen Sie die Datei in dieses Fenster oder:
packs-which = Welche Datei ist das, und wie entsteht sie?
packs-which-text = Es ist eine Textdatei mit der Endung **.ron**. Der DVO oder ein Hersteller schreibt sie. **Für den DVO:** Speichern Sie das Muster, ändern Sie es ab und ziehen Sie es zur Prüfung in dieses Fenster. Was darin stehen darf, sagt die Beschreibung.
packs-sample = Muster speichern …
packs-page = Beschreibung speichern …
text-saved = Die Datei ist gespeichert.
packs-choose = Datei auswählen …
packs-publisher = Herausgeber laut Datei
packs-version = Stand
packs-fingerprint = Prüfzeichen
packs-fingerprint-help = Die Prüfzeichen sind der Anfang der Prüfsumme (SHA-256) der Datei. Der DVO liest sie unter Windows mit „certutil -hashfile DATEI SHA256“ ab.
packs-place = { $grade } in Zeile { $line }, Spalte { $column }:
packs-refused = **Diese Datei kann nicht aufgenommen werden.** Sie hat Fehler, die nur beheben kann, wer sie geschrieben hat. Speichern Sie die Meldung und schicken Sie sie dem, von dem Sie die Datei haben.
packs-save-findings = Meldung speichern …
packs-findings-stem = Meldung zu Anleitungen
packs-findings-title = Meldung zur Datei „{ $file }“, geprüft mit Passwortwechsel { $version }
packs-not-ours = **Das ist keine Datei mit Anleitungen.** Solche Dateien enden auf „.ron“. Wählen Sie eine andere. Wissen Sie nicht, welche? Fragen Sie den, der sie Ihnen gegeben hat.
packs-no-case = Öffnen Sie zuerst einen Vorgang. Anleitungen gehören zu einem Vorgang.
packs-to-case = Vorgang öffnen oder anlegen
packs-replaces = Diese Anleitungen ersetzen die Fassung mit Stand { $version }, die schon im Vorgang ist.
packs-add = In den Vorgang aufnehmen
packs-add-compared = Zeichen stimmen: aufnehmen
packs-put-away = Nicht aufnehmen
packs-other = Andere Datei wählen
packs-in-case = In diesem Vorgang
packs-added-by = Aufgenommen von { $who } am { $date }
packs-unfit = Diese Anleitungen passen nicht zum Programm oder zu den anderen. Sie werden nicht benutzt.
packs-take-out = Herausnehmen
unchecked = nicht geprüft
unchecked-text = **Nicht geprüft.** Diese Anleitung kommt von „{ $publisher }“ und nicht aus dem Programm. Ist das Ihr IT-Dienstleister (DVO)? Dann können Sie weitermachen. Sonst fragen Sie ihn zuerst.
unchecked-short = Nicht geprüft, von „{ $publisher }“. Ist das Ihr IT-Dienstleister? Dann weiter, sonst erst fragen.
unchecked-more = **Warum „nicht geprüft“?** Diese Anleitung kommt nicht aus dem Programm, und den Absender kann jeder hineinschreiben. Im Zweifel fragen Sie Ihren IT-Dienstleister (DVO), ob sie von ihm ist. Führt die Anleitung auf eine Internetseite, die Sie nicht kennen, geben Sie dort kein Passwort ein.
task-no-guide = **Die Anleitung zu dieser Aufgabe fehlt.** Was eingetragen wurde, ist noch da. Lassen Sie sich die Datei mit der Anleitung noch einmal geben und fügen Sie sie wieder hinzu. Brauchen Sie die Aufgabe nicht mehr? Dann wählen Sie „Gibt es hier nicht“.
trust-checked = geprüft
trust-head-unchecked = **Von wem die Datei kommt, ist nicht geprüft.**
trust-head-checked = **Geprüft.**
trust-unsigned = Niemand hat diese Datei unterschrieben. Jeder kann sie geschrieben oder geändert haben. Fragen Sie den Herausgeber nach der Prüfsumme und vergleichen Sie sie.
trust-unknown-key = Die Datei ist unterschrieben mit dem Schlüssel { $key }. Diesem Schlüssel vertrauen Sie auf diesem PC nicht. Im Zweifel nehmen Sie die Datei nicht auf und rufen den DVO an.
trust-signed = Unterschrieben von { $owner } mit dem Schlüssel { $key }, dem Sie vertrauen.
trust-broken = Die Unterschrift gehört nicht zu dieser Datei. Die Datei oder die Unterschrift wurde verändert.
hindrance-broken = Diese Datei oder ihre Unterschrift wurde verändert. Sie wird nicht aufgenommen. Rufen Sie Ihren DVO an und lassen Sie sich beide Dateien neu geben.
hindrance-replaces-checked = Diese Datei würde die geprüften Anleitungen „{ $pack }“ ersetzen, ist aber selbst nicht geprüft. Fragen Sie Ihren DVO. Wollen Sie sie trotzdem, nehmen Sie zuerst die alten heraus.
hindrance-known = Genau diese Anleitungen sind schon im Vorgang.
keys-title = Diesen Absendern vertraut dieser PC
keys-fold = Der DVO hat Ihnen dazu einen Schlüssel gegeben?
keys-text = Ein Schlüssel ist eine lange Zeile aus Buchstaben und Ziffern. An ihm erkennt das Programm, ob eine Datei wirklich von Ihrem DVO kommt. Haben Sie keinen bekommen, lassen Sie dieses Feld leer.
keys-since = Angenommen am { $date }
keys-drop = Nicht mehr vertrauen
keys-field = Schlüssel (beginnt mit RW)
keys-no-key = Das ist kein solcher Schlüssel. Er hat 56 Zeichen und beginnt mit RW.
keys-look = Schlüssel prüfen
keys-new = Stimmt dieser Schlüssel?
keys-with-what = Vergleichen Sie ihn mit dem Zettel Ihres DVO oder lassen Sie ihn sich am Telefon vorlesen.
keys-why = Damit erkennt das Programm, welche Dateien mit Anleitungen wirklich von Ihrem IT-Dienstleister (DVO) kommen.
keys-compare = **Rufen Sie Ihren DVO an,** unter einer Nummer, die Sie schon kennen. Vergleichen Sie jedes Zeichen, auch groß und klein. Die Null hat einen Strich: 0, das große O nicht. Stimmt eines nicht oder erreichen Sie niemanden: nicht annehmen.
keys-nameless = Tragen Sie zuerst ein, wem er gehört.
keys-owner = Wem gehört der Schlüssel?
keys-owner-hint = Name Ihres DVO
keys-accept = Zeichen stimmen: vertrauen
keys-leave = Nicht annehmen
task-uncertain = **Hier fehlt noch eine Angabe.** Diese Anleitung ist allgemein. Welches Gerät oder Programm hier steht, weiß vielleicht der DVO.
task-before-who = Wer: { $who }, etwa { $time }
task-notice = { $version ->
    [none] Dazu gehört die Kurzanleitung des Herstellers „{ $title }“
   *[other] Dazu gehört die Kurzanleitung des Herstellers „{ $title }“, { $version }
}
task-before-ready = Bereitlegen:
step-of = Schritt { $n } von { $all }
step-spoken = { $done ->
    [true] Schritt { $n }, { $title }, erledigt
   *[false] Schritt { $n }, { $title }
}
step-sees = Danach:
sketch-caption = Skizze. Bei Ihnen kann es etwas anders aussehen.
sketch-own = Skizze dieses Programms. In einem schmalen Fenster sind die vier Bereiche in einem Menü, das so heißt wie der Bereich, in dem Sie sind.
sketch-key = Diese Taste drücken
sketch-key-alt = Taste { $key } drücken
sketch-keys = Gleichzeitig drücken
sketch-keys-alt = Tasten { $keys } gleichzeitig drücken
sketch-window = Hier klicken
sketch-window-type = So sieht es aus
sketch-window-nameless = Auswahl
sketch-window-alt = { $title }: { $entries }. Gemeint ist { $press }
sketch-device-alt = { $name } mit { $parts }. Gemeint ist { $mark }
sketch-device = An dieser Stelle
sketch-address = In die Adresszeile tippen
sketch-address-alt = Adresszeile des Browsers mit { $address }
sketch-cable = So sind die Kabel gesteckt
sketch-cable-alt = Kabelplan: { $cables }. Gemeint ist { $mark }
sketch-cable-one = { $from } ist mit { $to } verbunden
sketch-cable-end = { $device }, Anschluss { $port },
sketch-card = Karte mit dem Chip voran einstecken, { $chip }
sketch-card-alt = { $card } mit dem Chip voran in { $device } stecken, Schlitz { $slot }, { $chip }
sketch-card-any = Karte in diesen Schlitz stecken. Wie herum, zeigt das Bild am Gerät
sketch-card-any-alt = { $card } in { $device } stecken, Schlitz { $slot }
sketch-chip-up = Chip oben
sketch-chip-down = Chip unten
sketch-chip-front = Chip zu Ihnen
sketch-chip-back = Chip von Ihnen weg
step-term = { $word }: { $text }
step-provider = DVO: { $who }
step-provider-phone = Telefon { $phone }
basis-general = Allgemeines Wissen. Namen von Menüs und Knöpfen können bei Ihnen anders lauten.
basis-warnings-general = Die Warnungen sind allgemeines Wissen.
basis-source = Quelle: { $titles }
note-add = Eigener Hinweis …
note-head = Hinweis von { $who }, { $date }:
note-title = Eigener Hinweis
note-text = Schreiben Sie auf, wie es bei Ihnen genau heißt oder geht, zum Beispiel den Weg durch die Menüs. Alle in der Praxis lesen den Hinweis ab jetzt bei diesem Schritt, auch bei den anderen Geräten und auf der gedruckten Anleitung. Im Nachweis steht er nicht.
note-what = Was soll bei diesem Schritt stehen?
note-label = Hinweis
note-save = Hinweis speichern
note-change = Hinweis ändern …
note-remove = { $count ->
    [one] Hinweis entfernen
   *[other] Hinweise entfernen
}
no-passwords-here = Schreiben Sie hier nie ein Passwort hinein.
blocked-missing = Schreiben Sie kurz auf, was geschehen ist.
absent-missing = Schreiben Sie kurz auf, warum die Aufgabe entfällt.
note-missing = Hier steht noch nichts.
text-full = Mehr als { $most } Zeichen passen hier nicht hinein
blocked-title = Was klappt nicht?
blocked-text = Das ist kein Beinbruch. Vielleicht hilft einer der Hinweise. Wenn nicht, notieren Sie es kurz und machen Sie mit einer anderen Aufgabe weiter.
blocked-back = So kommen Sie zurück:
blocked-what = Was ist geschehen?
blocked-save = Als „Klappt nicht“ merken
task-hand-back = Abgeben …
hand-back-title = Aufgabe abgeben oder zusagen
hand-back-text = Das Programm schickt nichts. Sagen Sie selbst Bescheid. Wer macht es, und bis wann? Die Aufgabe steht dann mit Namen und Datum im Plan und auf dem Papier.
hand-back-save = Eintragen
plan-search = Aufgaben suchen
plan-search-hint = Aufgabe oder Gerät
key-search-keys = Strg und F
key-search = Im Plan suchen
key-end-keys = Strg und Ende
key-end = Zum Abschluss einer Aufgabe
key-step-keys = Strg und Bild auf oder Bild ab
key-step = In einer Aufgabe einen Schritt zurück oder weiter, ohne Haken
key-form-keys = Strg und Eingabetaste
key-form = Speichern, was Sie zu einer Aufgabe notiert haben
key-ends-keys = Pos1 und Ende
key-ends = Zum Anfang oder zum Ende der Seite
promise-title = Ganze Aufgabe an den DVO geben
promise-text = Ihr IT-Dienstleister (DVO) macht dann die ganze Aufgabe, nicht nur diesen Schritt. Das Programm schickt nichts: Rufen Sie ihn an und machen Sie einen Tag aus. Danach können Sie ihm den Arbeitsauftrag drucken.
promise-brief = Ihr IT-Dienstleister (DVO) macht dann alle Schritte.
promise-by = Wer macht es?
promise-by-missing = Wer macht es? Tragen Sie den Namen ein.
promise-until = Bis wann? (Pflichtfeld)
promise-note = Bemerkung (freiwillig)
promise-save = An DVO geben
absent-title = Gibt es diese Aufgabe bei Ihnen nicht?
absent-text = Dann entfällt die ganze Aufgabe, nicht nur ein Schritt. Der Grund steht später auf dem Nachweis. Zurücknehmen geht jederzeit.
absent-why = Warum entfällt die Aufgabe?
absent-save = Aufgabe entfällt
place-label = Wo liegt das neue Passwort?
place-label-pin = Wo liegt die neue PIN?
place-label-letter = Wo liegt der PIN-Brief?
place-not-the-password = Das sieht aus wie ein Passwort. Schreiben Sie nur auf, wo es liegt, sonst steht es im Nachweis.
place-not-the-pin = Das sieht aus wie die PIN selbst. Schreiben Sie nur auf, wo sie liegt, sonst steht sie im Nachweis.
place-hint = Ort und Umschlag
place-missing = Hier fehlt noch der Ort.
place-again = Wie bei { $item }: { $place }
place-as-last = Wie zuletzt: { $place }
finish-eyebrow = Letzter Schritt
finish-title = Geändert und getestet?
finish-title-plain = Durchgeführt und geprüft?
finish-changed = Geändert
finish-tested = Getestet
finish-carried-out = Durchgeführt
finish-checked = Geprüft
finish-changed-means = Abhaken, wenn die Änderung gemacht ist und gilt.
finish-carried-out-means = Abhaken, wenn alle Schritte getan sind.
finish-try = Dann ausprobieren. Erst danach „Getestet“ abhaken:
finish-check = Dann prüfen. Erst danach „Geprüft“ abhaken:
finish-tested-means = Abhaken, wenn alles aus der Liste geklappt hat.
finish-tried-means = Abhaken, wenn Sie es ausprobiert haben und es klappt.
finish-done = Fertig
finish-two-missing = Es fehlen noch zwei Haken
finish-one-missing = Es fehlt noch „{ $tick }“
finish-owner = **Die PINs kennt nur { $who }.** Haken Sie ab, wenn { $who } es selbst gemacht hat.
finish-first-changed = erst nach dem ersten Haken
finish-stamp = { $who }, { $time }
finish-breaks = Das muss vielleicht auch noch geändert werden
finish-next = Weiter: { $title }
finish-left = Noch offen: { $title } – { $how }
finish-left-short = Noch offen: { $title }
finish-steps-open = { $open ->
    [one] Bei einem Schritt fehlt noch der Haken. Für den Abschluss zählen nur diese zwei.
   *[other] Bei { $open } Schritten fehlt noch der Haken. Für den Abschluss zählen nur diese zwei.
}
finish-to-plan = Zum Plan

## Passwort
helper-title = Passwort-Hilfe
helper-title-pin = PIN-Hilfe
helper-for = { $sure ->
    [true] { $what }: { $min } bis { $max } Zeichen
   *[false] { $what }: üblich sind { $min } bis { $max } Zeichen
}
helper-for-pin = { $sure ->
    [true] { $what }: { $min } bis { $max } Ziffern
   *[false] { $what }: üblich sind { $min } bis { $max } Ziffern
}
helper-make = Passwort vorschlagen
helper-make-pin = PIN vorschlagen
helper-why = Das Programm würfelt ein Passwort, das hier passt und sich gut tippen lässt. Es wird nicht gespeichert.
helper-why-kept = Das Programm würfelt ein Passwort, das hier passt und sich gut tippen lässt. Es liegt im Schlüsselbund, bis die Aufgabe geprüft ist.
helper-why-pin = Das Programm würfelt eine PIN, die hier passt. Sie wird nicht gespeichert.
helper-why-kept-pin = Das Programm würfelt eine PIN, die hier passt. Sie liegt im Schlüsselbund, bis die Aufgabe geprüft ist.
helper-noted = Ihr neues Passwort haben Sie schon. Ein weiterer Vorschlag wäre ein anderes.
helper-noted-pin = Ihre neue PIN haben Sie schon. Ein weiterer Vorschlag wäre eine andere.
helper-ticked = Der Schritt ist abgehakt. Haben Sie schon ein Passwort notiert, dann gilt dieses.
helper-ticked-pin = Der Schritt ist abgehakt. Haben Sie schon eine PIN notiert, dann gilt diese.
helper-back = Zurück zum Schritt
invitation-gone = **Hier hatten Sie schon ein Passwort.** Zur Sicherheit zeigt das Programm es nicht mehr. Steht es auf Ihrem Zettel, gilt es: Drücken Sie **Erledigt**. Sonst nehmen Sie ein neues und streichen das alte durch.
invitation-gone-pin = **Hier hatten Sie schon eine PIN.** Zur Sicherheit zeigt das Programm sie nicht mehr. Steht sie auf Ihrem Zettel, gilt sie: Drücken Sie **Erledigt**. Sonst nehmen Sie eine neue und streichen die alte durch.
invitation-discard = Vorschlag verwerfen
invitation-made = **Ihr Vorschlag steht in der Passwort-Hilfe.** Zeigen Sie ihn an und schreiben Sie ihn auf. Tippen Sie ihn danach dort einmal von Ihrem Zettel ab. Mit einem Passwortmanager: kopieren, dort ablegen, von dort hier einfügen.
invitation-made-pin = **Ihr Vorschlag steht in der PIN-Hilfe.** Zeigen Sie ihn an und schreiben Sie ihn auf. Tippen Sie ihn danach dort einmal von Ihrem Zettel ab. Mit einem Passwortmanager: kopieren, dort ablegen, von dort hier einfügen.
invitation-tried = **Die Probe stimmt.** Das Passwort ist richtig notiert, hier ist nichts mehr zu tun. Unten geht es weiter.
invitation-tried-pin = **Die Probe stimmt.** Die PIN ist richtig notiert, hier ist nichts mehr zu tun. Unten geht es weiter.
secret-name = Neues Passwort
secret-name-pin = Neue PIN
secret-hidden-name = Neues Passwort, verborgen
secret-hidden-name-pin = Neue PIN, verborgen
secret-hidden = Verborgen
secret-show = Anzeigen
secret-hide = Verbergen
secret-copy = Kopieren
secret-dictate = Diktieren
secret-another = Anderes vorschlagen
secret-another-pin = Andere PIN vorschlagen
secret-copied = Kopiert
secret-copy-hint = Kopieren ist für den Passwortmanager. Die Zwischenablage leert sich danach von selbst.
secret-clears-in = Zwischenablage leert sich in { $seconds } s
secret-in-seconds = in { $seconds } s
secret-forgotten-in = { $minutes ->
    [one] Wird in einer Minute aus dem Speicher gelöscht.
   *[other] Wird in { $minutes } Minuten aus dem Speicher gelöscht.
}
secret-gaps = Die Lücken gehören nicht dazu.
secret-one = Das ist **ein** Passwort, mit allen Strichen.
step-numbered = { $n }. { $what }
secret-keep = Anzeigen und aufschreiben
secret-write = Aufschreiben
secret-enter = Eintragen
secret-enter-text = Geben Sie es dort ein, wo es gelten soll.
secret-enter-task = Wo Sie es eintragen, sagt die Aufgabe.
group-of = Gruppe { $n } von { $all }
legend-letter = Buchstabe
legend-digit = Ziffer
legend-sign = Sonderzeichen
workshop-new = Neues Passwort
workshop-check = Passwort prüfen
workshop-what = Was möchten Sie tun
workshop-new-text = Wählen Sie den Zugang. Das Programm würfelt ein Passwort, das dort passt und sich gut tippen lässt.
workshop-check-text = Läuft nur auf diesem PC. Was Sie hier tippen, wird nicht gespeichert.
workshop-for = Zur Aufgabe { $what }
workshop-for-what = Für welchen Zugang?
workshop-limits = { $sure ->
    [true] { $min } bis { $max } Zeichen.
   *[false] Üblich sind { $min } bis { $max } Zeichen. Genau sagt es Ihr Gerät oder Programm.
}
workshop-limits-pin = { $sure ->
    [true] { $min } bis { $max } Ziffern.
   *[false] Üblich sind { $min } bis { $max } Ziffern. Genau sagt es Ihr Gerät oder Programm.
}
workshop-back = Zurück zu { $title }
sheet-print = Notfallblatt drucken …
sheet-print-empty = Leeres Notfallblatt drucken …
sheet-for = Nur wenn Sie es in einem verschlossenen Umschlag im Tresor aufbewahren wollen.
sheet-for-empty = Zum Ausfüllen von Hand, für den verschlossenen Umschlag im Tresor.
sheet-when = **Besser von Hand aufschreiben.** Drucken Sie nur, wenn das Blatt in einem verschlossenen Umschlag in den Tresor kommt.
sheet-warning = **Drucker und PC können sich das Blatt merken.** Nehmen Sie einen Drucker, der nur der Praxis gehört und in Ihrer Nähe steht. Holen Sie das Blatt sofort ab.
sheet-not-saved = Das Programm legt das Blatt nicht als Datei ab. Im Verlauf steht nur, dass eines gedruckt wurde.
sheet-empty = Für die Aufbewahrung von Hand: Auf dem Blatt stehen leere Zeilen. Sie schreiben Zugang, Benutzername und Passwort hinein und legen es in einem verschlossenen Umschlag in den Tresor.
sheet-now = Jetzt drucken
sheet-not-now = Nicht drucken
sheet-handed = Das Notfallblatt ist auf dem Weg zum Drucker. Holen Sie es sofort ab.
sheet-waiting = **Das Notfallblatt wartet.** Brauchen Sie es nicht mehr, dann löschen Sie den Druckauftrag.
sheet-done = Das Notfallblatt ist gedruckt. Holen Sie es sofort ab.
sheet-cancelled = **Nicht gedruckt.** Der Druckauftrag wurde abgebrochen.
sheet-failed = **Nicht gedruckt.** Der Drucker hat den Auftrag nicht angenommen. Prüfen Sie, ob A4-Papier eingelegt ist.
sheet-unknown = Ob das Notfallblatt gedruckt wurde, sagt der Drucker nicht. Sehen Sie bitte sofort nach.
sheet-no-printer = **Nicht gedruckt.** Auf diesem PC ist kein Drucker eingerichtet. { $advice }
sheet-refused = **Nicht gedruckt.** Der Drucker hat abgelehnt: { $words }. { $advice }
sheet-by-hand = Schreiben Sie ein neues Passwort mit der Hand auf.
sheet-save-it = Speichern Sie das leere Blatt als PDF und drucken Sie es an einem anderen PC.
sheet-save = Leeres Blatt als PDF speichern …
sheet-saved = Das leere Notfallblatt ist gespeichert.
sheet-noted = Notfallblatt an den Drucker gegeben.
kind = Woraus?
kind-random = Aus Zeichen
kind-words = Aus Wörtern
mode = Passend für
mode-usual = deutsche Tastatur
mode-keyboard = jede Tastatur
mode-phone = Telefon
mode-usual-text = Ohne Zeichen, die man leicht verwechselt.
mode-words-text = Gewöhnliche deutsche Wörter, zufällig aneinandergereiht.
mode-pin-text = Zufällig gewürfelte Ziffern.
mode-keyboard-text = Jedes Zeichen liegt auf deutscher und englischer Tastatur auf derselben Taste. Gut für Firewall, Startpasswort und Fernwartung.
mode-phone-text = Nur Kleinbuchstaben und Ziffern, dafür etwas länger. Gut zum Vorlesen und für kleine Tastaturen.
bits-characters = Genau berechnet: { $parts } zufällige Zeichen aus { $choices } möglichen, { $bits } Bit. Nur wer die gespeicherten Passwörter stiehlt und eine Billion Versuche je Sekunde schafft, käme darauf. Zeit dafür im Mittel: { $time }.
bits-words = Genau berechnet: { $parts } zufällige Wörter aus { $choices } möglichen, { $bits } Bit. Nur wer die gespeicherten Passwörter stiehlt und eine Billion Versuche je Sekunde schafft, käme darauf. Zeit dafür im Mittel: { $time }.
bits-pin = Genau berechnet: { $parts } zufällige Ziffern, { $bits } Bit.
strength-very = Sehr stark
strength-strong = Stark
strength-fair = Weniger stark
strength-pin = Zufällig gewürfelt
strength-enough-text = Durch Ausprobieren an der Anmeldung findet es niemand.
strength-fair-text = Lässt das Gerät oder Programm ein längeres zu, dann nehmen Sie ein längeres.
strength-pin-text = Eine PIN ist kurz. Sie schützt nur dort, wo nach wenigen falschen Versuchen gesperrt wird.
trial-title = Abtippen zur Probe
trial-text = Tippen Sie es einmal von Ihrem Zettel ab, oder fügen Sie es aus dem Passwortmanager ein. So merken Sie, ob es dort stimmt.
trial-wrong = Das { $n }. Zeichen ist anders
trial-case = Das { $n }. Zeichen: Groß und klein sind vertauscht
trial-missing = Das { $n }. Zeichen fehlt
trial-extra = Vor dem { $n }. Zeichen steht eines zu viel
trial-more = { $count ->
    [one] Und ein weiterer Unterschied
   *[other] Und { $count } weitere Unterschiede
}
trial-too-long = Das sind zu viele Zeichen
trial-right = Stimmt Zeichen für Zeichen
trial-copied = Kopiert ist noch nicht aufbewahrt: Liegt es schon im Passwortmanager oder auf dem Zettel?
trial-so-far = Stimmt bis hierher, { $n } von { $all } Zeichen
check-label = Passwort
check-empty = Tippen Sie ein Passwort. Das Ergebnis ist geschätzt.
check-says-red = Dieses Passwort ist leicht zu erraten.
check-says-yellow = Einem gezielten Angriff hält es nicht sicher stand. Nehmen Sie ein stärkeres.
check-says-green = Dieses Passwort ist gut. Sie können es verwenden.
check-estimate = Geschätzt: nach { $guesses } Versuchen ist es erraten. Hat jemand die gespeicherten Passwörter gestohlen, dauert das bei einer Billion Versuchen je Sekunde { $time }.
check-estimate-good = Geschätzt: erraten nach { $guesses } Versuchen. So viele lässt keine Anmeldung zu. Nur wer die gespeicherten Passwörter stiehlt und eine Billion Versuche je Sekunde schafft, käme darauf. Zeit dafür: { $time }.
check-long = { $typed } Zeichen sind lang genug.
check-no-pattern = Kein Wort, kein Name und kein Datum erkannt.
check-not-listed = Es steht nicht auf der Liste erratener Passwörter.
check-another = Anderes prüfen
guesses-plain = rund { $n }
guesses-million =
    rund { $count ->
        [one] einer Million
       *[other] { $count } Millionen
    }
guesses-billion =
    rund { $count ->
        [one] einer Milliarde
       *[other] { $count } Milliarden
    }
guesses-trillion =
    rund { $count ->
        [one] einer Billion
       *[other] { $count } Billionen
    }
guesses-more = mehr als einer Billiarde
check-parts = So zerlegt es ein Angreifer
check-advice = **Unser Rat:** { $advice }
check-advice-new = **Unser Rat:** Lassen Sie sich ein neues Passwort vorschlagen. Für ein eigenes gilt: { $advice }
check-once = Verwenden Sie es nur für diesen einen Zugang.
check-make-one = Neues Passwort vorschlagen

## Verlauf
history-title = Verlauf
history-of-task = Verlauf: { $task }
history-somebody = Jemand
history-started = { $who } hat „{ $task }“ geöffnet und damit angefangen.
history-step = { $who } hat bei „{ $task }“ den Schritt „{ $step }“ abgehakt.
history-step-off = { $who } hat bei „{ $task }“ den Haken am Schritt „{ $step }“ entfernt.
history-changed = { $does ->
    [change] { $who } hat „{ $task }“ als geändert abgehakt.
   *[do] { $who } hat „{ $task }“ als durchgeführt abgehakt.
}
history-changed-off = { $does ->
    [change] { $who } hat bei „{ $task }“ den Haken „Geändert“ entfernt.
   *[do] { $who } hat bei „{ $task }“ den Haken „Durchgeführt“ entfernt.
}
history-tested = { $does ->
    [change] { $who } hat „{ $task }“ als getestet abgehakt.
   *[do] { $who } hat „{ $task }“ als geprüft abgehakt.
}
history-tested-off = { $does ->
    [change] { $who } hat bei „{ $task }“ den Haken „Getestet“ entfernt.
   *[do] { $who } hat bei „{ $task }“ den Haken „Geprüft“ entfernt.
}
history-absent = { $who } hat festgehalten: „{ $task }“ entfällt.
history-blocked = { $who } hat festgehalten: „{ $task }“ klappt nicht.
history-promised = { $who } hat „{ $task }“ an { $by } gegeben, zugesagt bis { $day }.
history-no-day = (ohne Termin)
history-reopened = { $who } hat „{ $task }“ noch einmal geöffnet. Alle Haken dieser Aufgabe sind entfernt.
history-place = { $who } hat bei „{ $task }“ den Aufbewahrungsort eingetragen: { $place }
history-place-off = { $who } hat bei „{ $task }“ den Aufbewahrungsort entfernt.
history-note = { $who } hat zu „{ $task }“ notiert:
history-note-step = { $who } hat zu „{ $task }“ beim Schritt „{ $step }“ notiert:
history-practice = { $who } hat die Angaben zur Praxis geändert.
history-certificate = { $kind ->
    [complete] { $who } hat den Nachweis Nr. { $number } gespeichert.
    [interim] { $who } hat den Zwischenbericht Nr. { $number } gespeichert.
   *[unsaid] { $who } hat das Papier Nr. { $number } für die Akten gespeichert.
}
history-own-words = { $who } hat die eigenen Worte auf dem Nachweis geändert.
history-logo = { $who } hat ein Logo für den Nachweis gewählt.
history-logo-off = { $who } hat das Logo vom Nachweis entfernt.
history-archived = { $who } hat den Vorgang ins Archiv gelegt.
history-archived-off = { $who } hat den Vorgang aus dem Archiv zurückgeholt.
history-pack = { $who } hat die Anleitungen „{ $pack }“ von { $publisher } hinzugefügt, Stand { $version }.
history-pack-off = { $who } hat die Anleitungen „{ $pack }“ von { $publisher } herausgenommen, Stand { $version }.
history-taken-back = { $who } hat etwas zurückgenommen. Es lautete: { $what }
history-restored = { $who } lässt etwas Zurückgenommenes doch wieder gelten. Es lautet: { $what }
history-taken-back-unknown = { $who } hat etwas zurückgenommen, das hier nicht vorliegt.
history-was-taken-back = Gilt nicht mehr, wurde zurückgenommen
history-contradicts = Widerspruch zu einer Angabe von { $who }
history-kind-steps = Schritte
history-kind-ticks = Geändert und getestet
history-kind-verdicts = Entfällt, zugesagt, klappt nicht
history-kind-words = Notizen und Aufbewahrung
history-kind-taken-back = Zurückgenommen
history-kind-case = Praxis, Nachweis, Archiv
history-kind-irregular = Auffälligkeiten
history-column-time = Zeitpunkt
history-column-who = Wer
history-column-device = Gerät
history-column-number = Nr.
history-column-task = Aufgabe
history-column-kind = Art
history-column-what = Was
history-column-remark = Bemerkung
history-filter = Eingrenzen
history-words = Suchen
history-words-hint = Name, Gerät oder Tag
history-all-people = Alle Personen
history-all-devices = Alle Geräte
history-all-tasks = Alle Aufgaben
history-all-kinds = Alle Arten
history-reset = Alles zeigen
history-list = Einträge, neueste zuerst
history-count = { $count ->
    [0] Noch kein Eintrag
    [one] Ein Eintrag
   *[other] { $count } Einträge, neueste zuerst
}
history-searching = Es wird noch gesucht. Bisher { $count } Treffer
history-nothing = Dazu gibt es keinen Eintrag. Deshalb lässt sich auch nichts speichern.
history-page = Eintrag { $from } bis { $to } von { $all }
history-older = Ältere
history-newer = Neuere
history-take-back = Zurücknehmen
history-restore = Doch gelten lassen
history-nothing-to-do = Dieser Eintrag lässt sich nicht zurücknehmen.
history-to-task = Zur Aufgabe
history-save = Speichern …
history-save-table = Als Tabelle speichern …
history-save-text = Als Text speichern …
history-file-stem = verlauf
history-saved = Der Verlauf ist gespeichert.
history-back = Zurück
history-irregular = Auffälligkeit im Verlauf

finding-unreadable = { $count ->
    [one] In der Verlaufsdatei { $file } ist Zeile { $line } unlesbar oder nachträglich geändert. Was dort stand, zählt nicht.
   *[other] In der Verlaufsdatei { $file } sind ab Zeile { $line } { $count } Zeilen unlesbar oder nachträglich geändert. Was dort stand, zählt nicht.
}
finding-removed = { $count ->
    [one] In der Verlaufsdatei { $file } fehlt vor Zeile { $line } ein Eintrag. Er wurde entfernt.
   *[other] In der Verlaufsdatei { $file } fehlen vor Zeile { $line } { $count } Einträge. Sie wurden entfernt.
}
finding-moved = In der Verlaufsdatei { $file } stehen ab Zeile { $line } Einträge nicht mehr in der Reihenfolge, in der sie geschrieben wurden.
finding-changed = In der Verlaufsdatei { $file } passt Zeile { $line } nicht zu der Zeile davor. Dort wurde nachträglich etwas geändert oder eingefügt.
finding-foreign = { $count ->
    [one] In der Verlaufsdatei { $file } stammt Zeile { $line } von einem anderen Gerät. Sie zählt nicht.
   *[other] In der Verlaufsdatei { $file } stammen ab Zeile { $line } { $count } Zeilen von einem anderen Gerät. Sie zählen nicht.
}
finding-repeated = { $count ->
    [one] In der Verlaufsdatei { $file } steht Zeile { $line } doppelt da. Das ist harmlos, sie zählt nur einmal.
   *[other] In der Verlaufsdatei { $file } stehen ab Zeile { $line } { $count } Zeilen doppelt da. Das ist harmlos, sie zählen nur einmal.
}
finding-shortened = Die Verlaufsdatei { $file } war schon einmal länger. Ab Zeile { $line } fehlt etwas.
finding-unread = Die Verlaufsdatei { $file } lässt sich nicht lesen. Was darin steht, kann hier fehlen.
finding-unread-advice = Gehört die Datei nicht zum Verlauf, nehmen Sie sie aus dem Ordner. Sonst fragen Sie den DVO, warum sie sich nicht lesen lässt.
finding-forked = In der Verlaufsdatei { $file } haben zwei PCs unter demselben Namen geschrieben, zuerst in Zeile { $line }. Alle Einträge gelten.
finding-newer = { $count ->
    [one] Ein Eintrag einer neueren Programmversion ist hier nicht berücksichtigt.
   *[other] { $count } Einträge einer neueren Programmversion sind hier nicht berücksichtigt.
}
finding-advice = Fragen Sie, wer Zugriff auf den Ordner hatte, und prüfen Sie im Plan, ob alle Haken stimmen. In der Datensicherung kann der alte Stand noch liegen.
finding-nothing-to-do = Sie müssen nichts tun.
missing-last = Vom Gerät { $device } fehlt mindestens ein Eintrag, den ein anderer PC schon gesehen hatte. Er ist noch unterwegs oder wurde entfernt.
missing-between = { $count ->
    [one] An einer Stelle fehlt ein Eintrag, den es gegeben haben muss. Er ist noch unterwegs oder wurde entfernt.
   *[other] An { $count } Stellen fehlen Einträge, die es gegeben haben muss. Sie sind noch unterwegs oder wurden entfernt.
}
missing-advice = Warten Sie, bis alle PCs den Ordner abgeglichen haben. Fehlt dann noch etwas, fragen Sie, wer Zugriff auf den Ordner hatte. In der Datensicherung kann der alte Stand noch liegen.

mark-started = Angefangen
mark-step = Schritt abgehakt
mark-changed = Geändert
mark-tested = Getestet
mark-off = Haken entfernt
mark-reopened = Noch einmal geöffnet
mark-place = Aufbewahrung
mark-taken-back = Zurückgenommen
mark-practice = Angaben zur Praxis
mark-certificate = Nachweis
mark-archived = Archiv
mark-pack = Anleitungen
undo-what = Zurücknehmen: { $what }
undo-last = Letzte Angabe zurücknehmen: { $what }
said-put-off = Kommt später noch einmal dran.
said-taken-back = Zurückgenommen:
said-restored = Wiederhergestellt:
said-given-all = { $count } Aufgaben an den DVO gegeben
said-restore = Wiederherstellen
said-mark = { $task } – { $mark }
said-step = { $task } – Haken bei „{ $step }“

## Alle Vorgänge
cases-title = Alle Vorgänge
cases-text = Jeder Vorgang ist ein eigener Ordner. Archivieren löscht nichts, Sie können jeden Vorgang zurückholen.
cases-none = Hier liegt noch kein Vorgang.
cases-archive = Archiv
cases-open = Öffnen
cases-is-open = Gerade geöffnet
cases-go-on = Hier weitermachen
cases-copy = In eine Datei kopieren …
cases-put-away = Archivieren
cases-bring-back = Zurückholen
cases-last = Zuletzt geändert am { $time }
cases-last-by = Zuletzt geändert von { $who } am { $time }
cases-begun = Begonnen am { $date }
cases-folder = Ordner „{ $folder }“
cases-twins = **Hier heißen mehrere Vorgänge gleich.** Im Zweifel nehmen Sie den oberen: Dort wurde zuletzt gearbeitet. Sonst sehen Sie nach, wann er begonnen wurde und wie sein Ordner heißt.
cases-used-last = Hier wurde zuletzt gearbeitet
cases-untouched = Noch nichts abgehakt
cases-elsewhere = Anderen Vorgang öffnen
cases-path = Ordner oder Datei
cases-path-help = Liegt der Vorgang auf dem Server oder als Datei auf einem USB-Stick, tippen Sie den Ort hier ein oder wählen Sie ihn aus.
cases-choose-file = Datei auswählen …
cases-copy-text = Der ganze Vorgang kommt in eine Datei, mit allen Haken und Nachweisen. Sie enthält keine Passwörter. Zum Mitnehmen oder als Sicherung.
cases-copying = Wird kopiert und geprüft …
cases-known = **Diesen Vorgang gibt es hier schon.** Er liegt in { $folder }. Beim Zusammenführen kommt dazu, was in der Datei mehr steht. Es geht nichts verloren.
cases-merge = Zusammenführen
cases-menu = Alle Vorgänge
err-case-copied = Der Vorgang ist kopiert und geprüft.
rec-case-copied = Die Datei { $file } ist { $size } groß. Werfen Sie den USB-Stick aus, bevor Sie ihn abziehen.
err-case-arrived = Der Vorgang ist da.
rec-case-arrived = Er liegt jetzt in { $folder }
err-case-merged = Die Datei ist mit dem Vorgang zusammengeführt.
err-case-file = Das hat mit der Datei nicht geklappt.
merged-nothing = Sie enthielt nichts Neues.
merged-journals = { $count ->
    [0] Neue Haken waren nicht dabei.
    [one] Die Haken von einem Gerät sind dazugekommen.
   *[other] Die Haken von { $count } Geräten sind dazugekommen.
}
merged-certificates = { $count ->
    [0] Neue Nachweise waren nicht dabei.
    [one] Ein Nachweis ist dazugekommen.
   *[other] { $count } Nachweise sind dazugekommen.
}
merged-diverged = Auf { $names } wurde an zwei Orten verschieden weitergeschrieben. Beide Fassungen sind aufbewahrt. Sehen Sie im Verlauf nach.
dialog-take-in = Datei mit einem Vorgang wählen
case-file-no-archive = Das ist keine Datei mit einem Vorgang, oder sie ist beschädigt. Kopieren Sie den Vorgang am anderen PC noch einmal.
case-file-no-case = In dieser Datei steckt kein Vorgang, denn vorgang.ron fehlt. Wählen Sie eine andere.
case-file-unsupported = Diese Datei ist verschlüsselt oder auf eine Art gepackt, die dieses Programm nicht kennt ({ $what }). Kopieren Sie den Vorgang am anderen PC noch einmal.
case-file-too-many = In dieser Datei stecken mehr als { $most } Dateien. So viele hat kein Vorgang. Sie wurde nicht geöffnet.
case-file-too-large = In dieser Datei steckt viel mehr, als ein Vorgang haben kann ({ $name }). Sie wurde nicht geöffnet.
case-file-unsafe-name = In dieser Datei steht ein unsicherer Name („{ $name }“). Sie wurde nicht geöffnet.
case-file-stranger = In dieser Datei steckt etwas, das nicht zu einem Vorgang gehört („{ $name }“). Sie wurde nicht geöffnet.
case-file-link = In dieser Datei steckt eine Verknüpfung („{ $name }“). Sie wurde nicht geöffnet.
case-file-twice = In dieser Datei gibt es einen Namen zweimal („{ $name }“). Sie wurde nicht geöffnet.
case-file-damaged = Die Datei ist beschädigt („{ $name }“). Kopieren Sie den Vorgang am anderen PC noch einmal.
case-file-not-verified = Die Kopie ließ sich nicht richtig zurücklesen und wurde verworfen. Der Vorgang selbst ist unverändert. Nehmen Sie einen anderen USB-Stick.
case-file-other-case = Im Ordner „{ $folder }“ liegt ein anderer Vorgang. Es wurde nichts geändert.

## Wohin speichern
save-where = Wohin speichern
save-where-help = Tippen Sie Ordner und Dateinamen ein, zum Beispiel auf Ihrem USB-Stick, oder wählen Sie den Ort aus.
save-here = Speichern
save-choose = Ort auswählen …
dialog-save = Speichern unter
dialog-pack = Anleitungen auswählen
err-file-not-saved = Die Datei ließ sich nicht speichern.
# Where a saved file lies. $folder: the folder's own name. $whole: with all folders above it.
file-place = Die Datei heißt „{ $file }“ und liegt im Ordner „{ $folder }“ ({ $whole }).
paper-file-name = { $kind } Nr. { $number } vom { $date }.pdf
folder-open = Ordner öffnen
err-folder-not-opened = Der Ordner ließ sich nicht öffnen.
rec-folder-not-opened = Öffnen Sie ihn selbst. Er liegt hier: { $folder }

## Nachweis
certificate-complete = Der Nachweis ist fertig
certificate-complete-text = Drucken Sie den Nachweis, lassen Sie ihn unterschreiben und legen Sie ihn in Ihren QM-Ordner.
certificate-nothing-missing = **Nichts fehlt mehr.** Alle Aufgaben sind erledigt und geprüft oder entfallen.
# Everything is done; something could be added, but need not be.
certificate-tasks-done = Alle Aufgaben sind fertig
certificate-tasks-done-text = **Für den Nachweis reicht das.** Sie können ihn jetzt drucken, unterschreiben lassen und in Ihren QM-Ordner legen.
certificate-to-add = Das können Sie noch ergänzen
certificate-to-add-before = Wenn Sie möchten, ergänzen Sie vorher noch
certificate-topics = { $count ->
    [one] „{ $topic }“ ist noch ohne Antwort
   *[other] { $count } Themen zur Praxis sind noch ohne Antwort
}
certificate-topics-text = Das lohnt sich, wenn vielleicht ein Gerät oder ein Konto vergessen wurde. Dann kommen Aufgaben dazu.
certificate-answer = Beantworten
certificate-places = { $count ->
    [one] Bei einer Aufgabe ist nicht notiert, wo das Passwort liegt
   *[other] Bei { $count } Aufgaben ist nicht notiert, wo das Passwort liegt
}
# $words: what stands on the paper instead of the place.
certificate-places-text = Dann findet es später jeder. Auf dem Papier steht jetzt „{ $words }“.
certificate-add-place = Ort eintragen
certificate-missing = { $count ->
    [one] Noch eine Aufgabe bis zum Nachweis
   *[other] Noch { $count } Aufgaben bis zum Nachweis
}
certificate-missing-text = Sobald nichts mehr fehlt, drucken Sie hier den Nachweis. Brauchen Sie heute schon etwas auf Papier? Dafür gibt es den **Zwischenbericht**.
certificate-go-on = Weiter mit der nächsten Aufgabe
# The next task is one that nobody can simply go on with: promised, or it does not work.
certificate-look-at-next = Offene Aufgabe ansehen
certificate-unread = Für den Nachweis fehlen Anleitungen
certificate-unread-text = Heute können Sie einen **Zwischenbericht** drucken. Alle bekannten Aufgaben sind abgeschlossen. Zum Vorgang gehören aber Anleitungen, die gerade nicht gelesen werden können.
certificate-irregular = Im Verlauf ist etwas auffällig. Es steht auch auf dem Papier:
certificate-open = Das fehlt noch
certificate-closed = Das ist vollständig
certificate-open-rest = { $count } Aufgaben offen
certificate-open-among = Darunter: { $titles }
certificate-done = { $count ->
    [one] Eine Aufgabe erledigt und geprüft
   *[other] { $count } Aufgaben erledigt und geprüft
}
certificate-absent = { $count ->
    [one] Eine Aufgabe entfällt
   *[other] { $count } Aufgaben entfallen
}
certificate-unfold = Zeigen
certificate-fold = Ausblenden
certificate-on-paper = Noch zu tun auf Papier
certificate-sign = Unterschrift { $name }
certificate-sign-owner = Unterschrift der Praxisleitung
certificate-sign-provider = Unterschrift des DVO
certificate-file = Im QM-Ordner ablegen
certificate-continue = Weitermachen
certificate-look = Ansehen
certificate-check = Einen Nachweis prüfen
# Beside what was saved just now.
certificate-check-saved = Prüfen
check-title = Nachweis prüfen
check-text = Hier erfahren Sie, ob ein Nachweis noch genau so ist, wie er gespeichert wurde. Die Datei bleibt auf diesem PC und wird nicht verändert.
check-saved = Gespeicherten { $kind } prüfen
check-saved-file = „{ $file }“, gespeichert am { $time }
check-drop = Ziehen Sie eine PDF-Datei in dieses Fenster oder:
check-drop-another = Eine andere Datei? Ziehen Sie die PDF-Datei in dieses Fenster oder:
check-choose = PDF auswählen …
check-path = Oder geben Sie ein, wo die Datei liegt
check-path-go = Prüfen
check-back = Zurück zum Nachweis
check-back-start = Zurück
check-unchanged-word = Unverändert
check-partly-word = Nur zum Teil geprüft
check-stranger-word = { $word }, Absender nicht geprüft
check-means = **Das heißt:**
check-no-need = **Sie müssen hier nichts tun,** außer Sie wollen sich auf diesen Nachweis verlassen. Dann steht unten, was noch zu prüfen ist.
check-unchanged = Seit dem Speichern hat niemand etwas an dieser Datei geändert.
check-partly = An den Angaben in dieser Datei hat seit dem Speichern niemand etwas geändert. Ob die Seiten sie richtig zeigen, lässt sich hier nicht prüfen.
check-from-here = Gespeichert wurde sie mit diesem PC.
check-ask = Nur wenn Sie sich darauf verlassen müssen
check-whose = Ob sie wirklich von „{ $practice }“ kommt, weiß dieser PC nicht: Gespeichert hat sie ein anderer.
check-call = **Rufen Sie die Praxis an** („{ $practice }“), unter einer Nummer, die Sie nicht aus dieser Datei haben. Dort steht im Programm unter „Nachweis“ der Schlüssel des PCs. Lassen Sie ihn sich vorlesen. Er muss so lauten: **{ $key }**
check-compare-pages = **Vergleichen Sie die Seiten** der PDF-Datei mit den Aufgaben, die hier gleich unter „Einzelheiten“ stehen. Es müssen dieselben sein.
check-own-word = Ob die Angaben stimmen, sagt diese Prüfung nicht. Sie stammen von der Praxis selbst.
check-details = Einzelheiten
check-which-file = Wählen Sie die PDF-Datei, die Passwortwechsel gespeichert hat. Ein Foto, ein Scan oder ein neu erzeugtes PDF lässt sich nicht prüfen. Haben Sie nur das Papier, bitten Sie die Praxis um die Datei.
check-rows = Diese Aufgaben stehen im Datensatz
check-more = … und { $count } weitere
own-title = In Ihren Worten auf dem Papier
own-team = So wurde das Team informiert
own-team-hint = Besprechung am { $date }
own-remarks = Bemerkungen
own-remarks-help = Bitte keine Passwörter und keine PIN. Wer das Papier sieht, kann sie lesen.
own-logo = Logo der Praxis
own-logo-help = Ein PNG- oder SVG-Bild. Es wird grau gedruckt. Sie können es auch in dieses Fenster ziehen.
own-logo-there = Das Logo steht auf dem Papier oben links.
own-logo-choose = Logo auswählen …
own-logo-remove = Logo entfernen
preview-title = Vorschau
preview-title-page = Vorschau, Seite { $page } von { $all }
preview-paper = { $kind } Nr. { $number }
preview-saved = Gespeichert: { $paper }
preview-next = Noch nicht gespeichert: { $paper }
preview-drawing = Wird gezeichnet …
preview-pages = { $count ->
    [one] 1 Seite A4
   *[other] { $count } Seiten A4
}
preview-page = Seite { $page }
preview-larger = Vergrößern
preview-back = Zurück
preview-before = Vorige Seite
preview-after = Nächste Seite
preview-before-short = Vorige
preview-after-short = Nächste
preview-whole = Ganze Seite
preview-width = Seitenbreite
preview-size = Größe der Vorschau
preview-spoken = Vorschau, Seite { $page } von { $all }. { $text }
preview-waiting = Die Vorschau wird gezeichnet.
certificate-no-secrets = Enthält keine Passwörter und keine PIN
certificate-key = Schlüssel dieses PCs: { $key }
certificate-key-use = Sie müssen damit nichts tun. Mit diesem Schlüssel ist der Nachweis unterschrieben. Wer prüft, ob er echt ist, fragt Sie vielleicht danach.
certificate-print = Drucken …
certificate-print-interim = Zwischenbericht drucken …
certificate-save = Als PDF speichern …
certificate-saved = { $kind } gespeichert am { $time }.
certificate-in-case = Er liegt beim Vorgang und heißt „{ $file }“.
certificate-outdated = Seitdem hat sich etwas geändert, das noch nicht darin steht. Drucken oder speichern Sie ihn noch einmal.
certificate-outdated-next = Das wird dann { $next }.
printed-in-dialog = **Das Druckfenster des Systems ist offen.** Wählen Sie dort den Drucker. Vielleicht liegt es hinter diesem Fenster.
printed-handed = Das Druckfenster hat den Auftrag angenommen. Ob er gedruckt ist, sehen Sie am Drucker.
printed-under-way = Der Druckauftrag ist unterwegs zum Drucker „{ $queue }“.
certificate-leave-printing = Druckfenster schließen
certificate-print-again = Noch einmal drucken
printed-done = { $paper ->
    [interim] Der Zwischenbericht ist gedruckt.
    [guide] Die Anleitung ist gedruckt.
    [step] Das Blatt mit dem Schritt ist gedruckt.
    [order] Der Arbeitsauftrag ist gedruckt.
   *[certificate] Der Nachweis ist gedruckt.
}
printed-waiting = **Noch nicht gedruckt.** Der Druckauftrag wartet. { $saved }
printed-cancelled = **Nicht gedruckt.** Der Druckauftrag wurde abgebrochen, am Drucker oder am PC. { $saved }
printed-failed = **Nicht gedruckt.** Der Drucker hat den Auftrag nicht angenommen. { $saved } Prüfen Sie, ob A4-Papier eingelegt ist.
printed-unknown = Ob gedruckt wurde, sagt der Drucker nicht. Sehen Sie bitte nach. { $saved }
printer-unsaid = Ist der Drucker eingeschaltet und hat er Papier?
printer-no-paper = Der Drucker hat kein Papier. Legen Sie A4-Papier ein.
printer-jam = Im Drucker steckt Papier fest.
printer-open = Am Drucker ist eine Klappe offen.
printer-no-toner = Dem Drucker fehlt Toner oder Tinte.
printer-offline = Der Drucker ist aus oder nicht zu erreichen. Schalten Sie ihn ein.
printer-paused = Die Warteschlange des Druckers ist angehalten. Setzen Sie sie in den Druckereinstellungen fort.
printed-in-viewer = **Das PDF-Programm ist aufgerufen.** Drucken Sie dort mit Strg und P. Öffnet sich nichts, hat dieser PC wohl keines: Öffnen Sie dann den Ordner und nehmen Sie die Datei an einen anderen PC mit.
certificate-view = Im PDF-Programm öffnen

## Einstellungen und Hilfe
settings-title = Einstellungen und Hilfe
settings-to-help = Zur Hilfe
settings-language = Sprache
settings-language-help = In dieser Sprache spricht das Programm mit Ihnen. Die Anleitungen selbst sind deutsch.
settings-theme = Farben
settings-theme-help = So, wie es für Ihre Augen am besten ist.
theme-system = Wie am PC eingestellt
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Hoher Kontrast
settings-size = Größe
settings-size-help = Macht alles größer oder kleiner.
settings-size-now = Jetzt { $percent } %. Mit Strg und + oder − geht es in kleineren Schritten.
zoom-now = Schriftgröße { $percent } %
settings-size-pc = Dazu kommt die Textgröße, die Sie am PC eingestellt haben: { $percent } %.
settings-person = Wer sitzt hier
settings-person-help = Dieser Name steht bei jedem Haken und auf dem Nachweis.
settings-keyring = Neue Passwörter aufbewahren, bis die Aufgabe geprüft ist
settings-keyring-help = Ohne Haken speichert das Programm kein Passwort. Mit Haken liegt jedes neue Passwort im Schlüsselbund, dem geschützten Passwortspeicher dieses PCs, und wird entfernt, wenn seine Aufgabe geprüft ist. So ist es auch nach einem Stromausfall noch da. Aber: Jedes Programm, das unter Ihrer Anmeldung läuft, kann es dort lesen, auch ein schädliches. Im Zweifel lassen Sie den Haken weg.
held-title = Für diese Aufgabe ist ein Passwort aufbewahrt
held-title-pin = Für diese Aufgabe ist eine PIN aufbewahrt
held-show = Aufbewahrtes Passwort zeigen
held-show-pin = Aufbewahrte PIN zeigen
held-kept = Im Schlüsselbund aufbewahrt, bis die Aufgabe geprüft ist
help-page-title = Hilfe
help-to-settings = Zu den Einstellungen
help-settings = Einstellungen
help-title = Was dieses Programm macht
help-does = Es stellt aus Ihren Angaben einen Plan zusammen, führt Sie durch jede Anleitung, macht starke Passwörter und hält fest, was erledigt ist. Am Ende drucken Sie den **Nachweis**.
help-does-not = Es öffnet keine Verbindung ins Internet, ändert selbst kein Passwort, speichert keines, außer Sie wählen in den Einstellungen den Schlüsselbund, und prüft nicht, ob ein PC von Schadsoftware befallen ist. Bei Verdacht trennen Sie das Gerät vom Netz und rufen den DVO.
help-data = Jeder Haken wird sofort gespeichert. Sie können das Fenster jederzeit schließen.
help-guides = Anleitungen, die der DVO oder ein Hersteller selbst geschrieben hat, sind Dateien mit der Endung **.ron**. Sie kommen unter **Alle Anleitungen**, **Anleitungen hinzufügen** dazu. Dort gibt es auch ein Muster und die Beschreibung dafür.
help-keys = Tasten
help-folder = Ihre Vorgänge liegen in { $folder }
help-version = Version { $version }
key-help = Diese Seite
key-full = Das Fenster groß, ohne Rand; noch einmal: wie vorher
key-privacy = Sichtschutz: den Bildschirm sofort leeren
key-zoom-keys = Strg und + oder –
key-zoom = Alles größer oder kleiner
key-tab = Zum nächsten Knopf oder Feld; mit der Umschalttaste zum vorigen
key-page-keys = Bild auf und Bild ab
key-page = Weiterlesen; mit der Umschalttaste seitwärts
key-undo-keys = Strg und Z
key-undo = Den letzten Haken oder Eintrag zurücknehmen, noch einmal: den davor
key-redo-keys = Strg und Y, oder Strg, Umschalttaste und Z
key-redo = Zurückgenommenes wieder gelten lassen
key-escape = Zurück
key-help-key = F1
key-library-key = F3
key-full-key = F11
key-privacy-key = F12
key-escape-key = Esc
key-tab-keys = Tab
key-press-keys = Eingabetaste oder Leertaste
key-press = Drücken, was den Rahmen hat. In den Fragen geht die Eingabetaste dabei weiter
key-arrow-keys = Pfeiltasten
key-arrow = Von einer Antwort oder Zeile zur nächsten
glossary-title = Wörter, kurz erklärt

## Papier

# Line above the title.
paper-kicker = Passwortwechsel nach einem Sicherheitsvorfall
paper-title-complete = Nachweis
paper-title-interim = Zwischenbericht
# $number: the practice's site number, nine digits.
paper-site = BSNR { $number }
# Below the code picture.
paper-code-caption = Prüfsumme und Signatur
# Read aloud instead of the code picture. $sum: the first 16 digits of the checksum.
paper-logo-alt = Logo von { $practice }
paper-code-alt = QR-Code mit Programm, Nummer, Prüfsumme, Schlüssel und Signatur. Die Prüfsumme beginnt mit { $sum }.

# The facts in two columns.
paper-occasion = Anlass
paper-number-complete = Nachweis-Nr.
paper-number-interim = Bericht-Nr.
paper-period = Zeitraum
paper-period-closed = { $from } bis { $to }
paper-period-open = seit { $from }, läuft noch
paper-issued = Ausgestellt
paper-issued-value = { $date }, { $time } Uhr
paper-issued-by = { $date }, { $time } Uhr, von { $name }
paper-date = { $day }.{ $month }.{ $year }

# The framed sentence. The first part is bold.
paper-summary-empty = Der Plan enthält keine Aufgaben.
paper-summary-complete = { $all ->
    [one] Die einzige Aufgabe ist abgeschlossen:
   *[other] Alle { $all } Aufgaben sind abgeschlossen:
}
paper-summary-known = { $all ->
    [one] Die einzige bekannte Aufgabe ist abgeschlossen:
   *[other] Alle { $all } bekannten Aufgaben sind abgeschlossen:
}
paper-summary-unread = { $count ->
    [one] Hinzugefügte Anleitungen konnten nicht gelesen werden: „{ $packs }“. Ihre Aufgaben fehlen hier, darum ist dies ein Zwischenbericht.
   *[other] { $count } Sammlungen mit hinzugefügten Anleitungen konnten nicht gelesen werden, darunter: „{ $packs }“. Ihre Aufgaben fehlen hier, darum ist dies ein Zwischenbericht.
}
paper-summary-interim = { $open ->
    [one] 1 von { $all } Aufgaben ist noch nicht abgeschlossen.
   *[other] { $open } von { $all } Aufgaben sind noch nicht abgeschlossen.
}
paper-summary-counts = { $done } erledigt und geprüft{ $absent ->
    [0] .
    [one] , 1 entfällt.
   *[other] , { $absent } entfallen.
}
paper-summary-places = { $count ->
    [one] Bei 1 Aufgabe ist nicht notiert, wo das neue Passwort liegt.
   *[other] Bei { $count } Aufgaben ist nicht notiert, wo das neue Passwort liegt.
}
paper-summary-irregular = Im Verlauf { $count ->
    [one] gibt es 1 Auffälligkeit, siehe
   *[other] gibt es { $count } Auffälligkeiten, siehe
} unten.

# The tables.
paper-section-tasks = Aufgaben
paper-section-open = Noch offen ({ $count })
paper-section-closed = Abgeschlossen ({ $count })
paper-column-number = Nr.
paper-column-task = Zugang und Gerät
paper-column-state = Status
paper-column-when = Zeitpunkt
paper-column-who = Wer
paper-column-place = Aufbewahrung
paper-place-missing = nicht notiert
paper-state-open = offen
paper-state-in-progress = in Arbeit
paper-state-changed = Prüfung fehlt
paper-state-done = erledigt
paper-state-absent = entfällt
paper-state-promised = zugesagt
paper-state-blocked = klappt nicht
paper-until = bis { $date }
paper-no-day = ohne Termin
# What was written down for the task. $note: typed by a person.
paper-note = Notiz: { $note }
paper-note-absent = Grund: { $note }
paper-note-promised = Zusage: { $note }
paper-note-blocked = Hindernis: { $note }

# Below the tables.
paper-section-irregularities = Auffälligkeiten im Verlauf
paper-section-guides = Verwendete Anleitungen
paper-guides-version = Stand { $version }, in Klammern Kurzname und Prüfsumme
paper-guide-added = (von { $publisher }, nicht geprüft)
paper-guide-signed = (von { $publisher }, geprüft mit dem Schlüssel { $key })
paper-section-team = Team informiert
paper-section-remarks = Bemerkungen der Praxis
paper-section-meaning = Bedeutung und Unterschriften
paper-meaning-title-complete = Was dieser Nachweis bedeutet
paper-meaning-title-interim = Was dieser Bericht bedeutet
paper-meaning = Er ist eine Selbstauskunft: Er hält fest, was die Praxis und ihr Dienstleister mit dem Programm dokumentiert haben. „Erledigt“ heißt: durchgeführt und danach geprüft. Er ist kein forensisches Gutachten und bescheinigt nicht, dass Computer frei von Schadsoftware sind. Er enthält keine Passwörter und keine PIN. In der PDF-Datei liegen der Datensatz (nachweis.ron) und seine Signatur (nachweis.sig); damit lässt sich prüfen, ob er seit dem Ausstellen unverändert ist.
# Only if needed. $sign: what is printed instead.
paper-stand-in = „{ $sign }“ steht für ein Zeichen, das diese Schrift nicht hat; im Datensatz steht es.
paper-shortened = Texte, die mit „…“ enden, sind für den Druck gekürzt; im Datensatz stehen sie ganz.
paper-sign-practice = Ort, Datum, Unterschrift der Praxis
paper-sign-provider = Ort, Datum, Unterschrift des IT-Dienstleisters

# On every page.
paper-footer = Prüfsumme { $sum } · Schlüssel { $key } · Passwortwechsel { $version }
paper-page = Seite { $page } von { $all }
handout-title-step = Schritt { $n } · { $title }
handout-title-guide = Anleitung · { $title }
handout-title-order = Arbeitsauftrag · { $practice }
handout-footer-guide = { $checked ->
    [true] Anleitung von { $publisher }, Stand { $version }. Schreiben Sie kein Passwort auf dieses Blatt.
   *[false] Nicht geprüfte Anleitung von { $publisher }, Stand { $version }. Schreiben Sie kein Passwort auf dieses Blatt.
}
handout-footer-order = Schreiben Sie kein Passwort auf dieses Blatt.
handout-kicker = Anleitung zum Passwortwechsel
handout-kicker-practice = Anleitung zum Passwortwechsel · { $practice }
handout-when = Wann:
handout-before = Vorher: { $title }.
handout-password = **Auf diesem Blatt steht weder ein Passwort noch eine PIN.** Nehmen Sie den Zettel, den Sie geschrieben haben.
handout-place = **Notieren Sie hier kein Passwort und keine PIN.** Den Platz tragen Sie im Programm ein.
handout-next-step = Danach kommt Schritt { $n }: { $title }.
handout-last-step = Danach prüfen Sie im Programm, ob alles geht.
handout-words = Wörter
handout-own-notes = Eigene Hinweise
handout-no-passwords = Wie heißt es bei Ihnen? Wo klicken Sie? Kein Passwort aufschreiben.
handout-unchecked = Diese Anleitung von { $publisher } ist nicht geprüft.
order-title = Arbeitsauftrag
order-to = An:
order-from = Von:
order-occasion = Anlass:
order-date = Datum:
order-request = { $count ->
    [0] Zurzeit ist keine Aufgabe offen, die Ihnen gehört.
    [one] Bitte erledigen Sie diese Aufgabe (etwa { $time }).
   *[other] Bitte erledigen Sie diese { $count } Aufgaben (zusammen etwa { $time }).
}
order-reader = Wo „der DVO“ steht, sind Sie gemeint.
order-no-passwords = Schreiben Sie kein Passwort auf dieses Blatt. Übergeben Sie neue Passwörter persönlich und verschlossen.
order-uncertain = **Hier fehlt noch eine Angabe.** Die Praxis weiß nicht, welches Gerät oder Programm das ist. Bitte klären Sie das zuerst.
order-why = Warum:
order-test = Prüfung zu { $n }:
order-breaks = Folgen von { $n }:
order-same = Schritte und Prüfung wie bei { $n }.
order-agreed = Vereinbart:
order-blocked = Klappt bisher nicht:
order-confirm = Bestätigung
order-confirm-text = Die angekreuzten Aufgaben sind erledigt und geprüft.
order-sign-provider = Datum, Unterschrift DVO
order-sign-practice = Datum, Unterschrift Praxis
sheet-title = Notfallblatt
sheet-kicker = Für den verschlossenen Umschlag im Tresor
sheet-caution = Wer dieses Blatt liest, kann sich anmelden.
sheet-caution-text = Nicht kopieren, nicht fotografieren, nicht faxen und nicht offen liegen lassen.
sheet-what = Zugang
sheet-more = Weiterer Zugang
sheet-user = Benutzername
sheet-password = Passwort
sheet-groups = Die Gruppen dienen nur dem Lesen. Tippen Sie das Passwort ohne Lücken.
sheet-steps = So geht es weiter
sheet-step-seal = Blatt in einen undurchsichtigen Umschlag legen, zukleben und über die Klebenaht unterschreiben.
sheet-step-safe = Umschlag in den Tresor legen. Im Programm eintragen, wo er liegt.
sheet-step-opened = Nach jedem Öffnen das Passwort ändern und ein neues Blatt drucken.
sheet-sign = Datum, Unterschrift
sheet-sign-second = Datum, Unterschrift einer zweiten Person
sheet-footer = Notfallblatt. Gehört in einen verschlossenen Umschlag.

# Descriptions of the attachments, shown by PDF programs.
paper-file-record = Datensatz des Nachweises in lesbarem Text (RON)
paper-file-seal = Signaturen (Ed25519) des Datensatzes und der Datei

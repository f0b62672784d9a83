# Texts of Passwortwechsel. Rules: “you”, verbs on buttons, “…” when a button asks for more,
# no colon after labels, no full stop after a single short sentence.
# err-… says what happened; rec-… says what you can do about it.

## Duration
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-both = { $hours } h { $minutes } min

## States of a task
state-open = Open
state-in-progress = In progress
state-changed = Not checked
at-work = { $count ->
    [one] { $who } is working on this right now
   *[other] { $who } are working on this right now
}
state-done = Done
state-absent = Not present
state-promised = Promised
state-overdue = Overdue
state-blocked = Stuck
state-before = Before:
state-before-promised = Before
state-was-blocked = Did not work at first:
promised-until = by { $date }
overdue-since = since { $date }
promised-by = by { $who }
promised-given = Given to { $who }
promised-given-you = Given to you

## Who does something
role-practice = Practice
role-user = Whoever works with it
role-owner = Practice owner
role-provider = IT provider

## Sections of the plan
group-preparation = Preparation
group-outside = Access from outside
group-server = Server
group-workstations = Workstations
group-software = Practice software
group-telematics = Telematics infrastructure (TI)
group-online = Online accounts
group-devices = Other devices
group-closing = Closing

## Files and folders
fault-not-found = The folder cannot be reached. Check that the network drive or the USB stick is connected, then try again.
fault-denied = You may not write here. Choose another folder or ask the IT provider (DVO).
fault-denied-there = You may not write there. If the USB stick is write-protected, remove the protection. Otherwise ask the IT provider (DVO) for the right to write there. Then try again.
fault-full = The disk is full. Delete something you do not need, then try again.
fault-exists = This file already exists. It was not overwritten. Choose another name.
fault-too-large = This file is far too large. Check that it is the right one.
fault-busy = Another program is using the file at the moment. Wait a moment, then try again.
fault-forked = Another PC writes under the same device name. This PC is given a new one. Try again.
fault-folder = This is a folder and not a file.
fault-link = A link leads elsewhere from there. There are no links in a case. Ask the IT provider (DVO) where it comes from and have it removed.
fault-device = This is not a file but a device or a pipe to another program. Choose a file.
fault-no-file = There is no file of this name. Check the spelling and whether the network drive or the USB stick is connected.
fault-other = The PC reports: { $words }. Try again or ask the IT provider (DVO).

case-none = There is no case in the folder “{ $folder }”. Choose the folder that contains the file vorgang.ron.
case-unreadable = The file vorgang.ron in “{ $folder }” is damaged. Line { $line }: { $problem } Your ticks are kept in other files and are not lost. Ask the IT provider (DVO) to restore vorgang.ron from the backup.
case-newer = This case comes from a newer version of Passwortwechsel. Open it there or get the new version.
case-link = In the folder “{ $folder }”, “{ $name }” leads somewhere else. A case contains no links, so it is not opened. Ask where the folder comes from.
case-exists = There is already a case in the folder “{ $folder }”. It was not overwritten. Open it or choose another folder.
case-file = The folder “{ $folder }” cannot be opened. { $why }

# $paper: certificate, interim, guide, step or order.
paper-saved = { $paper ->
    [interim] The interim report is saved.
    [guide] The guide is saved.
    [step] The sheet with the step is saved.
    [order] The work order is saved.
   *[certificate] The certificate is saved.
}
print-no-viewer = No program on this PC opens PDF files. { $saved } Open the file on another PC.
print-no-printer = No printer is set up on this PC. { $saved } Open the file on another PC.
print-cancelled = You cancelled printing. { $saved }
print-refused = The printer refused: { $words }. { $saved } Check the printer and print again.

## Notices
err-case-not-opened = The case cannot be opened.
err-case-not-made = The case cannot be created.
err-not-saved = Your last tick has not been saved yet.
err-away = You can carry on working.
rec-away = { $why } Your ticks are saved on this PC. They move to the case by themselves as soon as that is possible again.
away-gone = The folder of the case cannot be reached at the moment.
away-denied = The folder of the case does not allow writing at the moment.
away-full = The disk with the case is full.
away-link = In the folder of the case, a link leads elsewhere. Ask the IT provider (DVO) where it comes from.
err-settings-not-saved = Your settings cannot be saved.
err-second-copy = Passwortwechsel is already open on this PC.
rec-second-copy = Both windows may stay open, nothing will be lost. It is easier with just one: close this one.
err-irregular = { $count ->
    [one] One place in the log is irregular.
   *[other] { $count } places in the log are irregular.
}
rec-irregular = { $what } Everything else can be read. Check in the plan whether all ticks are right. The history says more.
err-newer-entries = { $count ->
    [one] One entry comes from a newer version of this program.
   *[other] { $count } entries come from a newer version of this program.
}
rec-newer-entries = Newer entries are kept but not shown here. Use the same version on all PCs.
err-journal-unreadable = The log { $file } cannot be read.
err-password-refused = A password like this does not fit here.
err-no-randomness = This PC is not supplying random numbers at the moment.
rec-no-randomness = Without them the program does not suggest a password. Restart the PC, then try again.
err-no-clipboard = The clipboard is busy at the moment.
rec-no-clipboard = Try again or type the password by hand.
err-still-copied = The password is still in the clipboard.
rec-still-copied = Another program is holding the clipboard. Copy any other text and the password is gone from it.
err-paper-not-written = The certificate could not be saved.
err-not-held = The new password is not in the keyring.
rec-not-held = Write it down before you enter it on the device or in the program.
err-held-not-shown = The kept password cannot be shown.
err-not-released = A kept password may still be in the keyring.
rec-not-released = The next time you open the case, the program tries once more to remove it.
err-holding = { $count ->
    [one] A new password is still kept for one task.
   *[other] New passwords are still kept for { $count } tasks.
}
rec-holding = Each password is kept until its task has been tested. Open the task and you can have it shown.
held-gone = It is no longer in the keyring.
keyring-missing = No keyring was found on this PC.
keyring-locked = The keyring is locked. Unlock it, usually with your login password, and try again.
keyring-hanging = The keyring does not answer. Perhaps it is waiting for input in another window. Have a look and try again.
keyring-other = The keyring says: { $words }
rec-no-key = The key for certificates lies in the keyring. { $why } If it is gone for good, the IT provider (DVO) can delete the file { $file }. Then a new one is made.
rec-no-key-file = The key that signs it cannot be saved in the program’s folder or cannot be read there. { $why }
key-in-keyring = The key is kept safely in this user’s keyring.
key-in-file = The key stays on this PC, and only this user can read it.
err-handout-not-written = The paper could not be saved.
handed-out-saved = The paper is saved.
handed-out-lies = The file is here: { $file }
handed-out-named = File: { $file }
rec-paper-not-drawn = It could not be drawn ({ $words }). Your ticks are saved. Please tell the IT provider (DVO).
err-not-printed = { $paper ->
    [interim] The interim report was not printed.
    [guide] The guide was not printed.
    [step] The sheet with the step was not printed.
    [order] The work order was not printed.
   *[certificate] The certificate was not printed.
}
err-not-viewed = The file could not be opened.
err-logo = No logo could be made from this file.
logo-too-large = The picture is too large. Take a PNG picture of up to 4 megabytes or a simple SVG picture of up to 1 megabyte.
logo-unreadable = It is neither a PNG nor an SVG picture, or it is damaged.
logo-foreign = This SVG picture holds more than a drawing, for example a program, another picture or a reference to elsewhere. It is not used. Save the logo as a PNG picture.
logo-lettering = This SVG picture holds lettering, which looks different on every PC. Save the logo as a PNG picture.
logo-empty = There is nothing to see in the picture.
err-worker-gone = The program can no longer save anything.
err-pack = The added guides “{ $pack }” by { $publisher } are not used.
pack-changed = Their file is no longer the one that was added. Ask who changed it. Add them again or take them out.
pack-missing = { $why } Perhaps the file is still on its way. Open the case again later.
rec-worker-gone = Everything that was shown as saved is safe. Close the window and start the program again.
crash-title = The program had to stop
crash-safe = **Your case is intact.** Everything that was shown as saved is safe on the disk.
crash-unsaved = { $count ->
    [one] **One tick was not saved yet.** Check it after the restart.
   *[other] **{ $count } ticks were not saved yet.** Check them after the restart.
}
crash-secret = **The new password is forgotten,** and it is no longer in the clipboard. Have you already used it but not written it down? Then change it once more right away.
crash-next = Start the program again. Then you go on where you were.
crash-restart = Restart
crash-close = Quit
crash-report = A report for the IT provider (DVO) is here: { $path }. It holds neither passwords nor names.
crash-no-report = A report could not be written. Tell the IT provider (DVO) this place: { $place }
crash-neither = A report could not be written. Call the IT provider (DVO) if it happens again.
crash-without-window = The program ran into an error of its own and had to stop. What was saved is safe. Tell the IT provider (DVO) this place: { $place }.
report-title = Passwortwechsel: report after a crash
report-version = Version: { $version }
report-system = System: { $system }
report-time = Time: { $time }
report-part = Affected: { $part }
report-window = the window
report-worker = saving
report-place = Place in the program: { $place }
report-holds = This report holds neither passwords nor names nor anything of the case.

## Opening the right place
open-button = Open { $name }
open-here = Opens on this PC: { $address }. At another PC press Windows and R there and type this.
open-page = Opens in the browser: { $address }
open-elsewhere = On a Windows PC this opens **{ $name }**. Press **Windows** and **R** there and type **{ $address }**.
err-destination = { $name } cannot be opened here.
rec-destination = Perhaps this PC does not have it. The address is { $address }. Follow the text of the step or ask the IT provider (DVO).
place-sign-in-options = Sign-in options
place-other-users = Other users
place-remote-desktop = Remote Desktop
place-installed-programs = Installed apps
place-windows-update = Windows Update
place-windows-security = Windows Security
place-local-users = Local Users and Groups
place-domain-users = Users and Computers of the domain
place-services = Services
place-scheduled-tasks = Task Scheduler
place-fritz-box = Page of the FRITZ!Box

## Reading guides: errors for their authors
parse-too-large = The file is larger than 4 megabytes. Split it up.
parse-newer = The file was written for a newer version (format { $format }). Get the new version of Passwortwechsel.
parse-unknown-field = The field “{ $found }” does not exist here.
parse-unknown-field-meant = The field “{ $found }” does not exist here. You probably mean “{ $meant }”.
parse-unknown-word = The word “{ $found }” is not allowed here. Possible words are { $allowed }.
parse-unknown-word-meant = The word “{ $found }” is not allowed here. You probably mean “{ $meant }”.
parse-missing-field = The field “{ $field }” is missing. Add it before this point.
parse-field-twice = The field “{ $field }” appears twice. Delete one of them.
parse-expected-text = A text in straight quotation marks must stand here, for example "Text".
parse-unclosed-text = A text does not end. A quotation mark (") is missing.
parse-expected-number = A number without quotation marks must stand here, and it must not be too large.
parse-expected-yes-no = Either true (yes) or false (no) must stand here.
parse-expected-list = A list in square brackets must stand here, and it must end with ].
parse-expected-brackets = Round brackets must stand here, and they must end with ). Often a comma is missing before them.
parse-expected-comma = A comma is missing before this point.
parse-expected-colon = A colon is missing between the field and its content.
parse-expected-word = A field or one of the allowed words must stand here, without quotation marks. Often a closing bracket is missing before it.
parse-ends-early = The file ends too early. A bracket or a quotation mark is still open.
parse-after-end = There is something after the end. Perhaps a bracket was closed too early.
parse-other-encoding = There is a sign here that cannot be read. Save the file with the encoding UTF-8.
parse-stray-character = The character { $character } does not belong here.
parse-escape = Nothing valid follows the character \ in the text. Write \\ for such a character.
parse-unknown-extension = There is no extension “{ $name }”. Delete the line that begins with #!.
parse-unclosed-remark = A remark that begins with /* is not ended. Add */ at its end.
parse-named-brackets = No name may stand before this bracket. Delete “{ $name }”.
parse-odd-name = No field can have a name such as “{ $name }”. Small letters and the underscore _ are allowed.
parse-glossary = This is the glossary of the program, not a pack of guides. It is in order.
parse-practice = These are the answers of a practice, not guides.
parse-not-ours = This is not a file with guides. A sample to copy is called “eigene-anleitung.ron”.
harm-hidden = There is an invisible character here ({ $code }). It can hide text or turn it around. Delete it.
harm-too-long = This text has more than { $most } characters. Shorten it.
harm-too-many-guides = The pack has more than { $most } guides. Split it up.
harm-too-many-steps = This guide has more than { $most } steps. Split it up.
harm-too-many-entries = A list in this guide has more than { $most } entries. Shorten it.
harm-user = The address { $address } does not lead where it seems to: the place only comes after the @. Write it without the @.
harm-coded = The address { $address } is written in code (xn--). Write it the way it is read.
harm-foreign = The letter “{ $letter }” ({ $code }) looks like one of ours but comes from another script. In addresses and names of publishers that is not allowed.
harm-odd = Browsers read the address { $address } differently from how it looks. Write it without the sign \ and the name of the page without %.
harm-target = The link shows “{ $said }” but leads to { $target }. Write both the same.
harm-no-web-page = The link “{ $target }” is not a web page. Only http and https are allowed.
parse-other = This part cannot be read ({ $words }).

pack-name-twice = The name “{ $name }” exists twice. Give one of them another name.
pack-twice = A pack with the name “{ $name }” already belongs to the program or to the case. Give this one another name.
practice-too-large = This file has more than { $most } devices and people. Check whether it is the right one.
pack-too-large = With what “{ $name }” takes over, the guides are too large. Split the pack up.
pack-bad-name = The name “{ $name }” may only contain lower-case letters a–z, digits and hyphens.
pack-no-guide = “{ $name }” refers to the guide “{ $other }”, which does not exist.
pack-no-profile = “{ $name }” refers to the password rules “{ $other }”, which do not exist.
pack-no-source = “{ $name }” refers to the source “{ $other }”, which does not exist. Add it under sources.
pack-meant = { $sentence } Probably “{ $meant }” is meant.
pack-circle = These guides wait for each other in a circle: { $path }. Remove one of the entries under after.
pack-like-chain = “{ $name }” takes over from “{ $other }” (like), which takes over itself: too often in a row or in a circle. Five times in a row is the most.
pack-step-twice = In “{ $name }” the step “{ $step }” exists twice.
pack-no-steps = “{ $name }” has no steps.
pack-sketch = The sketch in the step “{ $step }” of “{ $name }” marks something that it does not show.
profile-lengths = The lengths in the password rules “{ $name }” contradict each other. min must not be above max, length must be between them, max is at most 128.
profile-symbols = The special characters in “{ $name }” must be ASCII characters and must not be forbidden at the same time.
profile-too-few = In “{ $name }” fewer than eight characters are left to choose from.

lack-test = “{ $name }” does not say how to tell that it worked (test).
lack-back = “{ $name }” does not say how to go back (back).
lack-stuck = “{ $name }” does not say what helps if it does not work (stuck).
lack-minutes = “{ $name }” does not say how long it takes (minutes).
lack-why = “{ $name }” does not say why it is due now (why).
lack-password-step = “{ $name }” needs a new password, but no step offers to make it (tool: MakePassword).
lack-every-device = “{ $name }” comes to every other device of the practice. If only one is meant, name it with device, else write device: "".
lack-long-sentence = In the step “{ $step }” a sentence has { $words } words. Split it.
lack-long-title = The title of the step “{ $step }” is long. Shorten it to 48 characters.
lack-nothing-seen = The step “{ $step }” does not say what you see afterwards (sees).

severity-error = Error
severity-lack = Shortcoming
severity-advice = Hint

## Judging passwords
verdict-red = Too weak
verdict-yellow = Not quite enough
verdict-green = Good
reason-short = It has only { $typed } characters. Use at least 12.
reason-listed = It is probably on a list of guessed passwords.
reason-only = Recognised: { $part } and nothing else.
reason-own = It contains { $parts }. Attackers try whatever has to do with your practice first.
reason-contains = It contains { $parts }.
reason-too-little = It takes too few tries to guess it.
reason-hard-to-type = It has umlauts or other characters that some devices do not accept.
reason-outer-space = It begins or ends with a space. Nobody sees that on a note.
reason-longer = Only the first 100 characters were judged.
list-and = { $others } and { $last }
quoted-word = “{ $text }”
quoted-year = the year { $text }
quoted-date = the date { $text }
quoted-digits = the common number { $text }
quoted-plate = the number plate “{ $text }”
quoted-phone = the telephone number “{ $text }”
quoted-keys = the row of keys “{ $text }”
quoted-row = the sequence “{ $text }”
quoted-repeat = the repetition “{ $text }”
counted-word = { $count ->
    [one] a known word
   *[other] { $count } known words
}
counted-year = { $count ->
    [one] a year
   *[other] { $count } years
}
counted-date = { $count ->
    [one] a date
   *[other] { $count } dates
}
counted-digits = { $count ->
    [one] a common number
   *[other] { $count } common numbers
}
counted-plate = { $count ->
    [one] a number plate
   *[other] { $count } number plates
}
counted-phone = { $count ->
    [one] a telephone number
   *[other] { $count } telephone numbers
}
counted-keys = { $count ->
    [one] a row of keys
   *[other] { $count } rows of keys
}
counted-row = { $count ->
    [one] a sequence such as “abc”
   *[other] { $count } sequences such as “abc”
}
counted-repeat = { $count ->
    [one] a repetition
   *[other] { $count } repetitions
}
part-own = of your practice
part-word = word
part-year = year
part-date = date
part-digits = number
part-plate = number plate
part-phone = telephone number
part-keys = keys
part-row = sequence
part-repeat = repetition
part-letters = letters
part-single = character
warning-straight-rows = Keys that are next to each other are easy to guess.
warning-short-patterns = Short patterns on the keyboard are easy to guess.
warning-repeats-aaa = Repetitions such as “aaa” are easy to guess.
warning-repeats-abc = Repetitions such as “abcabcabc” are hardly more difficult to guess than “abc”.
warning-top-10 = This is one of the ten most common passwords.
warning-top-100 = This is one of the hundred most common passwords.
warning-common = This is a very common password.
warning-similar = This is similar to a common password.
warning-sequences = Sequences such as “abc” or “6543” are easy to guess.
warning-years = Years are easy to guess.
warning-word = A single word is easy to guess.
warning-dates = A date is often easy to guess.
warning-name = A name on its own is easy to guess.
warning-common-name = Common names are easy to guess.
advice-another-one = Use another one, and do not use this one anywhere any more.
advice-nothing-of-yours = Leave out everything that has to do with you or your practice.
advice-unrelated-words = Use five words that have nothing to do with each other.
advice-longer = Add { $more } more random characters. Length helps most.

request-length = { $min } to { $max } characters are possible here.
request-words = That many words do not fit: no more than { $max } characters are possible here. Use single characters instead.
request-classes = The password is too short to contain all the required types of characters.
request-kind = This type does not fit here. Choose another one.
request-mode = This system demands characters that this mode does not have. Use the usual one.
request-not-made = The cardholder chooses this PIN personally.

time-seconds = less than a minute
time-minutes = { $n ->
    [one] about one minute
   *[other] about { $n } minutes
}
time-hours = { $n ->
    [one] about one hour
   *[other] about { $n } hours
}
time-days = { $n ->
    [one] about one day
   *[other] about { $n } days
}
time-years = { $count ->
    [one] about one year
   *[other] about { $n } years
}
time-million-years = { $count ->
    [one] about one million years
   *[other] about { $n } million years
}

## Dictating by DIN 5009:2022
spell-lower = small { $town }
spell-upper = capital { $town }
spell-digit = digit { $name }
spell-other = character { $character }
digit-0 = zero
digit-1 = one
digit-2 = two
digit-3 = three
digit-4 = four
digit-5 = five
digit-6 = six
digit-7 = seven
digit-8 = eight
digit-9 = nine
sign-space = space
sign-exclamation = exclamation mark
sign-quote = quotation mark
sign-hash = hash
sign-dollar = dollar sign
sign-percent = per cent sign
sign-ampersand = ampersand
sign-apostrophe = apostrophe
sign-paren-open = open bracket
sign-paren-close = close bracket
sign-asterisk = asterisk
sign-plus = plus sign
sign-comma = comma
sign-hyphen = hyphen
sign-dot = full stop
sign-slash = forward slash
sign-colon = colon
sign-semicolon = semicolon
sign-less = less-than sign
sign-equals = equals sign
sign-greater = greater-than sign
sign-question = question mark
sign-at = at sign
sign-bracket-open = open square bracket
sign-backslash = backslash
sign-bracket-close = close square bracket
sign-caret = circumflex
sign-underscore = underscore
sign-backtick = grave accent
sign-brace-open = open curly bracket
sign-bar = vertical bar
sign-brace-close = close curly bracket
sign-tilde = tilde

## Irregularities in the log
irregular-more = { $count ->
    [one] One more place is irregular, see the history.
   *[other] { $count } more places are irregular, see the history.
}
irregular-contradiction = For “{ $task }”, the statements by { $who } contradict each other.
irregular-pack-changed = The added guides “{ $pack }” by { $publisher } were changed after they were added. Their tasks are missing here.
irregular-pack-missing = The added guides “{ $pack }” by { $publisher } could not be read. Their tasks are missing here.
paper-ask-provider = Not known in the practice, to be clarified with the IT provider (DVO)
paper-no-guide = The guide for it is no longer in the case

## System dialogues
dialog-choose-check = Choose a certificate to check
dialog-choose-logo = Choose the logo of the practice
dialog-choose-case = Choose the folder of the case

## Console program
cli-about = Guides a doctor’s practice through changing all its passwords: plan, ticks, passwords, certificate
cli-exit-codes = Exit code 0: all well, 1: something found, 2: called incorrectly. Secrets come in through standard input and go out through standard output.
cli-json = Output as JSON
cli-lang = Language of the output, de or en
cli-pack = Additional guides from this file
cli-guides = Guides
cli-guides-list = All guides: name, title, section, who, minutes, steps
cli-guides-check = Check files with guides
cli-guides-show = One guide as text
cli-guide-id = Name of the guide
cli-file = File
cli-password = Passwords
cli-password-profiles = All password rules: name, length, characters, what for
cli-password-generate = Make passwords, one per line; the bits go to standard error
cli-password-check = Judge passwords from standard input, one per line
cli-password-spell = Spell out a password from standard input by DIN 5009:2022
cli-password-sheet = Print a password from standard input as an emergency sheet, without a file
cli-sheet-for = What the password opens
cli-sheet-unprintable = This password cannot be printed: it is empty or has characters that a German keyboard does not have.
cli-profile = Name of the password rules
cli-count = How many, one if left out
cli-kind = Type: random = characters, words = words, pin = digits
cli-mode = Mode: usual, keyboard = same key on a German and a US keyboard, phone = small letters and digits
cli-length = Number of characters
cli-words = Number of words
cli-context = File with words of this practice, one per line, or the practice as RON
cli-case = Cases
cli-case-new = Create a case
cli-case-plan = Tasks in their order: name, state, title, who, why
cli-case-mark = Tick off a task or a step
cli-case-show = State, progress and irregularities in the log
cli-case-history = Everything that happened, oldest first: time, who, device, task, what, remark
cli-case-export = Copy the whole case into one file
cli-case-import = Get a case out of one file
cli-csv = Also as a table into this CSV file
cli-zip = File with the case (ZIP)
cli-into = Folder that the case goes into, otherwise the folder of your cases
cli-merge = Merge with the same case if it is there already
cli-import-known = This case is here already, in “{ $folder }”. With --merge, whatever the file has in addition is added.
cli-dir = Folder of the case
cli-practice = The practice as RON
cli-occasion = Occasion, otherwise the cyberattack on medatixx
cli-since = Known since, for example 08.11.2021
cli-task = Name of the task
cli-step = Name of the step
cli-by = Who
cli-state = State: done = changed, tested = changed and tested, open = open again, absent = not present, promised = promised, blocked = stuck
cli-note = Remark, reason or obstacle
cli-until = Promised by, for example 30.11.2021
cli-place = Where the new password is kept, never the password itself
cli-device = Name of this device
cli-certificate = Certificates
cli-certificate-write = Write a certificate or interim report as PDF
cli-certificate-verify = Verify a certificate: what it certifies, with which key, unchanged or not
cli-certificate-print = Print a certificate and wait to see whether it is printed
cli-output = PDF file
cli-pdf = Certificate as PDF
cli-help = Show help
cli-version = Show version
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-options = Options
usage-missing = Something is missing here ({ $words }). See how to use the command with --help.
usage-bad-value = This value does not fit ({ $words }). See what is possible with --help.
usage-unknown = This command or option does not exist ({ $words }). See what there is with --help.
file-unreadable = The file “{ $file }” cannot be read. { $why }
cli-no-guide = The guide “{ $id }” does not exist. The command guides list shows all of them.
cli-guide-no-step = There is no step “{ $id }” in this guide.
cli-guide-pdf = Write the guide to this file as PDF
cli-guide-step = Only this step
cli-case-order = Writes the work order for the IT provider as PDF
cli-case-packs = Shows added guides, adds some or takes them out
cli-pack-add = Add guides from this file
cli-pack-remove = Take out the guides of this name
cli-no-profile = The password rules “{ $id }” do not exist. The command password profiles shows all of them.
cli-no-task = The task “{ $id }” does not exist in this case. The command case plan shows all of them.
cli-no-pack = The guides “{ $id }” do not exist in this case. The command case packs shows all of them.
cli-no-step = The step “{ $id }” does not exist in the task “{ $task }”. The command case plan with --json shows all of them.
cli-no-by = The name after --by is missing.
cli-step-state = A step can only be done or open.
cli-bad-date = “{ $text }” is not a date. Write it like this: 30.11.2021.
cli-bad-count = You can make 1 to { $most } passwords at once.
cli-bits = Calculated exactly: { $bits } bits
cli-no-input = Standard input cannot be read ({ $words }).
show-occasion = Occasion
show-practice = Practice
show-progress = Progress
show-paper = Paper
show-problem = Irregular
paper-nachweis = Certificate
paper-interim = Interim report
plan-of = { $closed } of { $all } tasks completed
cli-paper-written = { $kind } saved: { $file }
verify-intact = Unchanged: this PDF is exactly as it was issued.
verify-unchanged = Unchanged: this PDF is exactly as it was signed. Its pages were drawn by version { $version } of this program; this version cannot draw them again to see whether they show the details correctly.
verify-other-version = Only partly verified: the details are unchanged. The look of the page could not be compared because it comes from version { $version } of this program.
verify-page-differs = Altered: this file was changed after it was issued, or saved again by another program. What is on its pages may be wrong. Do not rely on it.
verify-forged = Altered: the signature does not match the details. Do not rely on it.
verify-several = Altered: this file holds several different records. Which of them its pages show is unclear. Do not rely on it.
verify-newer = Cannot be verified: this certificate comes from a newer version of Passwortwechsel. Verify it there.
verify-no-certificate = Cannot be verified: the file contains no details that can be verified. It is not a certificate from Passwortwechsel, or it was changed. Do not rely on it.
verify-unreadable = Cannot be verified: { $why }
verify-key = Key
verify-attests = This is attested
attests-all = The key named below has signed these details. Details and pages are unchanged since, and the pages show exactly these details.
attests-file = The key named below has signed these details. Details and pages are unchanged since. Whether the pages show exactly these details could not be checked.
attests-record = The key named below has signed these details, which are attached to the file. They are unchanged since. Nothing is attested about the pages.
verify-key-own = This is the key of this PC.
verify-key-another = This is another key than that of this PC.
verify-key-unknown = This PC has no key of its own to compare it with.
attests-not = This is not attested
attests-not-true = Who gave the details and whether they are true. They are the practice’s own statement.
attests-not-whose = Whose key it is. Have the practice tell you its key and compare it. The practice finds it in the program beside the preview of the certificate.
attests-not-when = When it was signed and whether there is a newer certificate. Date and time come from the clock of the PC.
attests-not-clean = Whether the computers are free of malware.

## Guide as text
guide-who = Who
guide-when = Duration and time
guide-rights = Rights:
guide-have-ready = Have ready
guide-warnings = Caution
guide-steps = Steps
guide-test = How to check that it worked
guide-breaks = What may also need changing afterwards
guide-back = Going back
guide-stuck = If it does not work
guide-origin = Guide by { $publisher }, as of { $version }
guide-caution = Caution:
guide-source = Source:

## Start
start-occasion-suggested = Cyberattack on medatixx
start-greeting = Hello
start-what = This program guides you step by step through changing all the important passwords in the practice. You can stop at any time – nothing gets lost.
start-occasion = Occasion
start-known-since = Known since
start-other-occasion = The suggestion is the announcement by medatixx of 08.11.2021. A different occasion? Simply type over the text.
start-begin = Get started
start-open-other = Open an existing case…
opening-title = Opening the case…
opening-text = With very many entries or a slow network this takes a moment.
opening-leave = Don’t wait, choose another case
start-path-open = Open
start-choose-folder = Choose folder…
way-title = How it works
way-1 = Questions about the practice
way-1-text = Which software and devices you have. About 10 minutes.
way-2 = Change things step by step
way-2-text = With pictures, in a safe order. Your IT provider takes care of some of it.
way-3 = Print the certificate
way-3-text = For your QM folder, ready to sign.
back-greeting = Welcome back
back-greeting-name = Welcome back, { $name }
ago-now = just now
ago-minutes = { $count ->
    [one] a minute ago
   *[other] { $count } minutes ago
}
ago-hours = { $count ->
    [one] an hour ago
   *[other] { $count } hours ago
}
ago-time = on { $time }
back-last = You were here { $ago }. Everything is just as you left it.
back-last-news = You were here { $ago }. Others have carried on since then.
back-first = You are opening this case on this PC for the first time.
back-first-who = You are opening this case on this PC for the first time. Choose your name under “Who is working here”.
back-nothing = Everything that was saved is here.
back-next = Continue
back-topics = { $closed } of { $all } topics answered
back-news = Since you left
back-news-who = { $who }, { $time }
back-news-practice = Details of the practice changed
back-news-more = { $count ->
    [one] And one more task, see the plan
   *[other] And { $count } more tasks, see the plan
}
back-stopped = This is where you stopped
back-resume = Continue here
back-plan = View the whole plan
back-other = Open another case…
back-questions = Questions about the practice
back-at-plan = Your plan
back-step = Step { $n } of { $all } – { $title }
back-finish = You were at the end of this task.
back-place-begun = Not typed to its end where the new password is kept: “{ $typed }”
back-folder = This case is kept in { $folder }
not-opened-title = Your case cannot be opened just now
not-opened-text = That does not mean that anything is lost. Mostly this PC just cannot reach the folder: is the server on? Is the network cable or the USB stick plugged in?
not-opened-call = If it does not open again, call your IT provider (DVO).
not-opened-case = Case: { $name }
not-opened-folder = The folder looked for is “{ $name }”
not-opened-gone = Only if this case no longer exists:
not-opened-why = What the PC says: { $why }
not-opened-again = Open the case again
not-opened-new = Make a new case
back-begun = Made on { $time }
back-all-done = All done
back-paper-is-saved = The certificate is saved
back-look-at-paper = Look at the certificate
back-make-paper = Print the certificate and have it signed
back-paper = Certificate saved on { $time }.
back-paper-interim = Interim report saved on { $time }.
back-paper-outdated = Something has changed since.
date-wrong = The program does not know this day. Write it like this, for example: { $date }
date-missing = Enter a day
date-unknown = The program does not know this day
date-help = For example Thursday or { $date }
date-tomorrow = Tomorrow
date-in-a-week = In a week
date-understood = That is { $day }
day-of-week = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}, { $date }
date-past = This day has passed. That is fine if you are entering it afterwards.

## Frame
program = Passwortwechsel
tabs = Sections
tab-practice = Practice
tab-plan = Plan
tab-password = Password
tab-certificate = Certificate
privacy = Privacy
menu-person = Who is working here
menu-who = Who is working here now?
menu-somebody-else = Somebody else…
names = Names
names-known = Known names
names-known-for = Known names for { $what }
sits-title = Who is sitting here now?
sits-text = From now on this name appears next to every tick and on the certificate.
sits-name = Name
sits-name-hint = first and last name
sits-missing = What is your name? You cannot go on without one.
sits-function = Your role in the practice, if you like
menu-more = In the program
menu-library = All guides
menu-settings = Settings and help
next = Next
back = Back
cancel = Cancel
yes = Yes
no = No
unknown = I don’t know
notice-try-again = Try again
notice-save-again = Save again
notice-read = Got it
footer-offline = Works without internet
footer-never-saved = Passwords are not saved
footer-no-passwords = Passwords are not saved
footer-keyring = New passwords are in the keyring until they are tested
footer-saved-today = Saved at { $time }
footer-saved = Saved on { $time }
footer-saving = Saving…
footer-unsaved = { $count ->
    [one] One tick is not saved yet
   *[other] { $count } ticks are not saved yet
}
footer-waiting = { $count ->
    [one] One tick is saved on this PC
   *[other] { $count } ticks are saved on this PC
}
footer-case-made = Case created
footer-help = Help
footer-larger = Larger text
key-control = Ctrl
blank-title = One moment please
blank-text = We will be right with you.
blank-back = Continue working
blank-window = Break
brought-forward = Passwortwechsel is open already. Its window was brought to the front, perhaps on another screen.
no-window = No window can be opened on this PC. The program needs a screen with 24 bits of colour or with OpenGL. Ask the IT provider (DVO) to check the display, or use another PC. ({ $details })

## Questions about the practice
topics = Topics
topic-practice = Practice
topic-workstations = Workstations
topic-software = Practice software
topic-server = Server and backup
topic-internet = Internet
topic-konnektor = Konnektor
topic-terminals = Card terminals
topic-cards = Cards and KIM
topic-online = Online accounts
topic-others = Other devices
topic-provider = IT provider (DVO)
topic-of = Topic { $n } of { $all } · { $title }
topic-spoken = { $done ->
    [true] Topic { $n }, { $title }, answered
    [unsure] Topic { $n }, { $title }, not answered yet
   *[false] Topic { $n }, { $title }
}
questions-later = Answer later
questions-to-plan = Go to plan
q-practice = Which practice is this about?
q-practice-text = The name and address will appear on the certificate.
q-name = Name of the practice
q-name-missing = Enter the name of the practice first
q-address = Address
q-site-number = Practice site number (BSNR), if you like
q-your-name = Your name
q-your-function = Your role in the practice
q-function-hint = such as MFA, doctor, IT provider
q-i-own = I own the practice
q-owner = Practice owner
q-workstations = Which PCs are there in the practice?
q-workstations-text = Type the name and press Enter. Each PC gets its own line in the plan.
q-workstation-names = Reception PC, Consulting room 1 PC, Consulting room 2 PC, Laboratory PC, Office PC, Treatment room PC, Consulting room 3 PC, Reception 2 PC, Laptop
q-workstation-name = Name of the PC
q-workstations-none = **No PC entered yet.** If you are not sure right now, simply go on. You can add the PCs at any time.
q-workstations-count = { $count ->
    [one] One PC entered
   *[other] { $count } PCs entered
}
q-add = Add
q-added = “{ $name }” is in the list now
q-remove = Remove
q-remove-name = Remove { $name }
q-remove-asks = { $count ->
    [one] **Really remove “{ $name }”?** One finished task then disappears from plan and certificate. It stays in the history.
   *[other] **Really remove “{ $name }”?** { $count } finished tasks then disappear from plan and certificate. They stay in the history.
}
q-came-back = There was a “{ $name }” before. { $count ->
    [one] One finished task counts
   *[other] { $count } finished tasks count
} again.
q-came-back-another = It is another device
q-remove-keep = Keep it
q-remove-yes = Remove it anyway
q-station = PC
q-station-user = Who logs in there?
q-station-user-hint = first and last name
q-station-pin = With PIN
q-station-microsoft = With a Microsoft account
q-station-text = **With PIN** means: somebody types a short number there. **With a Microsoft account** means: somebody logs in there with an e-mail address. If you do not know, do not tick it.
q-software = Which practice software do you use?
q-software-text = This is the program for patient records, prescriptions and billing. The name is usually at the very top of the window.
q-other-software = Other practice software
q-software-name = What is it called?
q-software-note = There is a guide for **{ $name }**. Menu names may differ between versions; the IT provider (DVO) can add them there.
q-unknown-note = **That’s fine.** You get a general guide, and the plan says what to ask the IT provider (DVO).
q-server-title = Is there a server, and where does the backup go?
q-server-text = A server is a PC that everyone shares.
q-server = Is there a server in the practice?
q-server-where = It is often in a side room or a cupboard and is always on.
q-domain = Does everyone log in through a shared Windows domain?
q-domain-text = If so, you can log in on every PC with the same name and password.
q-backup = Where does the backup go?
q-backup-text = It is often a small box with hard disks (NAS) or a program.
q-other-backup = Another device or program
q-no-backup = On something without a password
q-backup-name = Manufacturer or name, if you know it
q-konnektor = Which Konnektor connects you to the telematics infrastructure (TI)?
q-konnektor-text = The Konnektor is a box about the size of an internet router. The manufacturer’s name is on the casing.
q-gateway = TI-Gateway or Konnektor in a data centre
q-no-konnektor = We don’t have one
q-cards = Which cards and services of the TI do you use?
q-cards-text = Each card has its own PIN. Only the person who owns the card changes its PIN.
q-kim = Do you send messages through KIM?
q-kim-text = KIM is the secure e-mail of the TI, for example for doctors’ letters.
q-doctor-cards = Is there a doctor’s card (HBA)?
q-doctor-cards-text = A doctor signs with it, for example electronic prescriptions.
q-holders = Who has an HBA?
q-holder-name = Somebody else with an HBA
q-terminals = Which card terminals are there?
q-terminals-text = A card terminal is where you insert patients’ health cards.
q-terminals-here = Do you have card terminals?
q-terminals-here-text = A reader in the keyboard counts, too.
q-terminal-names = Reception card terminal, Consulting room 1 card terminal, Consulting room 2 card terminal, Laboratory card terminal
q-terminal-name = Where is it?
q-terminal = Card terminal
q-make-unknown = Model: another one, or I do not know
q-make-of = Model of { $name }: { $make }
q-router = How does the practice connect to the internet?
q-router-text = It is usually a small box with little lights, attached to the telephone socket.
q-other-router = Another router or a firewall
q-router-name = Manufacturer and model, if you know them
q-wlan = Is there a WLAN?
q-wlan-text = A WLAN only for the waiting room counts, too.
q-teamviewer = Does remote maintenance use TeamViewer?
q-teamviewer-text = Remote maintenance means: somebody operates your PC from outside. If it uses another program, such as AnyDesk, choose “No”.
q-teamviewer-no = You need not enter another program anywhere. In the plan it is part of “Fernwartung schließen und neu sichern” already.
q-online = Which online accounts does the practice have?
q-online-text = Whoever knows the password can get in from anywhere.
q-email = Does the practice have an e-mail address?
q-email-text = For example for patients’ questions.
q-kv-portal = Do you use the portal of your KV?
q-kv-portal-text = For example to hand in the billing.
q-website = Does the practice have a website?
q-website-text = Even if somebody else looks after it for you.
q-appointments = Where do patients book appointments online?
q-other-appointments = With another service
q-no-appointments = We do not offer that
q-appointments-name = Name of the service, if you know it
q-others-title = What else has a password?
q-others-title-text = Think of the telephone system, devices in the laboratory, cameras and the alarm system. Programs for remote maintenance, such as AnyDesk, do not belong here: they have a task in the plan already.
q-others = Do you have anything like that?
q-others-text = Each device gets its own line in the plan.
q-other-names = Telephone system, Laboratory device, Ultrasound device, Camera, Alarm system, Printer
q-other-name = Name of the device
q-other-device = Device
q-provider = Who is the IT provider (DVO)?
q-provider-text = Your IT provider (DVO, short for “Dienstleister vor Ort”) looks after your computers and the telematics infrastructure (TI). Some tasks are for them alone.
q-provider-name = Contact person
q-provider-is = Enter { $name }
q-provider-company = Company
q-provider-phone = Telephone

## Plan
plan-title = At a glance
plan-number = of { $all } done
plan-time-left = About { $time } left
plan-number-so-far = of { $all } so far done
plan-of-so-far = { $closed } of { $all } tasks so far completed
plan-only = Only the tasks of { $who }
plan-open-topics = { $count ->
    [one] Not answered yet: “{ $topic }”. With the answer there may be more tasks.
   *[other] Not answered yet: { $count } topics. With the answers there may be more tasks.
}
plan-to-topics = Add the answer
plan-who = Who does it?
plan-everybody = Everyone
plan-state-of = State: { $state }
plan-all-states = all
plan-every-state = All tasks
plan-who-of = Who: { $who }
plan-place-missing = Place still missing
plan-all-people = all
plan-entry = { $what } ({ $count })
plan-next = Up next
plan-why-now = Why now?
plan-ask-provider = Some information is still missing for this. Add it under “Practice”. The IT provider (DVO) may know it.
plan-no-guide = Guide missing
plan-no-guide-why = Something was recorded here already. The guide for it is no longer in the case.
plan-next-others = Responsible: { $who }. Your own tasks are done or have to wait.
plan-next-whose = Responsible: { $who }.
next-waits = Your task { $own } still waits for: { $title } ({ $who }).
next-others-first = { $who } has to do this first. Your own tasks come after it.
next-put-off = You put this off until later.
next-own-wait = Your other tasks have to wait.
next-first = First { $who } has to: { $title }
next-left = Still open – { $how }
next-theirs = { $who } does this in person
next-doctor = the doctor
next-passed-by = { $more ->
    [0] Still promised: { $tasks }.
    [one] Still promised: { $tasks } and one more task.
   *[other] Still promised: { $tasks } and { $more } more tasks.
}
next-closing = Go on with { $title } anyway
plan-before-promised = { $title } (promised { $detail })
plan-before-ask = If you do not want to wait for it, ask { $who } first.
plan-left-before = { $more ->
    [0] This belongs before it: { $title }.
    [one] These belong before it: { $title } and one more task.
   *[other] These belong before it: { $title } and { $more } more tasks.
}
plan-later = Comes later
plan-look = Look at it
plan-look-spoken = Look at it: { $title }
plan-why-test = It is done already. All that is missing is the check that everything works.
plan-test = Check now
plan-test-spoken = Check now: { $title }
plan-begin = Begin now
plan-begin-spoken = Begin now: { $title }
plan-continue-step = Continue at step { $n }
plan-next-progress = { $steps } steps · about { $time } · { $who }
plan-show-reasons = Why this order?
plan-hide-reasons = Hide the reasons
plan-count = { $closed } of { $all }
plan-all-done = **All tasks are completed.** You can now print and sign the certificate.
plan-to-certificate = Go to certificate
plan-packs-missing = **Guides are missing.** All tasks that are listed here are completed. But some guides of this case cannot be read at the moment. Their tasks are missing in the plan.
plan-to-packs = Look at the missing guides
plan-found = { $count ->
    [0] There is no such task just now
    [one] One task found
   *[other] { $count } tasks found
}
plan-show-all = Show all tasks

## Task
task-back = Back to plan
task-steps = Steps
task-finish = Finish
task-absent = Not present here…
task-done = Done
task-untried = First type it once as a test
task-untick = Undo
task-other-ways = More…
task-print = Print
print-step = Print this step
print-guide = Print the guide
hand-over-all = Hand { $count } tasks to the IT provider…
hand-over-title = Hand tasks to the IT provider
hand-over-text = The program sends nothing: call them and agree on a day. After that you can print the work order for them.
hand-over-brief = { $count ->
    [one] Call them first. The program sends nothing. After the day comes the task that we suggest.
   *[other] Call them first. The program sends nothing. After the day come the { $count } tasks that we suggest. Remove ticks where they do not fit.
}
hand-over-which = Which tasks?
hand-over-none = Tick at least one task
hand-over-save = { $count ->
    [one] Hand one task to the IT provider
   *[other] Hand { $count } tasks to the IT provider
}
plan-handed-over-all = **{ $count } tasks** are now with { $who }, until { $date }. Ctrl and Z takes all of them back at once.
plan-handed-over = is now with { $who }, until { $date }.
plan-kept-blocked = is kept as “does not work”, with your remark. It waits here in the plan.
plan-kept-absent = is kept as “not needed”, with your reason.
print-order = Print the work order
task-before = Before you start
task-first-short = First: { $title }
task-first-go = Go there
task-first-go-spoken = Go there: { $title }
task-first = { $more ->
    [0] **First: { $title }.** { $why }
    [one] **First: { $title }.** { $why } Then comes one other task, then this one.
   *[other] **First: { $title }.** { $why } Then come { $more } other tasks, then this one.
}
task-blocked = Stuck
task-later = Later
task-step-back = One step back
task-promise = Hand to IT provider
task-reopen = Open again
task-reopen-ask = **Begin this task anew?** Then all its ticks are gone, also “changed” and “tested”. They stay in the history. To read or add something, you need not do this.
task-reopen-stay = Leave it as it is
task-reopen-anew = Begin anew
library-title = All guides
library-search = Search
library-hint = Device, word
library-text = For reading. What is to be done in your practice stands in the plan.
library-text-no-case = For reading. What is to be done in your practice stands in the plan. You get it when you open or make a case.
library-to-plan = To the plan
library-read-only = **Only for reading.**
library-in-plan = { $count ->
    [one] In your plan: one task.
   *[other] In your plan: { $count } tasks.
}
library-not-in-plan = In your plan there is no task for it.
library-to-tasks = { $count ->
    [one] To the task
   *[other] To the tasks
}
library-count = { $count ->
    [0] Nothing found. Try another word.
    [one] One guide
   *[other] { $count } guides
}
library-in-step = In the step: { $title }
library-choose = Choose a guide from the list.
library-back = To the list
packs-title = Add guides
packs-text = Only if your IT provider (DVO) has given you a file with guides. Otherwise: “Back”.
packs-added-title = Added guides
packs-added-text = There is nothing to do here. Their tasks are in the plan.
packs-arrived = { $count ->
    [one] One guide, according to the file by “{ $publisher }”
   *[other] { $count } guides, according to the file by “{ $publisher }”
}
packs-file = File “{ $file }”
packs-from = { $count ->
    [0] Guides by “{ $publisher }”
    [one] One guide by “{ $publisher }”
   *[other] { $count } guides by “{ $publisher }”
}
packs-details = Details
packs-trusted = **Checked.** The file comes from { $owner } and is unchanged.
packs-untrusted = **Not checked.** The file may be forged. First call your IT provider (DVO) and compare these characters.
packs-changed = **The file was changed.** Do not take it in.
packs-rows = Added to the plan
packs-no-row = **You do not need this file.** By your answers so far the practice has nothing that it is for. No line is added to the plan. Choose “Do not take in”.
packs-no-device = No line is added to the plan: no device of the practice is called “{ $device }”. If yours has another name, change it in what you told about the practice. The line then comes by itself.
packs-same-rows = No line is added to the plan. The tasks of this file are there already.
packs-compare = Use a number that you know already, and have the characters read to you. If they differ or nobody answers, do not take the file in.
packs-marked = That is why “not checked” stands beside it in the plan and on the certificate.
packs-drop = Drag the file into this window or:
packs-which = Which file is that, and how is it made?
packs-which-text = It is a text file that ends in **.ron**. The IT provider (DVO) or a vendor writes it. **For the IT provider:** save the sample, change it and drag it into this window to have it checked. What may stand in it is told by the description (in German).
packs-sample = Save a sample…
packs-page = Save the description…
text-saved = The file is saved.
packs-choose = Choose a file…
packs-publisher = Publisher according to the file
packs-version = As of
packs-fingerprint = Check characters
packs-fingerprint-help = The check characters are the beginning of the checksum (SHA-256) of the file. On Windows the IT provider (DVO) reads them with “certutil -hashfile FILE SHA256”.
packs-place = { $grade } in line { $line }, column { $column }:
packs-refused = **This file cannot be taken in.** It has errors that only its author can repair. Save the report and send it to whoever gave you the file.
packs-save-findings = Save the report…
packs-findings-stem = Report on guides
packs-findings-title = Report on the file “{ $file }”, checked with Passwortwechsel { $version }
packs-not-ours = **This is not a file with guides.** Such files end in “.ron”. Choose another one. You do not know which? Ask whoever gave it to you.
packs-no-case = Open a case first. Guides belong to a case.
packs-to-case = Open or make a case
packs-replaces = These guides replace the version as of { $version } that is already in the case.
packs-add = Take into the case
packs-add-compared = Characters match: take in
packs-put-away = Do not take in
packs-other = Choose another file
packs-in-case = In this case
packs-added-by = Taken in by { $who } on { $date }
packs-unfit = These guides do not fit the program or the others. They are not used.
packs-take-out = Take out
unchecked = not checked
unchecked-text = **Not checked.** This guide comes from “{ $publisher }” and not from the program. Is that your IT provider (DVO)? Then you can go on. If not, ask your provider first.
unchecked-short = Not checked, from “{ $publisher }”. Is that your IT provider? Then go on, else ask first.
unchecked-more = **Why “not checked”?** This guide does not come from the program, and anybody can write a sender into it. If in doubt, ask your IT provider (DVO) whether it is theirs. If the guide leads to a web page that you do not know, type no password there.
task-no-guide = **The guide for this task is missing.** What was recorded is still there. Ask for the file with the guide again and add it again. You no longer need the task? Then choose “Not present here”.
trust-checked = checked
trust-head-unchecked = **Who the file comes from is not checked.**
trust-head-checked = **Checked.**
trust-unsigned = Nobody has signed this file. Anybody may have written or changed it. Ask the publisher for the checksum and compare it.
trust-unknown-key = The file is signed with the key { $key }. You do not trust this key on this PC. If in doubt, do not add the file and call the IT provider (DVO).
trust-signed = Signed by { $owner } with the key { $key }, which you trust.
trust-broken = The signature does not belong to this file. The file or the signature was changed.
hindrance-broken = This file or its signature was changed. It is not taken in. Call your IT provider (DVO) and ask for both files again.
hindrance-replaces-checked = This file would replace the checked guides “{ $pack }” but is not checked itself. Ask your IT provider (DVO). If you want it all the same, take the old ones out first.
hindrance-known = Exactly these guides are in the case already.
keys-title = Senders that this PC trusts
keys-fold = Your IT provider (DVO) gave you a key with it?
keys-text = A key is one long line of letters and digits. By it the program knows whether a file really comes from your IT provider (DVO). If you were given none, leave this field empty.
keys-since = Accepted on { $date }
keys-drop = No longer trust
keys-field = Key (begins with RW)
keys-no-key = This is no such key. It has 56 characters and begins with RW.
keys-look = Check the key
keys-new = Is this key the right one?
keys-with-what = Compare it with your IT provider’s note, or have it read to you on the telephone.
keys-why = By it the program knows which files with guides really come from your IT provider (DVO).
keys-compare = **Call your IT provider (DVO)** under a number that you know already. Compare every character, capital or small. The zero has a stroke: 0, the capital O has none. If one differs or nobody answers: do not accept it.
keys-nameless = First enter whose it is.
keys-owner = Whose is the key?
keys-owner-hint = Name of the sender
keys-accept = Characters match: trust
keys-leave = Do not accept
task-uncertain = **Some information is still missing here.** This guide is general. Which device or program there is here, the IT provider (DVO) may know.
task-before-who = Who: { $who }, about { $time }
task-notice = { $version ->
    [none] The vendor’s short guide to it is “{ $title }”
   *[other] The vendor’s short guide to it is “{ $title }”, { $version }
}
task-before-ready = Have ready:
step-of = Step { $n } of { $all }
step-spoken = { $done ->
    [true] Step { $n }, { $title }, done
   *[false] Step { $n }, { $title }
}
step-sees = Then:
sketch-caption = Sketch. It may look a little different on your screen.
sketch-own = Sketch of this program. In a narrow window the four areas are in a menu that is called like the area you are in.
sketch-key = Press this key
sketch-key-alt = Press the key { $key }
sketch-keys = Press at the same time
sketch-keys-alt = Press the keys { $keys } at the same time
sketch-window = Click here
sketch-window-type = This is what it looks like
sketch-window-nameless = Selection
sketch-window-alt = { $title }: { $entries }. The one you need is { $press }
sketch-device-alt = { $name } with { $parts }. The one you need is { $mark }
sketch-device = At this place
sketch-address = Type into the address bar
sketch-address-alt = Address bar of the browser with { $address }
sketch-cable = This is how the cables are plugged in
sketch-cable-alt = Cable plan: { $cables }. What is meant is { $mark }
sketch-cable-one = { $from } is connected to { $to }
sketch-cable-end = { $device }, port { $port },
sketch-card = Put the card in chip first, { $chip }
sketch-card-alt = Put { $card } chip first into { $device }, slot { $slot }, { $chip }
sketch-card-any = Put the card into this slot. The picture on the device shows which way round
sketch-card-any-alt = Put { $card } into { $device }, slot { $slot }
sketch-chip-up = chip on top
sketch-chip-down = chip underneath
sketch-chip-front = chip facing you
sketch-chip-back = chip facing away
step-term = { $word }: { $text }
step-provider = IT provider (DVO): { $who }
step-provider-phone = telephone { $phone }
basis-general = General knowledge. Menus and buttons may have different names on your PC.
basis-warnings-general = The warnings are general knowledge.
basis-source = Source: { $titles }
note-add = Own note…
note-head = Note by { $who }, { $date }:
note-title = Your own note
note-text = Write down what it is called or how it is done in your practice, for example the way through the menus. From now on everybody in the practice reads the note at this step, at the other devices, too, and on the printed guide. It is not on the certificate.
note-what = What is to stand at this step?
note-label = Note
note-save = Save note
note-change = Change note…
note-remove = { $count ->
    [one] Remove note
   *[other] Remove notes
}
no-passwords-here = Never write a password in here.
blocked-missing = Briefly write down what happened.
absent-missing = Briefly write down why this is not present.
note-missing = There is nothing here yet.
text-full = No more than { $most } characters fit in here
blocked-title = What isn’t working?
blocked-text = It’s not the end of the world. Perhaps one of the tips helps. If not, note it briefly and carry on with another task.
blocked-back = How to go back:
blocked-what = What happened?
blocked-save = Mark as “Stuck”
task-hand-back = Hand over…
hand-back-title = Hand the task over or promise it
hand-back-text = The program sends nothing. Tell them yourself. Who does it, and by when? The task then appears with name and date in the plan and on the paper.
hand-back-save = Enter
plan-search = Search tasks
plan-search-hint = Task or device
key-search-keys = Ctrl and F
key-search = Search in the plan
key-end-keys = Ctrl and End
key-end = Go to the end of a task
key-step-keys = Ctrl and Page Up or Page Down
key-step = In a task, go one step back or on, without a tick
key-form-keys = Ctrl and Enter
key-form = Save what you have noted about a task
key-ends-keys = Home and End
key-ends = Go to the beginning or the end of the page
promise-title = Give the whole task to the IT provider
promise-text = Your IT provider then does the whole task, not only this step. The program sends nothing: call them and agree on a day. After that you can print the work order for them.
promise-brief = Your IT provider then does all the steps.
promise-by = Who does it?
promise-by-missing = Who does it? Enter the name.
promise-until = By when? (required)
promise-note = Remark (optional)
promise-save = Hand to IT provider
absent-title = Does your practice not have this task?
absent-text = Then the whole task is left out, not just one step. The reason will appear on the certificate. You can take this back at any time.
absent-why = Why is it not present?
absent-save = Mark as “Not present”
place-label = Where is the new password kept?
place-label-pin = Where is the new PIN kept?
place-label-letter = Where is the PIN letter kept?
place-not-the-password = This looks like a password. Write down only where it is kept, or it stands in the certificate.
place-not-the-pin = This looks like the PIN itself. Write down only where it is kept, or it stands in the certificate.
place-hint = place and envelope
place-missing = The place is still missing.
place-again = As at { $item }: { $place }
place-as-last = As last time: { $place }
finish-eyebrow = Last step
finish-title = Changed and tested?
finish-title-plain = Carried out and checked?
finish-changed = Changed
finish-tested = Tested
finish-carried-out = Carried out
finish-checked = Checked
finish-changed-means = Tick this when the change is made and holds.
finish-carried-out-means = Tick this when all steps are done.
finish-try = Then try it out. Only then tick “Tested”:
finish-check = Then check it. Only then tick “Checked”:
finish-tested-means = Tick this when everything on the list has worked.
finish-tried-means = Tick this when you have tried it and it works.
finish-done = Finished
finish-two-missing = Two ticks are missing
finish-one-missing = “{ $tick }” is missing
finish-owner = **Only { $who } knows the PINs.** Tick this off when { $who } has done it in person.
finish-first-changed = only after the first tick
finish-stamp = { $who }, { $time }
finish-breaks = This may also need changing
finish-next = Next: { $title }
finish-left = Still open: { $title } – { $how }
finish-left-short = Still open: { $title }
finish-steps-open = { $open ->
    [one] One step is not ticked yet. Only these two ticks finish the task.
   *[other] { $open } steps are not ticked yet. Only these two ticks finish the task.
}
finish-to-plan = Go to plan

## Password
helper-title = Password helper
helper-title-pin = PIN helper
helper-for = { $sure ->
    [true] { $what }: { $min } to { $max } characters
   *[false] { $what }: usually { $min } to { $max } characters
}
helper-for-pin = { $sure ->
    [true] { $what }: { $min } to { $max } digits
   *[false] { $what }: usually { $min } to { $max } digits
}
helper-make = Suggest a password
helper-make-pin = Suggest a PIN
helper-why = The program picks a random password that fits here and is easy to type. It is not saved.
helper-why-kept = The program picks a random password that fits here and is easy to type. It is in the keyring until the task has been tested.
helper-why-pin = The program picks a random PIN that fits here. It is not saved.
helper-why-kept-pin = The program picks a random PIN that fits here. It is in the keyring until the task has been tested.
helper-noted = You already have your new password. Another suggestion would be a different one.
helper-noted-pin = You already have your new PIN. Another suggestion would be a different one.
helper-ticked = The step is ticked. If you have already written down a password, that one counts.
helper-ticked-pin = The step is ticked. If you have already written down a PIN, that one counts.
helper-back = Back to the step
invitation-gone = **You already had a password here.** For safety the program does not show it any more. If it is on your note, it counts: press **Done**. Otherwise take a new one and cross out the old one.
invitation-gone-pin = **You already had a PIN here.** For safety the program does not show it any more. If it is on your note, it counts: press **Done**. Otherwise take a new one and cross out the old one.
invitation-discard = Discard the suggestion
invitation-made = **Your suggestion is in the password helper.** Show it and write it down. Then type it there once from your note. With a password manager: copy it, keep it there, paste it here from there.
invitation-made-pin = **Your suggestion is in the PIN helper.** Show it and write it down. Then type it there once from your note. With a password manager: copy it, keep it there, paste it here from there.
invitation-tried = **The trial is right.** The password is noted correctly, there is nothing left to do here. Go on below.
invitation-tried-pin = **The trial is right.** The PIN is noted correctly, there is nothing left to do here. Go on below.
secret-name = New password
secret-name-pin = New PIN
secret-hidden-name = New password, hidden
secret-hidden-name-pin = New PIN, hidden
secret-hidden = Hidden
secret-show = Show
secret-hide = Hide
secret-copy = Copy
secret-dictate = Dictate
secret-another = Suggest another
secret-another-pin = Suggest another PIN
secret-copied = Copied
secret-copy-hint = Copying is for the password manager. The clipboard clears by itself afterwards.
secret-clears-in = Clipboard clears in { $seconds } s
secret-in-seconds = in { $seconds } s
secret-forgotten-in = { $minutes ->
    [one] Will be cleared from memory in one minute.
   *[other] Will be cleared from memory in { $minutes } minutes.
}
secret-gaps = The gaps are not part of it.
secret-one = This is **one** password, with all the hyphens.
step-numbered = { $n }. { $what }
secret-keep = Show it and write it down
secret-write = Write it down
secret-enter = Enter it
secret-enter-text = Type it in where it is to be used.
secret-enter-task = The task says where to enter it.
group-of = Group { $n } of { $all }
legend-letter = Letter
legend-digit = Digit
legend-sign = Special character
workshop-new = New password
workshop-check = Check password
workshop-what = What would you like to do
workshop-new-text = Choose the account. The program draws a random password that fits there and is easy to type.
workshop-check-text = Runs only on this PC. What you type here is not saved.
workshop-for = For the task { $what }
workshop-for-what = For which account?
workshop-limits = { $sure ->
    [true] { $min } to { $max } characters.
   *[false] Usually { $min } to { $max } characters. Your device or program knows exactly.
}
workshop-limits-pin = { $sure ->
    [true] { $min } to { $max } digits.
   *[false] Usually { $min } to { $max } digits. Your device or program knows exactly.
}
workshop-back = Back to { $title }
sheet-print = Print emergency sheet…
sheet-print-empty = Print empty emergency sheet…
sheet-for = Only if you want to keep it in a sealed envelope in the safe.
sheet-for-empty = To be filled in by hand, for the sealed envelope in the safe.
sheet-when = **Better write it down by hand.** Print only if the sheet goes into the safe in a sealed envelope.
sheet-warning = **Printer and PC may remember the sheet.** Use a printer that belongs to the practice alone and stands near you. Fetch the sheet at once.
sheet-not-saved = The program does not keep the sheet as a file. The history says only that one was printed.
sheet-empty = For keeping by hand: the sheet has empty lines. You write account, user name and password on it and put it into the safe in a sealed envelope.
sheet-now = Print now
sheet-not-now = Do not print
sheet-handed = The emergency sheet is on its way to the printer. Fetch it at once.
sheet-waiting = **The emergency sheet is waiting.** If you no longer need it, delete the print job.
sheet-done = The emergency sheet is printed. Fetch it at once.
sheet-cancelled = **Not printed.** The print job was cancelled.
sheet-failed = **Not printed.** The printer did not accept the job. Check that A4 paper is loaded.
sheet-unknown = The printer does not say whether it printed the emergency sheet. Please look at once.
sheet-no-printer = **Not printed.** No printer is set up on this PC. { $advice }
sheet-refused = **Not printed.** The printer refused: { $words }. { $advice }
sheet-by-hand = Write a new password down by hand.
sheet-save-it = Save the empty sheet as PDF and print it on another PC.
sheet-save = Save the empty sheet as PDF …
sheet-saved = The empty emergency sheet is saved.
sheet-noted = Emergency sheet given to the printer.
kind = Made of
kind-random = Characters
kind-words = Words
mode = Suited to
mode-usual = German keyboard
mode-keyboard = any keyboard
mode-phone = phone
mode-usual-text = Without characters that are easily confused.
mode-words-text = Common German words in random order.
mode-pin-text = Random digits.
mode-keyboard-text = Every character is on the same key of a German and a US keyboard. Good for firewalls, initial passwords and remote maintenance.
mode-phone-text = Only small letters and digits, but a little longer. Good for reading aloud and for small keypads.
bits-characters = Calculated exactly: { $parts } random characters out of { $choices } possible ones, { $bits } bits. Only someone who steals the stored passwords and makes a trillion attempts a second would find it. Time needed on average: { $time }.
bits-words = Calculated exactly: { $parts } random words out of { $choices } possible ones, { $bits } bits. Only someone who steals the stored passwords and makes a trillion attempts a second would find it. Time needed on average: { $time }.
bits-pin = Calculated exactly: { $parts } random digits, { $bits } bits.
strength-very = Very strong
strength-strong = Strong
strength-fair = Less strong
strength-pin = Drawn at random
strength-enough-text = Nobody finds it by trying at the login.
strength-fair-text = If the device or program takes a longer one, use a longer one.
strength-pin-text = A PIN is short. It protects only where it is locked after a few wrong attempts.
trial-title = Type it as a test
trial-text = Type it once from your note, or paste it from the password manager. That way you can tell whether it is right there.
trial-wrong = Character { $n } is different
trial-case = Character { $n }: upper and lower case are swapped
trial-missing = Character { $n } is missing
trial-extra = There is one character too many before character { $n }
trial-more = { $count ->
    [one] And one more difference
   *[other] And { $count } more differences
}
trial-too-long = That is too many characters
trial-right = Correct, character by character
trial-copied = Copied is not kept yet: is it in the password manager or on the note already?
trial-so-far = Correct so far, { $n } of { $all } characters
check-label = Password
check-empty = Type a password. The result is an estimate.
check-says-red = This password is easy to guess.
check-says-yellow = It does not safely withstand a targeted attack. Use a stronger one.
check-says-green = This password is good. You can use it.
check-estimate = Estimated: guessed after { $guesses } attempts. If somebody stole the stored passwords, that takes { $time } at a trillion attempts a second.
check-estimate-good = Estimated: guessed after { $guesses } attempts. No login allows so many. Only someone who steals the stored passwords and makes a trillion attempts a second would find it. Time needed: { $time }.
check-long = { $typed } characters are long enough.
check-no-pattern = No word, no name and no date recognised.
check-not-listed = It is not on the list of guessed passwords.
check-another = Check another one
guesses-plain = about { $n }
guesses-million = about { $count } million
guesses-billion = about { $count } billion
guesses-trillion = about { $count } trillion
guesses-more = more than a quadrillion
check-parts = This is how an attacker takes it apart
check-advice = **Our advice:** { $advice }
check-advice-new = **Our advice:** have a new password suggested. For one of your own: { $advice }
check-once = Use it for this one account only.
check-make-one = Suggest a new password

## History
history-title = History
history-of-task = History: { $task }
history-somebody = Somebody
history-started = { $who } opened “{ $task }” and began.
history-step = { $who } ticked the step “{ $step }” of “{ $task }”.
history-step-off = { $who } removed the tick from the step “{ $step }” of “{ $task }”.
history-changed = { $does ->
    [change] { $who } ticked “{ $task }” as changed.
   *[do] { $who } ticked “{ $task }” as carried out.
}
history-changed-off = { $does ->
    [change] { $who } removed the tick “Changed” from “{ $task }”.
   *[do] { $who } removed the tick “Carried out” from “{ $task }”.
}
history-tested = { $does ->
    [change] { $who } ticked “{ $task }” as tested.
   *[do] { $who } ticked “{ $task }” as checked.
}
history-tested-off = { $does ->
    [change] { $who } removed the tick “Tested” from “{ $task }”.
   *[do] { $who } removed the tick “Checked” from “{ $task }”.
}
history-absent = { $who } noted: “{ $task }” is not present.
history-blocked = { $who } noted: “{ $task }” is stuck.
history-promised = { $who } handed “{ $task }” to { $by }, promised by { $day }.
history-no-day = (no date)
history-reopened = { $who } opened “{ $task }” once more. All ticks of this task are removed.
history-place = { $who } entered for “{ $task }” where it is kept: { $place }
history-place-off = { $who } removed for “{ $task }” where it is kept.
history-note = { $who } made a note on “{ $task }”:
history-note-step = { $who } made a note on “{ $task }”, step “{ $step }”:
history-practice = { $who } changed the answers about the practice.
history-certificate = { $kind ->
    [complete] { $who } saved certificate no. { $number }.
    [interim] { $who } saved interim report no. { $number }.
   *[unsaid] { $who } saved paper no. { $number } for the files.
}
history-own-words = { $who } changed the practice’s own words on the certificate.
history-logo = { $who } chose a logo for the certificate.
history-logo-off = { $who } removed the logo from the certificate.
history-archived = { $who } put the case into the archive.
history-archived-off = { $who } brought the case back from the archive.
history-pack = { $who } added the guides “{ $pack }” by { $publisher }, as of { $version }.
history-pack-off = { $who } took out the guides “{ $pack }” by { $publisher }, as of { $version }.
history-taken-back = { $who } took something back. It said: { $what }
history-restored = { $who } lets something count again that was taken back. It says: { $what }
history-taken-back-unknown = { $who } took something back that is not here.
history-was-taken-back = Does not count any more, was taken back
history-contradicts = Contradicts what { $who } said
history-kind-steps = Steps
history-kind-ticks = Changed and tested
history-kind-verdicts = Not present, promised, stuck
history-kind-words = Notes and where passwords are kept
history-kind-taken-back = Taken back
history-kind-case = Practice, certificate, archive
history-kind-irregular = Irregularities
history-column-time = Time
history-column-who = Who
history-column-device = Device
history-column-number = No.
history-column-task = Task
history-column-kind = Kind
history-column-what = What
history-column-remark = Remark
history-filter = Narrow down
history-words = Search
history-words-hint = Name, device or day
history-all-people = Everybody
history-all-devices = All devices
history-all-tasks = All tasks
history-all-kinds = All kinds
history-reset = Show everything
history-list = Entries, newest first
history-count = { $count ->
    [0] No entry yet
    [one] One entry
   *[other] { $count } entries, newest first
}
history-searching = Still searching. { $count } found so far
history-nothing = There is no such entry. So nothing can be saved either.
history-page = Entry { $from } to { $to } of { $all }
history-older = Older
history-newer = Newer
history-take-back = Take back
history-restore = Let it count again
history-nothing-to-do = This entry cannot be taken back.
history-to-task = To the task
history-save = Save…
history-save-table = Save as table…
history-save-text = Save as text…
history-file-stem = history
history-saved = The history is saved.
history-back = Back
history-irregular = Irregularity in the log

finding-unreadable = { $count ->
    [one] In the log { $file }, line { $line } is unreadable or was changed later. What it said does not count.
   *[other] In the log { $file }, { $count } lines from line { $line } on are unreadable or were changed later. What they said does not count.
}
finding-removed = { $count ->
    [one] In the log { $file }, an entry is missing in front of line { $line }. It was removed.
   *[other] In the log { $file }, { $count } entries are missing in front of line { $line }. They were removed.
}
finding-moved = In the log { $file }, entries from line { $line } on are no longer in the order in which they were written.
finding-changed = In the log { $file }, line { $line } does not fit the line before it. Something was changed or put in there later.
finding-foreign = { $count ->
    [one] In the log { $file }, line { $line } comes from another device. It does not count.
   *[other] In the log { $file }, { $count } lines from line { $line } on come from another device. They do not count.
}
finding-repeated = { $count ->
    [one] In the log { $file }, line { $line } is there twice. That is harmless, it counts once.
   *[other] In the log { $file }, { $count } lines from line { $line } on are there twice. That is harmless, they count once.
}
finding-shortened = The log { $file } was longer before. Something is missing from line { $line } on.
finding-unread = The log { $file } cannot be read. What it holds may be missing here.
finding-unread-advice = If the file is not a log, take it out of the folder. Otherwise ask the IT provider (DVO) why it cannot be read.
finding-forked = In the log { $file }, two PCs wrote under the same name, first in line { $line }. All entries count.
finding-newer = { $count ->
    [one] One entry from a newer version of the program is not included here.
   *[other] { $count } entries from a newer version of the program are not included here.
}
finding-advice = Ask who had access to the folder, and check in the plan whether all ticks are right. The backup may still hold the old state.
finding-nothing-to-do = You need not do anything.
missing-last = At least one entry from device { $device } is missing that another PC had already seen. It is still on its way or was removed.
missing-between = { $count ->
    [one] In one place an entry is missing that must have existed. It is still on its way or was removed.
   *[other] In { $count } places entries are missing that must have existed. They are still on their way or were removed.
}
missing-advice = Wait until all PCs have synchronised the folder. If something is still missing then, ask who had access to the folder. The backup may still hold the old state.

mark-started = Begun
mark-step = Step ticked
mark-changed = Changed
mark-tested = Tested
mark-off = Tick removed
mark-reopened = Opened once more
mark-place = Where it is kept
mark-taken-back = Taken back
mark-practice = Answers about the practice
mark-certificate = Certificate
mark-archived = Archive
mark-pack = Guides
undo-what = Take back: { $what }
undo-last = Take back the last entry: { $what }
said-put-off = Its turn comes again later.
said-taken-back = Taken back:
said-restored = Restored:
said-given-all = { $count } tasks given to the IT provider (DVO)
said-restore = Restore
said-mark = { $task } – { $mark }
said-step = { $task } – tick at “{ $step }”

## All cases
cases-title = All cases
cases-text = Each case is a folder of its own. The archive deletes nothing, you can bring back every case.
cases-none = There is no case here yet.
cases-archive = Archive
cases-open = Open
cases-is-open = Open right now
cases-go-on = Go on here
cases-copy = Copy into one file…
cases-put-away = Archive
cases-bring-back = Bring back
cases-last = Last changed on { $time }
cases-last-by = Last changed by { $who } on { $time }
cases-begun = Begun on { $date }
cases-folder = Folder “{ $folder }”
cases-twins = **Several cases here have the same name.** If in doubt, take the upper one: that is where work was done last. Otherwise look at when it was begun and what its folder is called.
cases-used-last = Worked on last
cases-untouched = Nothing ticked yet
cases-elsewhere = Open another case
cases-path = Folder or file
cases-path-help = If the case is on the server or in a file on a USB stick, type the place here or choose it.
cases-choose-file = Choose a file…
cases-copy-text = The whole case goes into one file, with all ticks and certificates. There are no passwords in it. To take along or as a backup.
cases-copying = Copying and checking…
cases-known = **This case is here already.** It is in { $folder }. Merging adds whatever the file has in addition. Nothing is lost.
cases-merge = Merge
cases-menu = All cases
err-case-copied = The case is copied and checked.
rec-case-copied = The file { $file } is { $size } in size. Eject the USB stick before you pull it out.
err-case-arrived = The case is here.
rec-case-arrived = It is now in { $folder }
err-case-merged = The file is merged with the case.
err-case-file = That did not work with the file.
merged-nothing = There was nothing new in it.
merged-journals = { $count ->
    [0] There were no new ticks in it.
    [one] The ticks of one device have been added.
   *[other] The ticks of { $count } devices have been added.
}
merged-certificates = { $count ->
    [0] There were no new certificates in it.
    [one] One certificate has been added.
   *[other] { $count } certificates have been added.
}
merged-diverged = { $names } went on differently in two places. Both versions are kept. Look into the history.
dialog-take-in = Choose a file with a case
case-file-no-archive = This is not a file with a case, or it is damaged. Copy the case once more on the other PC.
case-file-no-case = There is no case in this file, because vorgang.ron is missing. Choose another one.
case-file-unsupported = This file is encrypted or packed in a way this program does not know ({ $what }). Copy the case once more on the other PC.
case-file-too-many = There are more than { $most } files in this file. No case has as many. It was not opened.
case-file-too-large = There is much more in this file than a case can have ({ $name }). It was not opened.
case-file-unsafe-name = There is an unsafe name in this file (“{ $name }”). It was not opened.
case-file-stranger = There is something in this file that does not belong to a case (“{ $name }”). It was not opened.
case-file-link = There is a link in this file (“{ $name }”). It was not opened.
case-file-twice = A name appears twice in this file (“{ $name }”). It was not opened.
case-file-damaged = The file is damaged (“{ $name }”). Copy the case once more on the other PC.
case-file-not-verified = The copy could not be read back correctly and was discarded. The case itself is unchanged. Use another USB stick.
case-file-other-case = There is another case in the folder “{ $folder }”. Nothing was changed.

## Where to save
save-where = Where to save
save-where-help = Type folder and file name, for example on your USB stick, or choose the place.
save-here = Save
save-choose = Choose the place…
dialog-save = Save as
dialog-pack = Choose guides
err-file-not-saved = The file could not be saved.
# Where a saved file lies. $folder: the folder's own name. $whole: with all folders above it.
file-place = The file is called “{ $file }” and is in the folder “{ $folder }” ({ $whole }).
paper-file-name = { $kind } no. { $number } of { $date }.pdf
folder-open = Open folder
err-folder-not-opened = The folder could not be opened.
rec-folder-not-opened = Open it yourself. It is here: { $folder }

## Certificate
certificate-complete = The certificate is complete
certificate-complete-text = Print the certificate, have it signed and put it in your QM folder.
certificate-nothing-missing = **Nothing is missing any more.** All tasks are done and checked, or not present.
# Everything is done; something could be added, but need not be.
certificate-tasks-done = All tasks are done
certificate-tasks-done-text = **This is enough for the certificate.** You can print it now, have it signed and put it in your QM folder.
certificate-to-add = You can still add this
certificate-to-add-before = If you like, add this before
certificate-topics = { $count ->
    [one] “{ $topic }” has no answer yet
   *[other] { $count } topics about the practice have no answer yet
}
certificate-topics-text = Worth it if a device or an account may have been forgotten. That adds tasks.
certificate-answer = Answer
certificate-places = { $count ->
    [one] For one task it is not noted where the password is kept
   *[other] For { $count } tasks it is not noted where the password is kept
}
# $words: what stands on the paper instead of the place.
certificate-places-text = Then anyone can find it later. The paper now says “{ $words }” there.
certificate-add-place = Enter the place
certificate-missing = { $count ->
    [one] One more task until the certificate
   *[other] { $count } more tasks until the certificate
}
certificate-missing-text = As soon as nothing is missing, you print the certificate here. Do you need something on paper today? For that there is the **interim report**.
certificate-go-on = Go on with the next task
# The next task is one that nobody can simply go on with: promised, or it does not work.
certificate-look-at-next = View an open task
certificate-unread = Guides are missing for the certificate
certificate-unread-text = Today you can print an **interim report**. All known tasks are completed. But some guides of this case cannot be read at the moment.
certificate-irregular = Something in the log is irregular. It also appears on the paper:
certificate-open = Still missing
certificate-closed = Complete
certificate-open-rest = { $count } tasks open
certificate-open-among = Among them: { $titles }
certificate-done = { $count ->
    [one] One task done and checked
   *[other] { $count } tasks done and checked
}
certificate-absent = { $count ->
    [one] One task not present
   *[other] { $count } tasks not present
}
certificate-unfold = Show
certificate-fold = Hide
certificate-on-paper = Still to do on paper
certificate-sign = Signature of { $name }
certificate-sign-owner = Signature of the head of the practice
certificate-sign-provider = Signature of the IT provider
certificate-file = File it in the QM folder
certificate-continue = Continue
certificate-look = View
certificate-check = Check a certificate
# Beside what was saved just now.
certificate-check-saved = Check it
check-title = Check a certificate
check-text = Here you learn whether a certificate is still exactly as it was saved. The file stays on this PC and is not changed.
check-saved = Check what was saved: { $kind }
check-saved-file = “{ $file }”, saved on { $time }
check-drop = Drop a PDF file on this window or:
check-drop-another = Another file? Drop the PDF file on this window or:
check-choose = Choose PDF…
check-path = Or enter where the file is
check-path-go = Check
check-back = Back to the certificate
check-back-start = Back
check-unchanged-word = Unchanged
check-partly-word = Only partly checked
check-stranger-word = { $word }, sender not checked
check-means = **That means:**
check-no-need = **You need not do anything here,** unless you want to rely on this certificate. Then see below what is still to be checked.
check-unchanged = Nobody has changed anything in this file since it was saved.
check-partly = Nobody has changed the details in this file since it was saved. Whether its pages show them correctly cannot be verified here.
check-from-here = It was saved by this PC.
check-ask = Only if you have to rely on it
check-whose = Whether it really comes from “{ $practice }” this PC does not know: another one saved it.
check-call = **Call the practice** (“{ $practice }”) under a number that you do not have from this file. There the key of the PC stands in the program under “Certificate”. Have it read to you. It must read: **{ $key }**
check-compare-pages = **Compare the pages** of the PDF file with the tasks that are here below under “Details”. They must be the same.
check-own-word = This check does not tell whether the details are true. They come from the practice itself.
check-details = Details
check-which-file = Choose the PDF file that Passwortwechsel has saved. A photo, a scan or a newly made PDF cannot be verified. If you have only the paper, ask the practice for the file.
check-rows = These tasks are in the record
check-more = … and { $count } more
own-title = On the paper in your words
own-team = How the team was informed
own-team-hint = Meeting on { $date }
own-remarks = Remarks
own-remarks-help = Please no passwords and no PINs. Whoever sees the paper can read them.
own-logo = Logo of the practice
own-logo-help = A PNG or SVG picture. It is printed in grey. You can also drop it on this window.
own-logo-there = The logo stands on the paper at the top left.
own-logo-choose = Choose logo…
own-logo-remove = Remove logo
preview-title = Preview
preview-title-page = Preview, page { $page } of { $all }
preview-paper = { $kind } no. { $number }
preview-saved = Saved: { $paper }
preview-next = Not saved yet: { $paper }
preview-drawing = Being drawn …
preview-pages = { $count ->
    [one] 1 page A4
   *[other] { $count } pages A4
}
preview-page = Page { $page }
preview-larger = Enlarge
preview-back = Back
preview-before = Previous page
preview-after = Next page
preview-before-short = Previous
preview-after-short = Next
preview-whole = Whole page
preview-width = Page width
preview-size = Size of the preview
preview-spoken = Preview, page { $page } of { $all }. { $text }
preview-waiting = The preview is being drawn.
certificate-no-secrets = Contains no passwords and no PINs
certificate-key = Key of this PC: { $key }
certificate-key-use = You need not do anything with it. The certificate is signed with this key. Whoever verifies that it is genuine may ask you for it.
certificate-print = Print…
certificate-print-interim = Print the interim report…
certificate-save = Save as PDF…
certificate-saved = { $kind } saved on { $time }.
certificate-in-case = It is kept with the case and is called “{ $file }”.
certificate-outdated = Something has changed since then that is not in it yet. Print or save it once more.
certificate-outdated-next = That will be { $next }.
printed-in-dialog = **The system’s print dialog is open.** Choose the printer there. It may be behind this window.
printed-handed = The print dialog has taken the job. You see at the printer whether it is printed.
printed-under-way = The print job is on its way to the printer “{ $queue }”.
certificate-leave-printing = Close the print dialog
certificate-print-again = Print again
printed-done = { $paper ->
    [interim] The interim report is printed.
    [guide] The guide is printed.
    [step] The sheet with the step is printed.
    [order] The work order is printed.
   *[certificate] The certificate is printed.
}
printed-waiting = **Not printed yet.** The print job is waiting. { $saved }
printed-cancelled = **Not printed.** The print job was cancelled, at the printer or on the PC. { $saved }
printed-failed = **Not printed.** The printer did not accept the job. { $saved } Check that A4 paper is loaded.
printed-unknown = The printer does not say whether it printed. Please have a look. { $saved }
printer-unsaid = Is the printer switched on, and does it have paper?
printer-no-paper = The printer has no paper. Put in A4 paper.
printer-jam = Paper is stuck in the printer.
printer-open = A cover of the printer is open.
printer-no-toner = The printer needs toner or ink.
printer-offline = The printer is switched off or cannot be reached. Switch it on.
printer-paused = The printer’s queue is paused. Resume it in the printer settings.
printed-in-viewer = **The PDF program was called.** Print there with Ctrl and P. If nothing opens, this PC probably has none. In that case open the folder and take the file to another PC.
certificate-view = Open in PDF program

## Settings and help
settings-title = Settings and help
settings-to-help = To the help
settings-language = Language
settings-language-help = In this language the program speaks to you. The guides themselves are in German.
settings-theme = Colours
settings-theme-help = Whatever is best for your eyes.
theme-system = As set on the PC
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
settings-size = Size
settings-size-help = Makes everything larger or smaller.
settings-size-now = Now { $percent } %. Ctrl and + or − change it in smaller steps.
zoom-now = Text size { $percent } %
settings-size-pc = The text size set on this PC comes on top: { $percent } %.
settings-person = Who is sitting here
settings-person-help = This name appears next to every tick and on the certificate.
settings-keyring = Keep new passwords until the task is tested
settings-keyring-help = Without the tick the program stores no password. With it, each new password lies in the keyring, the protected password store of this PC, and is removed when its task is tested. So it is still there after a power cut. But: every program that runs under your sign-in can read it there, a harmful one, too. If in doubt, leave the tick out.
held-title = A password is kept for this task
held-title-pin = A PIN is kept for this task
held-show = Show the kept password
held-show-pin = Show the kept PIN
held-kept = Kept in the keyring until the task has been tested
help-page-title = Help
help-to-settings = To the settings
help-settings = Settings
help-title = What this program does
help-does = It puts together a plan from your answers, takes you through every guide, makes strong passwords and records what is done. At the end you print the **certificate**.
help-does-not = It does not connect to the internet, does not change any password itself, does not save any unless you choose the keyring in the settings, and does not check whether a PC is infected with malware. If you suspect an infection, disconnect the device from the network and call the IT provider (DVO).
help-data = Every tick is saved at once. You can close the window at any time.
help-guides = Guides that the IT provider (DVO) or a vendor has written are files that end in **.ron**. They are added under **All guides**, **Add guides**. There you also find a sample and the description of it.
help-keys = Keys
help-folder = Your cases are kept in { $folder }
help-version = Version { $version }
key-help = This page
key-full = The window as large as the screen; once more: as before
key-privacy = Privacy: clear the screen at once
key-zoom-keys = Ctrl and + or –
key-zoom = Make everything larger or smaller
key-tab = Go to the next button or field; with the shift key to the one before
key-page-keys = Page up and page down
key-page = Read on; with the shift key sideways
key-undo-keys = Ctrl and Z
key-undo = Take back the last tick or entry, once more: the one before
key-redo-keys = Ctrl and Y, or Ctrl, shift and Z
key-redo = Let what was taken back count again
key-escape = Back
key-help-key = F1
key-library-key = F3
key-full-key = F11
key-privacy-key = F12
key-escape-key = Esc
key-tab-keys = Tab
key-press-keys = Enter or space bar
key-press = Press what has the frame. In the questions Enter also goes on
key-arrow-keys = Arrow keys
key-arrow = From one answer or line to the next
glossary-title = Words, briefly explained

## Paper

# Line above the title.
paper-kicker = Password change after a security incident
paper-title-complete = Certificate
paper-title-interim = Interim report
# $number: the practice's site number, nine digits.
paper-site = BSNR { $number }
# Below the code picture.
paper-code-caption = Checksum and signature
# Read aloud instead of the code picture. $sum: the first 16 digits of the checksum.
paper-logo-alt = Logo of { $practice }
paper-code-alt = QR code with program, number, checksum, key and signature. The checksum begins with { $sum }.

# The facts in two columns.
paper-occasion = Occasion
paper-number-complete = Certificate no.
paper-number-interim = Report no.
paper-period = Period
paper-period-closed = { $from } to { $to }
paper-period-open = since { $from }, still in progress
paper-issued = Issued
paper-issued-value = { $date }, { $time }
paper-issued-by = { $date }, { $time }, by { $name }
paper-date = { $day }.{ $month }.{ $year }

# The framed sentence. The first part is bold.
paper-summary-empty = The plan contains no tasks.
paper-summary-complete = { $all ->
    [one] The only task is completed:
   *[other] All { $all } tasks are completed:
}
paper-summary-known = { $all ->
    [one] The only known task is completed:
   *[other] All { $all } known tasks are completed:
}
paper-summary-unread = { $count ->
    [one] Added guides could not be read: “{ $packs }”. Their tasks are missing here, so this is an interim report.
   *[other] { $count } packs of added guides could not be read, among them: “{ $packs }”. Their tasks are missing here, so this is an interim report.
}
paper-summary-interim = { $open ->
    [one] 1 of { $all } tasks is not completed yet.
   *[other] { $open } of { $all } tasks are not completed yet.
}
paper-summary-counts = { $done } done and checked{ $absent ->
    [0] .
    [one] , 1 not present.
   *[other] , { $absent } not present.
}
paper-summary-places = { $count ->
    [one] For 1 task it is not noted where the new password is kept.
   *[other] For { $count } tasks it is not noted where the new password is kept.
}
paper-summary-irregular = { $count ->
    [one] There is 1 irregularity in the log, see
   *[other] There are { $count } irregularities in the log, see
} below.

# The tables.
paper-section-tasks = Tasks
paper-section-open = Still open ({ $count })
paper-section-closed = Completed ({ $count })
paper-column-number = No.
paper-column-task = Access and device
paper-column-state = State
paper-column-when = When
paper-column-who = Who
paper-column-place = Where kept
paper-place-missing = not noted
paper-state-open = open
paper-state-in-progress = in progress
paper-state-changed = not checked
paper-state-done = done
paper-state-absent = not present
paper-state-promised = promised
paper-state-blocked = stuck
paper-until = by { $date }
paper-no-day = no date
# What was written down for the task. $note: typed by a person.
paper-note = Note: { $note }
paper-note-absent = Reason: { $note }
paper-note-promised = Promise: { $note }
paper-note-blocked = Obstacle: { $note }

# Below the tables.
paper-section-irregularities = Irregularities in the log
paper-section-guides = Guides used
paper-guides-version = As of { $version }, short name and checksum in brackets
paper-guide-added = (by { $publisher }, not checked)
paper-guide-signed = (by { $publisher }, checked with the key { $key })
paper-section-team = Team informed
paper-section-remarks = Remarks of the practice
paper-section-meaning = Meaning and signatures
paper-meaning-title-complete = What this certificate means
paper-meaning-title-interim = What this report means
paper-meaning = It is a self-declaration: it records what the practice and its IT provider have documented with the program. “Done” means: carried out and then checked. It is not a forensic report and does not certify that computers are free of malware. It contains no passwords and no PINs. The PDF file contains the record (nachweis.ron) and its signature (nachweis.sig); with these, anyone can verify that it has not been changed since it was issued.
# Only if needed. $sign: what is printed instead.
paper-stand-in = “{ $sign }” stands for a character that this font does not have; it is in the record.
paper-shortened = Texts that end with “…” are shortened for printing; they are complete in the record.
paper-sign-practice = Place, date, signature of the practice
paper-sign-provider = Place, date, signature of the IT provider

# On every page.
paper-footer = Checksum { $sum } · Key { $key } · Passwortwechsel { $version }
paper-page = Page { $page } of { $all }
handout-title-step = Step { $n } · { $title }
handout-title-guide = Guide · { $title }
handout-title-order = Work order · { $practice }
handout-footer-guide = { $checked ->
    [true] Guide by { $publisher }, as of { $version }. Do not write a password on this sheet.
   *[false] Unchecked guide by { $publisher }, as of { $version }. Do not write a password on this sheet.
}
handout-footer-order = Do not write a password on this sheet.
handout-kicker = Guide to changing passwords
handout-kicker-practice = Guide to changing passwords · { $practice }
handout-when = When:
handout-before = Before that: { $title }.
handout-password = **There is no password and no PIN on this sheet.** Take the note that you wrote.
handout-place = **Do not write a password or a PIN here.** Enter in the program where the note is kept.
handout-next-step = Next comes step { $n }: { $title }.
handout-last-step = After that you check in the program whether everything works.
handout-words = Words
handout-own-notes = Own notes
handout-no-passwords = What is it called in your practice? Where do you click? Do not write down a password.
handout-unchecked = This guide by { $publisher } has not been checked.
order-title = Work order
order-to = To:
order-from = From:
order-occasion = Occasion:
order-date = Date:
order-request = { $count ->
    [0] At the moment no task of yours is open.
    [one] Please carry out this task (about { $time }).
   *[other] Please carry out these { $count } tasks (about { $time } together).
}
order-reader = “DVO” in the German words below means you, the IT provider.
order-no-passwords = Do not write a password on this sheet. Hand over new passwords in person and sealed.
order-uncertain = **Something is still missing here.** The practice does not know which device or program this is. Please find that out first.
order-why = Why:
order-test = Check of { $n }:
order-breaks = Effects of { $n }:
order-same = Steps and check as in { $n }.
order-agreed = Agreed:
order-blocked = Stuck so far:
order-confirm = Confirmation
order-confirm-text = The ticked tasks are done and checked.
order-sign-provider = Date, signature of the IT provider
order-sign-practice = Date, signature of the practice
sheet-title = Emergency sheet
sheet-kicker = For the sealed envelope in the safe
sheet-caution = Whoever reads this sheet can log in.
sheet-caution-text = Do not copy, photograph or fax it, and do not leave it lying about.
sheet-what = Account
sheet-more = Another account
sheet-user = User name
sheet-password = Password
sheet-groups = The groups are for reading only. Type the password without gaps.
sheet-steps = What comes next
sheet-step-seal = Put the sheet into an opaque envelope, seal it and sign across the flap.
sheet-step-safe = Put the envelope into the safe. Enter in the program where it is.
sheet-step-opened = After each opening change the password and print a new sheet.
sheet-sign = Date, signature
sheet-sign-second = Date, signature of a second person
sheet-footer = Emergency sheet. Belongs in a sealed envelope.

# Descriptions of the attachments, shown by PDF programs.
paper-file-record = Record of the certificate in readable text (RON)
paper-file-seal = Signatures (Ed25519) of the record and the file

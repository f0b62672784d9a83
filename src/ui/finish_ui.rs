//! The end of a task: the two ticks, what each says, and what comes next.

use egui::{Id, Key, Modifiers, Rect, Ui};

use super::{
    Page,
    drafts::Form,
    guide_ui::{self, Shown},
    icons::Icon,
    marks_ui::{self, opens as opened_by},
    next_up, place_ui, promise_ui, steps_ui,
    theme::{self, S2, S3, S4, TextKind, sizes::MARK},
    widgets::{
        button::Button,
        check::check_ui,
        chip, field, layout,
        note::{NoteKind, note_ui},
        target,
        text::{self, Run},
    },
};
use crate::{
    app::{Action, Screen},
    domain::{
        next::Because,
        record::{Stamp, State, What},
    },
    i18n::Texts,
    tr, wording,
};

/// A label that is cut keeps at least so many letters.
const FEWEST_LETTERS: usize = 12;

/// Changed and tested are two ticks, each with who and when.
pub(super) fn finish_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    let texts = page.model.texts.clone();
    let narrow = theme::is_narrow(ui);
    let eyebrow = tr!(texts, "finish-eyebrow");
    // In a narrow window there is no list of steps that names the task.
    let eyebrow =
        if narrow { format!("{} · {eyebrow}", shown.task.full_title()) } else { guide_ui::of_thing(shown, &eyebrow) };
    text::small_muted_ui(ui, &eyebrow);
    let has_password = shown.task.changes_password;
    text::title_ui(ui, &if has_password { tr!(texts, "finish-title") } else { tr!(texts, "finish-title-plain") });
    text::gap_ui(ui, S2);
    owner_ui(ui, page, shown);
    let ticked = ticks_ui(ui, page, shown);
    let place = place_ui::place_ui(ui, page, shown);
    if let Some(field) = place {
        if is_closed(shown) && place_ui::lacks_place(page, shown) {
            guide_ui::focus_on(ui, shown, "closed", &field);
        }
        // The way on has the focus next, or the first tick; but what is attested as tested is to be meant.
        let is_between = shown.case.state(shown.task) == State::Changed;
        if field::entered(ui, &field) && !place_ui::says_nothing(page, &field) && !is_between {
            guide_ui::focus_anew(ui);
        }
    }
    // After what was typed before it: the tick is what can be taken back first.
    if let Some(what) = ticked {
        mark(page, shown, what);
    }
    own_waits_ui(ui, page, shown);
    if !shown.guide.breaks.is_empty() {
        text::gap_ui(ui, S4);
        text::subheading_ui(ui, &tr!(texts, "finish-breaks"));
        for line in &shown.guide.breaks {
            text::gap_ui(ui, S2);
            text::in_german_ui(ui, |ui| note_ui(ui, NoteKind::Warn, &text::runs(line)));
        }
    }
    reopen_ui(ui, page, shown);
}

/// Opening a finished task again. Not among the buttons below, where whoever clicks on in rhythm would meet it;
/// and as it takes all ticks away, it asks first.
fn reopen_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    if !is_closed(shown) {
        page.drafts.mark.reopens = false;
        return;
    }
    let texts = page.model.texts.clone();
    let button = ui.add(Button::quiet(&tr!(texts, "task-reopen")).slim());
    page.drafts.mark.reopens ^= opened_by(&button);
    if !page.drafts.mark.reopens {
        return;
    }
    text::gap_ui(ui, S3);
    let asks = note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "task-reopen-ask")));
    text::gap_ui(ui, S2);
    let (mut stays, mut begins) = (false, false);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S3;
        let stay = ui.add(Button::plain(&tr!(texts, "task-reopen-stay")));
        if target::is_new(ui, "reopen") {
            target::give_focus(&stay);
            ui.scroll_to_rect(asks.rect.union(stay.rect).expand(S2), None);
        }
        stays = stay.clicked();
        begins = ui.add(Button::quiet(&tr!(texts, "task-reopen-anew"))).clicked();
    });
    if begins {
        mark(page, shown, What::Reopened(String::new()));
        steps_ui::show_step(page, 0);
    }
    if stays {
        button.request_focus();
    }
    page.drafts.mark.reopens = !(stays || begins);
}

/// What is to be tried for the second tick, between the two; in a narrow window small, so that as much as can be
/// is in sight. Returns where it stands.
fn tests_ui(ui: &mut Ui, page: &Page<'_>, shown: &Shown<'_>) -> Rect {
    let texts = &page.model.texts;
    let (kind, gap) = if theme::is_narrow(ui) { (TextKind::Small, 0.0) } else { (TextKind::Body, S2) };
    let intro = if shown.task.changes_password { tr!(texts, "finish-try") } else { tr!(texts, "finish-check") };
    text::gap_ui(ui, gap);
    let first = text::rich_kind_ui(ui, kind, &[Run::strong(intro)]);
    let between = if theme::is_narrow(ui) { 1.0 } else { ui.spacing().item_spacing.y };
    text::in_german_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = between;
        for (n, test) in shown.guide.test.iter().enumerate() {
            text::rich_kind_ui(ui, kind, &[vec![Run::plain(format!("{}. ", n + 1))], text::runs(test)].concat());
        }
    });
    text::gap_ui(ui, gap);
    first.rect
}

/// Whether what is to be tried is shown: not to whoever comes back to a finished task, who needs the room for
/// what follows from it. But while one is here, nothing moves below the pointer.
fn shows_tests(ui: &Ui, shown: &Shown<'_>) -> bool {
    let id = Id::unique("the end of the task was open when it was opened");
    let is_new = target::is_new(ui, &format!("end of {}", shown.task.id));
    let was_open = !is_new && ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let is_needed = was_open || !is_closed(shown);
    ui.data_mut(|data| data.insert_temp(id, is_needed));
    is_needed && !shown.guide.test.is_empty()
}

/// The first tick has the focus, so that Enter does not pass by both, and keeps it: whoever presses Enter
/// on in rhythm neither takes it back nor attests what was not tried. Tab leads to the second one, for what is
/// attested is to be meant. What each of them says stands below it, and what has to be tried between them. Returns
/// what was ticked or unticked.
fn ticks_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) -> Option<What> {
    let mut ticked = None;
    let texts = page.model.texts.clone();
    let record = shown.case.record.task(&shown.task.id);
    let (is_changed, is_tested) = (record.changed().is_some(), record.tested().is_some());
    let (changed_label, tested_label) = tick_labels(&texts, shown);
    let (changed_means, tested_means) = what_ticks_mean(&texts, shown);
    keep_tick(ui);
    let mut changed = is_changed;
    let row = check_ui(ui, &mut changed, &changed_label, None);
    // Whoever comes back to test it has ticked this one.
    if is_changed && target::is_new(ui, &format!("ticks of {}", shown.task.id)) {
        keep_from_enter(ui, row.id);
    }
    if !is_closed(shown) && theme::is_narrow(ui) {
        guide_ui::focus_with_above(ui, shown, Form::Step, &row);
    } else if !is_closed(shown) {
        guide_ui::focus(ui, shown, Form::Step, &row);
    }
    if row.changed() {
        ticked_just_now(ui, row.id, changed);
        target::give_focus(&row);
        ticked = Some(What::Changed(changed));
    }
    below_tick_ui(ui, page, record.changed(), &changed_means);
    let list = shows_tests(ui, shown).then(|| tests_ui(ui, page, shown));
    let mut tested = is_tested;
    let first = record.changed().is_none().then(|| tr!(texts, "finish-first-changed"));
    let row = check_ui(ui, &mut tested, &tested_label, first.as_deref());
    if row.changed() {
        ticked = Some(What::Tested(tested));
    }
    below_tick_ui(ui, page, record.tested(), &tested_means);
    // Whoever comes to it by keys reads what it stands for.
    let has_focus = target::has_focus(&row);
    if let Some(list) = list.filter(|_| has_focus && target::is_new(ui, "focus at the second tick")) {
        let seen = row.rect.with_max_y(ui.cursor().top());
        let top = list.top().max(seen.bottom() - ui.clip_rect().height() + S4);
        ui.scroll_to_rect(seen.with_min_y(top), None);
    }
    // Said, not forbidden: perhaps the provider did it all in his own way. Who ticked none did not forget one.
    let all = shown.guide.steps.len();
    let open = shown.guide.steps.iter().filter(|step| record.step(&step.id).is_none()).count();
    if (1..all).contains(&open) && !is_closed(shown) {
        text::gap_ui(ui, S2);
        chip::caption_ui(ui, Icon::Info, &tr!(texts, "finish-steps-open", open = open));
    }
    ticked
}

/// The words of the two ticks of this task.
fn tick_labels(texts: &Texts, shown: &Shown<'_>) -> (String, String) {
    if shown.task.changes_password {
        (tr!(texts, "finish-changed"), tr!(texts, "finish-tested"))
    } else {
        (tr!(texts, "finish-carried-out"), tr!(texts, "finish-checked"))
    }
}

fn ticked_id() -> Id {
    Id::unique("box that was ticked already")
}

/// Enter on a box that was ticked just now, or before one came here, is one too many.
fn keep_tick(ui: &Ui) {
    let Some(row) = ui.data(|data| data.get_temp::<Id>(ticked_id())) else { return };
    if ui.memory(|memory| memory.has_focus(row)) {
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    } else {
        ui.data_mut(|data| data.remove::<Id>(ticked_id()));
    }
}

fn ticked_just_now(ui: &Ui, row: Id, is_ticked: bool) {
    if is_ticked {
        keep_from_enter(ui, row);
    } else {
        ui.data_mut(|data| data.remove::<Id>(ticked_id()));
    }
}

fn keep_from_enter(ui: &Ui, row: Id) {
    ui.data_mut(|data| data.insert_temp(ticked_id(), row));
}

/// What each of the two ticks says.
fn what_ticks_mean(texts: &Texts, shown: &Shown<'_>) -> (String, String) {
    let changed = if shown.task.changes_password {
        tr!(texts, "finish-changed-means")
    } else {
        tr!(texts, "finish-carried-out-means")
    };
    let is_listed = !shown.guide.test.is_empty();
    (changed, if is_listed { tr!(texts, "finish-tested-means") } else { tr!(texts, "finish-tried-means") })
}

/// That only its holder can attest it, said to whoever else sits here.
fn owner_ui(ui: &mut Ui, page: &Page<'_>, shown: &Shown<'_>) {
    let holder = shown.task.person.as_str();
    if is_closed(shown) || holder.is_empty() || holder == page.model.settings.person {
        return;
    }
    if promise_ui::is_holders(page, shown) {
        note_ui(ui, NoteKind::Info, &text::runs(&tr!(page.model.texts, "finish-owner", who = holder)));
        text::gap_ui(ui, S2);
    }
}

/// What a tick says, and once it is there, whose it is and since when: each on one line, so that nothing moves.
fn below_tick_ui(ui: &mut Ui, page: &Page<'_>, stamp: Option<&Stamp>, means: &str) {
    let words = stamp.map(|stamp| {
        let time = wording::date_time(&page.model.texts, &stamp.time);
        tr!(page.model.texts, "finish-stamp", who = stamp.who.as_str(), time = time)
    });
    // Close to its label.
    text::gap_ui(ui, -S2);
    ui.horizontal_top(|ui| {
        ui.add_space(MARK + S3);
        text::small_muted_ui(ui, words.as_deref().unwrap_or(means));
    });
}

fn mark(page: &mut Page<'_>, shown: &Shown<'_>, what: What) {
    page.ask(Action::Mark { task: shown.task.id.clone(), step: String::new(), what });
}

fn is_closed(shown: &Shown<'_>) -> bool {
    shown.case.state(shown.task).is_closed()
}

/// The buttons below it. Until both ticks are there none of them is the main one.
pub(super) fn finish_bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, shown: &Shown<'_>, margin: f32) {
    if is_closed(shown) {
        closed_bar_ui(ui, bar, page, shown, margin);
    } else {
        open_bar_ui(ui, bar, page, shown, margin);
    }
}

fn open_bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, shown: &Shown<'_>, margin: f32) {
    let texts = page.model.texts.clone();
    let (_, tested) = tick_labels(&texts, shown);
    let missing = match shown.case.record.task(&shown.task.id).changed() {
        None => tr!(texts, "finish-two-missing"),
        Some(_) => tr!(texts, "finish-one-missing", tick = tested),
    };
    let mut chosen = None;
    layout::action_bar_ui(
        ui,
        bar,
        margin,
        // Nothing to press stands where the steps had their tick: who clicks on in rhythm stays here.
        |ui| {
            ui.add(Button::primary(&tr!(texts, "finish-done")).main().disabled_because(Some(&missing)));
        },
        |ui| chosen = marks_ui::other_ways_ui(ui, page, shown),
    );
    if let Some(way) = chosen {
        place_ui::save_place(page, shown);
        marks_ui::take_way(page, shown, way);
    }
}

/// Why the way on leads to the plan, where what is left of her own waits.
fn own_waits_ui(ui: &mut Ui, page: &Page<'_>, shown: &Shown<'_>) {
    let next = is_closed(shown).then(|| next_up::next(page, shown.case, Some(shown.task))).flatten();
    if let Some(waits) = next.filter(|next| next.leads_away).and_then(|next| next.waits) {
        text::gap_ui(ui, S3);
        chip::caption_ui(ui, Icon::Info, &next_up::waits_words(page, shown.case, waits));
    }
}

/// The label of the way on as it fits on one line: a second one would make the bar grow over what was ticked.
fn on_one_line(ui: &Ui, label: &str, short: &str) -> String {
    let fits = |words: &str| Button::primary(words).main().arrow().width(ui) <= ui.available_width();
    if fits(label) || short.is_empty() {
        return label.to_owned();
    }
    let mut words = short.to_owned();
    while !fits(&words) && words.chars().count() > FEWEST_LETTERS {
        words = words.trim_end_matches('…').trim_end().to_owned();
        words.pop();
        words = format!("{}…", words.trim_end());
    }
    words
}

fn closed_bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, shown: &Shown<'_>, margin: f32) {
    let texts = page.model.texts.clone();
    let narrow = theme::is_narrow(ui);
    let next = next_up::next(page, shown.case, Some(shown.task));
    // What is left is promised: the plan names it before it leads to the closing check.
    let next = next.filter(|next| next.because != Because::Closing || next.passed_by.is_empty());
    // Nor is she led into the work of somebody else while her own waits: the plan says for what.
    let next = next.filter(|next| !next.leads_away);
    let (label, short) = match &next {
        Some(next) => next_up::go_on(page, shown.case, shown.task, next),
        None if shown.case.is_complete() => (tr!(texts, "plan-to-certificate"), String::new()),
        None => (tr!(texts, "finish-to-plan"), String::new()),
    };
    let (mut goes_on, mut to_plan) = (false, false);
    layout::action_bar_ui(
        ui,
        bar,
        margin,
        |ui| {
            let words = on_one_line(ui, &label, &short);
            let button = ui.add(Button::primary(&words).main().arrow().accessible_name(&label));
            if !place_ui::lacks_place(page, shown) {
                guide_ui::focus_on(ui, shown, "closed", &button);
            }
            goes_on = button.clicked();
            // Not twice.
            if !narrow && (next.is_some() || shown.case.is_complete()) {
                to_plan = ui.add(Button::quiet(&tr!(texts, "finish-to-plan"))).clicked();
            }
        },
        |_| {},
    );
    if goes_on || to_plan {
        place_ui::save_place(page, shown);
        page.ask(match next {
            Some(next) if goes_on => Action::OpenTask(next.task.id.clone()),
            None if goes_on && shown.case.is_complete() => Action::Show(Screen::Certificate),
            _ => Action::Show(Screen::Plan),
        });
    }
}

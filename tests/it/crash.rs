//! The worker's death is noticed and said, with what is safe and what is not.

use std::sync::mpsc;

use egui_kittest::{Harness, kittest::Queryable as _};
use passwortwechsel::{
    app::Worker,
    i18n::{Language, Texts},
    platform::settings::Settings,
    tr,
    ui::{fonts, guard::Guarded, window::Window},
};

#[test]
fn a_dead_worker_ends_the_window_with_a_sentence_and_a_report() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().to_owned();
    let mut harness = Harness::builder()
        .with_size(egui::vec2(1024.0, 700.0))
        .with_max_steps(20)
        .with_context_setup(fonts::install)
        .build_ui_state(
            move |ui, guarded: &mut Option<Guarded>| {
                let guarded = guarded.get_or_insert_with(|| {
                    let (effects, _) = mpsc::channel();
                    let (_, outcomes) = mpsc::channel();
                    let window =
                        Window::new(ui.ctx(), Settings::default(), &folder, Worker::Thread { effects, outcomes });
                    Guarded::new(window, &folder)
                });
                guarded.take_in(&ui.ctx().clone());
                guarded.frame(ui);
            },
            None,
        );
    harness.run_ok();
    let texts = Texts::new(Language::German);
    harness.get_by_label(&tr!(texts, "err-worker-gone"));
    harness.get_by_label(&tr!(texts, "crash-restart"));
    assert!(harness.query_all_by_label_contains("Ihr Vorgang ist unversehrt").next().is_some());
    assert!(harness.state().as_ref().unwrap().window().is_none(), "nothing more can be done in the fallen window");
    let reports =
        std::fs::read_dir(data.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(reports.filter(|name| name.starts_with("absturz-")).count(), 1);
}

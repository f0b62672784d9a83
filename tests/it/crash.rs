//! The worker's death is noticed and said, with what is safe and what is not.

use std::sync::mpsc;

use egui_kittest::kittest::Queryable as _;
use passwortwechsel::{
    app::Worker,
    i18n::{Language, Texts},
    platform::settings::Settings,
    tr,
    ui::{guard::Guarded, window::Window},
};

use crate::{
    person::{USUAL, headless},
    raster::Textures,
};

#[test]
fn a_dead_worker_ends_the_window_with_a_sentence_and_a_report() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().to_owned();
    let begin = move |ctx: &egui::Context| {
        let (effects, _) = mpsc::channel();
        let (_, outcomes) = mpsc::channel();
        let window = Window::new(ctx, Settings::default(), &folder, Worker::Thread { effects, outcomes });
        Guarded::new(window, &folder)
    };
    let mut harness = headless(USUAL, Textures::default(), begin, |guarded, ui| {
        guarded.take_in(&ui.ctx().clone());
        guarded.frame(ui);
    });
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

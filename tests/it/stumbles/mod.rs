//! What people stumbled over who did the whole job in the real window: a receptionist interrupted every minute,
//! a doctor who uses the keyboard alone at 200 %, a provider with five PCs, and strangers who saw only pictures.
//! Each is looked at, so that none comes back.

pub(crate) mod at_a_step;
pub(crate) mod between_tasks;
pub(crate) mod by_keys;
pub(crate) mod days_and_orders;
pub(crate) mod double_clicks;
pub(crate) mod everywhere;
pub(crate) mod first_sight;
pub(crate) mod first_view;
pub(crate) mod focus_returns;
pub(crate) mod large_type;
pub(crate) mod lists_in_questions;
pub(crate) mod menus_by_keys;
pub(crate) mod names;
pub(crate) mod next_and_later;
pub(crate) mod on_the_way;
pub(crate) mod one_step;
pub(crate) mod pages;
pub(crate) mod plain_answers;
pub(crate) mod plan_and_start;
pub(crate) mod plan_search;
pub(crate) mod provider_hurry;
pub(crate) mod provider_plan;
pub(crate) mod questions_by_keys;
pub(crate) mod reading_on;
pub(crate) mod reception;
pub(crate) mod secret_of_step;
pub(crate) mod strangers;
pub(crate) mod task_screen;
pub(crate) mod two_people;
pub(crate) mod whose_work;

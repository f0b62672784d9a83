//! The places that a step may open, in words.

use crate::{domain::guide::Destination, i18n::Texts, tr};

/// Its name as Windows or the router shows it.
#[must_use]
pub fn destination(texts: &Texts, destination: Destination) -> String {
    match destination {
        Destination::SignInOptions => tr!(texts, "place-sign-in-options"),
        Destination::OtherUsers => tr!(texts, "place-other-users"),
        Destination::RemoteDesktop => tr!(texts, "place-remote-desktop"),
        Destination::InstalledPrograms => tr!(texts, "place-installed-programs"),
        Destination::WindowsUpdate => tr!(texts, "place-windows-update"),
        Destination::WindowsSecurity => tr!(texts, "place-windows-security"),
        Destination::LocalUsers => tr!(texts, "place-local-users"),
        Destination::DomainUsers => tr!(texts, "place-domain-users"),
        Destination::Services => tr!(texts, "place-services"),
        Destination::ScheduledTasks => tr!(texts, "place-scheduled-tasks"),
        Destination::FritzBox => tr!(texts, "place-fritz-box"),
    }
}

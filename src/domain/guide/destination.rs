//! The places that a step may offer to open: a closed list, so that no guide can lead anywhere else.
//!
//! Only their names and addresses. Opening them is `platform::destinations`; a guide that names
//! anything else is refused when it is read.

use serde::{Deserialize, Serialize};

/// A place on this PC or in the practice's own network.
///
/// The addresses that begin with `ms-settings:` and `windowsdefender:` are documented by Microsoft
/// ("Launch Windows Settings"); the files ending in `.msc` are the consoles that Windows brings along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Destination {
    /// Settings, sign-in options: password, PIN, Windows Hello.
    SignInOptions,
    /// Settings, other users of this PC.
    OtherUsers,
    /// Settings, remote desktop.
    RemoteDesktop,
    /// Settings, installed programs.
    InstalledPrograms,
    /// Settings, Windows Update.
    WindowsUpdate,
    /// Windows Security.
    WindowsSecurity,
    /// Local users and groups. Windows Home has none.
    LocalUsers,
    /// Users and computers of the domain; only where the administration tools are installed.
    DomainUsers,
    /// Services, with the accounts they run under.
    Services,
    /// Scheduled tasks, with the accounts they run under.
    ScheduledTasks,
    /// The FRITZ!Box of the practice.
    FritzBox,
}

impl Destination {
    /// All of them, in the order in which they are documented.
    pub const ALL: [Self; 11] = [
        Self::SignInOptions,
        Self::OtherUsers,
        Self::RemoteDesktop,
        Self::InstalledPrograms,
        Self::WindowsUpdate,
        Self::WindowsSecurity,
        Self::LocalUsers,
        Self::DomainUsers,
        Self::Services,
        Self::ScheduledTasks,
        Self::FritzBox,
    ];

    /// The address, as a person can type it at "Ausführen" or into the browser.
    #[must_use]
    pub fn address(self) -> &'static str {
        match self {
            Self::SignInOptions => "ms-settings:signinoptions",
            Self::OtherUsers => "ms-settings:otherusers",
            Self::RemoteDesktop => "ms-settings:remotedesktop",
            Self::InstalledPrograms => "ms-settings:appsfeatures",
            Self::WindowsUpdate => "ms-settings:windowsupdate",
            Self::WindowsSecurity => "windowsdefender:",
            Self::LocalUsers => "lusrmgr.msc",
            Self::DomainUsers => "dsa.msc",
            Self::Services => "services.msc",
            Self::ScheduledTasks => "taskschd.msc",
            Self::FritzBox => "http://fritz.box",
        }
    }

    /// Whether it is a part of Windows and so exists on no other system.
    #[must_use]
    pub fn is_windows_only(self) -> bool {
        !self.is_web_page()
    }

    /// Whether the browser shows it.
    #[must_use]
    pub fn is_web_page(self) -> bool {
        self.address().starts_with("http")
    }

    /// Whether it is a console, a file in the system folder of Windows.
    #[must_use]
    pub fn is_console(self) -> bool {
        matches!(self, Self::LocalUsers | Self::DomainUsers | Self::Services | Self::ScheduledTasks)
    }
}

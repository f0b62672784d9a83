//! The texts of the program: German first, English complete.
//!
//! Loads the messages and hands them out as a value, so that a test says which language it means.
//! Identifiers and arguments are checked when the program is compiled. Turning errors and states
//! into sentences is `wording`.

use i18n_embed::{I18nAssets, LanguageLoader as _, fluent::FluentLanguageLoader, unic_langid::LanguageIdentifier};
use rust_embed::RustEmbed;
use serde::{Deserialize, Serialize};

#[derive(RustEmbed)]
#[folder = "i18n/"]
struct Messages;

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// German.
    #[default]
    German,
    /// English.
    English,
}

impl Language {
    /// Its code as in `de`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        // Both codes are well-formed; the default identifier would mean "no language" and thereby
        // the fallback, German.
        self.code().parse().unwrap_or_default()
    }
}

/// All messages in one language. Use [`tr!`](crate::tr) to get one.
pub struct Texts {
    /// Public only for [`tr!`](crate::tr).
    pub loader: FluentLanguageLoader,
    language: Language,
}

impl Texts {
    /// The messages in that language; what it lacks comes in German.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self::of(&Messages, language)
    }

    /// The messages from another place than the program itself; a test tries a language that says
    /// everything with more words.
    #[must_use]
    pub fn of(messages: &dyn I18nAssets, language: Language) -> Self {
        let loader = FluentLanguageLoader::new("passwortwechsel", Language::German.identifier());
        // The messages are part of the program, and a test loads both languages: an error here
        // cannot come from the user's machine.
        let result = loader.load_languages(messages, &[language.identifier()]);
        debug_assert!(result.is_ok(), "built-in messages: {result:?}");
        loader.set_use_isolating(false);
        Self { loader, language }
    }

    /// Which language this is.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Texts").field(&self.language).finish()
    }
}

/// One message: `tr!(texts, "plan-title")`, with arguments `tr!(texts, "step-of", n = 3, all = 6)`.
#[macro_export]
macro_rules! tr {
    ($texts:expr, $id:literal) => {
        ::i18n_embed_fl::fl!($texts.loader, $id)
    };
    ($texts:expr, $id:literal, $($args:tt)*) => {
        ::i18n_embed_fl::fl!($texts.loader, $id, $($args)*)
    };
}

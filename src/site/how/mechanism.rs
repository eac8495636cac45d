//! A mechanism of a month as the document describes it, in a form that a test can hold against the model.

/// A mechanism of a month. `text` is plain; `equations` and `symbols` are in the notation of `equation.rs`.
pub struct Mechanism {
    pub slug: &'static str,
    pub name: &'static str,
    /// Its file below `model/src`, with the text of the file: the constants that it uses are found in it.
    pub source: (&'static str, &'static str),
    /// Constants and tables that it uses by way of another file.
    pub borrowed: &'static [&'static str],
    pub text: &'static str,
    pub equations: &'static [&'static str],
    /// Each sign with its meaning and unit.
    pub symbols: &'static [(&'static str, &'static str)],
    /// Names of the assumptions that it uses.
    pub assumptions: &'static [&'static str],
    /// Each quantity that it writes, with its causes as [`causes`] reads them.
    pub effects: &'static [(&'static str, &'static str)],
}

/// More of one quantity means more (+), less (-), or now more and now less (~) of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    More,
    Less,
    Mixed,
}

impl Sign {
    /// The sign of two effects in a row.
    pub fn times(self, other: Self) -> Self {
        match (self, other) {
            (Self::Mixed, _) | (_, Self::Mixed) => Self::Mixed,
            (a, b) if a == b => Self::More,
            _ => Self::Less,
        }
    }

    /// The sign beside a name.
    pub fn mark(self) -> &'static str {
        match self {
            Self::More => "+",
            Self::Less => "−",
            Self::Mixed => "±",
        }
    }

    /// The sign for whoever hears the document.
    pub fn words(self) -> &'static str {
        match self {
            Self::More => "more of it, more of this",
            Self::Less => "more of it, less of this",
            Self::Mixed => "either way",
        }
    }

    /// Its name in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Self::More => "more",
            Self::Less => "less",
            Self::Mixed => "mixed",
        }
    }
}

/// A quantity that another one is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    pub name: &'static str,
    pub sign: Sign,
    /// The value before this mechanism changed it counts.
    pub is_old: bool,
    /// So rare that no run of the test shows it.
    pub is_rare: bool,
    /// Of little weight: the causal diagram leaves it out.
    pub is_aside: bool,
}

/// The causes in a line of a description: names with spaces between them, behind each `+`, `-` or `~` for its sign, before it any of `.`
/// (aside), `^` (old) and `?` (rare), in this order.
pub fn causes(line: &'static str) -> impl Iterator<Item = Cause> {
    line.split_whitespace().map(|token| {
        let (is_aside, token) = token.strip_prefix('.').map_or((false, token), |rest| (true, rest));
        let (is_old, token) = token.strip_prefix('^').map_or((false, token), |rest| (true, rest));
        let (is_rare, token) = token.strip_prefix('?').map_or((false, token), |rest| (true, rest));
        let (name, sign) = match (token.strip_suffix('+'), token.strip_suffix('-')) {
            (Some(name), _) => (name, Sign::More),
            (_, Some(name)) => (name, Sign::Less),
            _ => (token.trim_end_matches('~'), Sign::Mixed),
        };
        Cause { name, sign, is_old, is_rare, is_aside }
    })
}

/// An effect of one quantity on another within a mechanism, directly or by way of others that the mechanism writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    pub from: &'static str,
    pub to: &'static str,
    pub sign: Sign,
    pub is_direct: bool,
    pub is_rare: bool,
}

impl Mechanism {
    /// What a quantity that it writes is made of.
    pub fn causes_of(&self, quantity: &str) -> impl Iterator<Item = Cause> {
        let line = self.effects.iter().find(|(to, _)| *to == quantity).map_or("", |(_, line)| line);
        causes(line)
    }

    pub fn writes(&self, quantity: &str) -> bool {
        self.effects.iter().any(|(to, _)| *to == quantity)
    }

    /// Quantities that come from before this mechanism.
    pub fn reads(&self) -> Vec<&'static str> {
        let mut out = Vec::new();
        for (_, line) in self.effects {
            for cause in causes(line) {
                if (cause.is_old || !self.writes(cause.name)) && !out.contains(&cause.name) {
                    out.push(cause.name);
                }
            }
        }
        out
    }

    /// All routes by which a change of a quantity before this mechanism shows in another one after it.
    pub fn routes(&self) -> Vec<Route> {
        let mut out = Vec::new();
        for (to, _) in self.effects {
            self.follow(
                to,
                to,
                Route { from: to, to, sign: Sign::More, is_direct: true, is_rare: false },
                &mut vec![to],
                &mut out,
            );
        }
        out.retain(|route| route.from != route.to);
        out
    }

    /// Adds the routes that end in `to` and run through `at`; `behind` is the route from `at` on.
    fn follow(
        &self,
        at: &'static str,
        to: &'static str,
        behind: Route,
        seen: &mut Vec<&'static str>,
        out: &mut Vec<Route>,
    ) {
        for cause in self.causes_of(at) {
            let route = Route {
                from: cause.name,
                to,
                sign: behind.sign.times(cause.sign),
                is_direct: at == to,
                is_rare: behind.is_rare || cause.is_rare,
            };
            out.push(route);
            if !cause.is_old && self.writes(cause.name) && !seen.contains(&cause.name) {
                seen.push(cause.name);
                self.follow(cause.name, to, route, seen, out);
                seen.pop();
            }
        }
    }
}

//! What the document says of a mechanism, in a form that a test can hold against the model.

/// A mechanism of a month. Texts are HTML without markup of their own; equations are in the little language of `equation.rs`.
pub struct Mechanism {
    pub slug: &'static str,
    pub name: &'static str,
    /// Below `src/model`, with the text of the file: the constants of an equation are read in it.
    pub source: (&'static str, &'static str),
    /// Constants and tables that come in by way of another file.
    pub borrowed: &'static [&'static str],
    pub text: &'static str,
    pub equations: &'static [&'static str],
    /// Sign, meaning and unit.
    pub symbols: &'static [(&'static str, &'static str)],
    pub assumptions: &'static [&'static str],
    /// Each quantity that it writes, with what it is made of, see [`Cause`].
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
    pub fn times(self, other: Self) -> Self {
        match (self, other) {
            (Self::Mixed, _) | (_, Self::Mixed) => Self::Mixed,
            (a, b) if a == b => Self::More,
            _ => Self::Less,
        }
    }

    /// As it stands beside a name.
    pub fn mark(self) -> &'static str {
        match self {
            Self::More => "+",
            Self::Less => "−",
            Self::Mixed => "±",
        }
    }

    pub fn words(self) -> &'static str {
        match self {
            Self::More => "more of it, more of this",
            Self::Less => "more of it, less of this",
            Self::Mixed => "either way",
        }
    }
}

/// What a written quantity is made of: a name with a sign behind it. `^` before it: the value before this mechanism changed it;
/// `?`: so rare that no run shows it; `.`: beside the point, so the picture leaves it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    pub name: &'static str,
    pub sign: Sign,
    pub is_old: bool,
    pub is_rare: bool,
    pub is_aside: bool,
}

/// The causes in a line of a description.
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

    /// All ways by which a change before this mechanism comes out behind it; a quantity's way to itself is left out.
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

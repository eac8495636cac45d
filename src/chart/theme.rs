//! The colors of a picture: the tokens of `style/tokens.css` (a test compares the two), a forced palette, and the pixel scale.

use super::spec::{Hue, Paint};
use plotters::style::Color;
use plotters_backend::BackendColor;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// Reads `#rrggbb`, `rgb(r, g, b)` or `rgba(r, g, b, a)`, the forms in which browsers report a color.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(hex) = text.strip_prefix('#') {
            let part = |i: usize| u8::from_str_radix(hex.get(i..i + 2)?, 16).ok();
            return if hex.len() == 6 { Some(Self(part(0)?, part(2)?, part(4)?)) } else { None };
        }
        let inner = text.strip_prefix("rgba(").or_else(|| text.strip_prefix("rgb("))?.strip_suffix(')')?;
        let mut parts = inner.split([',', ' ', '/']).filter(|part| !part.is_empty());
        let mut next = || parts.next()?.parse::<u8>().ok();
        Some(Self(next()?, next()?, next()?))
    }

    /// `part` of this color and the rest of `other`.
    pub fn blend(self, part: f64, other: Self) -> Self {
        let blend = |a: u8, b: u8| (f64::from(a) * part + f64::from(b) * (1.0 - part)).round() as u8;
        Self(blend(self.0, other.0), blend(self.1, other.1), blend(self.2, other.2))
    }
}

impl Color for Rgb {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (self.0, self.1, self.2) }
    }
}

/// The system's colors where the reader forces them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SystemColors {
    pub canvas: Rgb,
    pub canvas_text: Rgb,
    pub gray_text: Rgb,
    pub link_text: Rgb,
    pub highlight: Rgb,
}

/// Colors, and how many device pixels a CSS pixel has: every size is CSS pixels x `scale`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    pub scale: f64,
    pub paper: Rgb,
    pub tint: Rgb,
    pub rule: Rgb,
    pub edge: Rgb,
    pub ink: Rgb,
    pub ink_2: Rgb,
    pub ink_3: Rgb,
    pub accent: Rgb,
    pub on_accent: Rgb,
    /// In the order of [`Hue`].
    pub hues: [Rgb; 11],
    /// Text and rules on the area of China.
    pub on_area: Rgb,
}

const fn hex(color: u32) -> Rgb {
    Rgb((color >> 16) as u8, (color >> 8) as u8, color as u8)
}

impl Theme {
    pub fn light(scale: f64) -> Self {
        Self {
            scale,
            paper: hex(0xfbfaf7),
            tint: hex(0xf1eee8),
            rule: hex(0xdcd8d0),
            edge: hex(0x827e77),
            ink: hex(0x1b1a18),
            ink_2: hex(0x55524c),
            ink_3: hex(0x69665f),
            accent: hex(0xa5123f),
            on_accent: hex(0xffffff),
            hues: [
                0x303e62, 0x4b7bb7, 0x6b3d9e, 0x8a5475, 0x2a5945, 0xd47716, 0x8b1e0b, 0x859564, 0xa06932, 0x4f9a9d,
                0x7d7b75,
            ]
            .map(hex),
            on_area: hex(0xffffff),
        }
    }

    pub fn dark(scale: f64) -> Self {
        Self {
            scale,
            paper: hex(0x15171a),
            tint: hex(0x202327),
            rule: hex(0x32363b),
            edge: hex(0x7d8188),
            ink: hex(0xedebe7),
            ink_2: hex(0xb9b6b0),
            ink_3: hex(0x9b9892),
            accent: hex(0xff8ba3),
            on_accent: hex(0x15171a),
            hues: [
                0x7085b0, 0x91c2e6, 0x9e88f3, 0x8e5e75, 0x34ba83, 0xd78712, 0xa04f30, 0xd1cd59, 0xb2744c, 0xa2e7e0,
                0x8b8a86,
            ]
            .map(hex),
            on_area: hex(0x0d0f12),
        }
    }

    /// Paper is white in print whatever the screen shows.
    pub fn print(scale: f64) -> Self {
        Self { paper: hex(0xffffff), ..Self::light(scale) }
    }

    /// With forced colors the hues go: areas are told apart by their edges and labels, lines by their labels.
    pub fn forced(system: SystemColors, scale: f64) -> Self {
        let SystemColors { canvas, canvas_text, gray_text, link_text, highlight } = system;
        let mut hues = [gray_text; 11];
        hues[Hue::China as usize] = canvas_text;
        Self {
            scale,
            paper: canvas,
            tint: canvas,
            rule: gray_text,
            edge: gray_text,
            ink: canvas_text,
            ink_2: canvas_text,
            ink_3: canvas_text,
            accent: if highlight == canvas { link_text } else { highlight },
            on_accent: canvas,
            hues,
            on_area: canvas,
        }
    }

    /// Device pixels in a CSS pixel: the scale, or one for one where that is no number to draw with.
    pub fn ratio(&self) -> f64 {
        if self.scale.is_finite() && self.scale > 0.0 { self.scale } else { 1.0 }
    }

    pub fn color(&self, paint: Paint) -> Rgb {
        match paint {
            Paint::Ink => self.ink,
            Paint::Ink2 => self.ink_2,
            Paint::Ink3 => self.ink_3,
            Paint::Edge => self.edge,
            Paint::Rule => self.rule,
            Paint::Accent => self.accent,
            Paint::Hue(hue) => self.hues[hue as usize],
            Paint::Pale(hue) => self.hues[hue as usize].blend(0.5, self.paper),
        }
    }
}

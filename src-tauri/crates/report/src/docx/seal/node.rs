//! A small tree for one group of properties while it is put in order. Bodies are streamed past it;
//! only `pPr`, `tblPr` and their like are ever held.

use super::order::sequence;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;

/// An element of properties: no text, few attributes, few children.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Node<'x> {
    /// The name with its prefix.
    pub(super) name: Cow<'x, str>,
    /// Names and escaped values.
    pub(super) attributes: Vec<(Cow<'x, str>, Cow<'x, str>)>,
    /// The children in order.
    pub(super) children: Vec<Node<'x>>,
}

impl<'x> Node<'x> {
    /// An element without attributes.
    pub(super) fn new(name: &'x str) -> Self {
        Self {
            name: name.into(),
            attributes: Vec::new(),
            children: Vec::new(),
        }
    }

    /// The same element with one more attribute; the value is escaped here.
    #[must_use]
    pub(super) fn with(mut self, name: &'x str, value: &str) -> Self {
        self.attributes
            .push((name.into(), escape(value).into_owned().into()));
        self
    }

    /// Reads an element; `children` says that it isn't empty and must be read to its end.
    pub(super) fn read(
        reader: &mut Reader<&'x [u8]>,
        tag: &BytesStart<'x>,
        children: bool,
    ) -> quick_xml::Result<Self> {
        let mut node = Self::of(tag);
        if !children {
            return Ok(node);
        }
        loop {
            match reader.read_event()? {
                Event::Start(tag) => node.children.push(Self::read(reader, &tag, true)?),
                Event::Empty(tag) => node.children.push(Self::of(&tag)),
                Event::End(_) | Event::Eof => return Ok(node),
                _ => {}
            }
        }
    }

    fn of(tag: &BytesStart<'x>) -> Self {
        let attributes = tag
            .attributes()
            .with_checks(false)
            .flatten()
            .map(|a| {
                (
                    Cow::Owned(a.key.as_ref().to_owned()),
                    Cow::Owned(a.value.into_owned()),
                )
            })
            .collect();
        Self {
            name: Cow::Owned(tag.name().as_ref().to_owned()),
            attributes,
            children: Vec::new(),
        }
    }

    /// The escaped value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_ref())
    }

    /// Sets an attribute, escaping the value.
    pub(super) fn set(&mut self, name: &'x str, value: &str) {
        self.attributes.retain(|(key, _)| key != name);
        self.attributes
            .push((name.into(), escape(value).into_owned().into()));
    }

    /// The first child of that name.
    pub(super) fn child(&mut self, name: &str) -> Option<&mut Node<'x>> {
        self.children.iter_mut().find(|child| child.name == name)
    }

    /// Takes all children of that name out.
    pub(super) fn drop_children(&mut self, name: &str) {
        self.children.retain(|child| child.name != name);
    }

    /// Puts the children, and theirs, in the order of the schema.
    pub(super) fn arrange(&mut self) {
        for child in &mut self.children {
            child.arrange();
        }
        if let Some(order) = sequence(&self.name) {
            self.children.sort_by_key(|child| {
                order
                    .iter()
                    .position(|name| *name == child.name)
                    .unwrap_or(order.len())
            });
        }
    }

    /// Writes the element.
    pub(super) fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(&self.name);
        for (key, value) in &self.attributes {
            out.push(' ');
            out.push_str(key);
            out.push_str("=\"");
            out.push_str(value);
            out.push('"');
        }
        if self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for child in &self.children {
            child.write(out);
        }
        out.push_str("</");
        out.push_str(&self.name);
        out.push('>');
    }
}

/// Escapes text for content and attributes alike.
pub(super) fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\n', '\t', '\r']) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    out.into()
}

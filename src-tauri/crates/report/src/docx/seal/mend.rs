//! Goes once through the XML that docx-rs wrote and mends it: order of properties, what docx-rs
//! can't say (from [`Marks`]), what it says wrongly. Text passes through untouched.

use super::node::Node;
use super::picture::picture;
use crate::docx::marks::{Marks, SIGN, TableMark};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The first id of a content control; any number will do as long as it is unique.
const FIRST_CONTROL: usize = 100_001;

/// The root element and its namespaces, the same for body, heads and feet.
const NAMESPACES: &str = concat!(
    r#" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#,
    r#" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#,
    r#" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml""#,
    r#" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15">"#,
);

/// Mends one part.
pub(super) fn mend(source: &[u8], marks: &Marks) -> quick_xml::Result<String> {
    let source = std::str::from_utf8(source).unwrap_or_default();
    let mut reader = Reader::from_reader(source.as_bytes());
    let mut mender = Mender {
        source,
        marks,
        out: String::with_capacity(source.len()),
        copied: 0,
        tables: Vec::new(),
        figures: 0,
    };
    loop {
        let before = reader.buffer_position() as usize;
        match reader.read_event()? {
            Event::Start(tag) => mender.tag(&mut reader, &tag, before, true)?,
            Event::Empty(tag) => mender.tag(&mut reader, &tag, before, false)?,
            Event::End(tag) if tag.name().as_ref() == "w:tbl" => {
                mender.tables.pop();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    mender.copy_to(source.len());
    Ok(mender.out)
}

struct Mender<'x> {
    source: &'x str,
    marks: &'x Marks,
    out: String,
    /// How much of the source is in `out` or was replaced.
    copied: usize,
    /// The tables that are open: their notes and how many rows began.
    tables: Vec<(Option<&'x TableMark>, usize)>,
    /// How many figures began.
    figures: usize,
}

impl<'x> Mender<'x> {
    fn copy_to(&mut self, end: usize) {
        self.out
            .push_str(self.source.get(self.copied..end).unwrap_or_default());
        self.copied = end;
    }

    fn tag(
        &mut self,
        reader: &mut Reader<&'x [u8]>,
        tag: &BytesStart<'x>,
        before: usize,
        open: bool,
    ) -> quick_xml::Result<()> {
        match tag.name().as_ref() {
            "w:pPr" | "w:rPr" | "w:tblPr" | "w:trPr" | "w:tcPr" | "w:sectPr" | "w:sdtPr"
            | "w:tblGrid" => {
                self.copy_to(before);
                let mut node = Node::read(reader, tag, open)?;
                self.properties(&mut node);
                node.arrange();
                if !(node.children.is_empty() && node.attributes.is_empty()) {
                    node.write(&mut self.out);
                }
                self.copied = reader.buffer_position() as usize;
            }
            "w:tbl" => self.tables.push((None, 0)),
            "w:tr" => {
                if let Some((_, rows)) = self.tables.last_mut() {
                    *rows += 1;
                }
            }
            "w:p" => self.replace(reader, before, if open { "<w:p>" } else { "<w:p/>" }),
            "w:document" | "w:hdr" | "w:ftr" => {
                let root = format!("<{}{NAMESPACES}", tag.name().as_ref());
                self.replace(reader, before, &root);
            }
            "w:drawing" => {
                Node::read(reader, tag, open)?;
                let mark = self.marks.figures.get(self.figures);
                let written = mark.map(|it| picture(self.figures, it)).unwrap_or_default();
                self.replace(reader, before, &written);
                self.figures += 1;
            }
            "w:hyperlink" => self.link(reader, tag, before, open)?,
            "w:fldChar" => {
                let mut node = Node::read(reader, tag, open)?;
                node.attributes.retain(|(key, _)| key != "w:dirty");
                self.replace_by(reader, before, &node);
            }
            _ => {}
        }
        Ok(())
    }

    fn replace(&mut self, reader: &Reader<&'x [u8]>, before: usize, by: &str) {
        self.copy_to(before);
        self.out.push_str(by);
        self.copied = reader.buffer_position() as usize;
    }

    fn replace_by(&mut self, reader: &Reader<&'x [u8]>, before: usize, node: &Node<'_>) {
        self.copy_to(before);
        node.write(&mut self.out);
        self.copied = reader.buffer_position() as usize;
    }

    /// A link out of the document gets its relationship and shows its address.
    fn link(
        &mut self,
        reader: &Reader<&'x [u8]>,
        tag: &BytesStart<'x>,
        before: usize,
        open: bool,
    ) -> quick_xml::Result<()> {
        let anchor = tag
            .try_get_attribute("w:anchor")?
            .map(|a| a.value.into_owned())
            .unwrap_or_default();
        let Some(index) = note(&anchor)
            .filter(|(name, _)| name.is_empty())
            .map(|(_, index)| index)
        else {
            return Ok(());
        };
        let address = self
            .marks
            .links
            .get(index)
            .map(String::as_str)
            .unwrap_or_default();
        let mut node = Node::new("w:hyperlink").with("r:id", &link_id(index));
        // Word takes at most 260 characters.
        node.set("w:tooltip", &address.chars().take(255).collect::<String>());
        node.set("w:history", "1");
        let mut written = String::new();
        node.write(&mut written);
        let end = if open {
            written.trim_end_matches("/>").to_owned() + ">"
        } else {
            written
        };
        self.replace(reader, before, &end);
        Ok(())
    }

    fn properties(&mut self, node: &mut Node<'x>) {
        match node.name.as_ref() {
            "w:pPr" => {
                node.drop_children("w:rPr");
                if let Some(section) = node.child("w:sectPr") {
                    mend_section(section, self.marks.rtl);
                }
            }
            "w:rPr" => mend_run(node),
            "w:tblPr" => self.table(node),
            "w:trPr" => {
                if let Some((Some(mark), rows)) = self.tables.last()
                    && *rows <= mark.header_rows
                {
                    node.children.push(Node::new("w:tblHeader"));
                }
            }
            "w:sectPr" => mend_section(node, self.marks.rtl),
            "w:sdtPr" => self.control(node),
            "w:tblGrid" => {
                for column in &mut node.children {
                    column.attributes.retain(|(key, _)| key == "w:w");
                }
            }
            _ => {}
        }
    }

    fn table(&mut self, node: &mut Node<'x>) {
        // The direct ones would hide those of the table style.
        for name in ["w:jc", "w:tblBorders", "w:tblCellMar"] {
            node.drop_children(name);
        }
        let style = node
            .child("w:tblStyle")
            .and_then(|style| style.attribute("w:val"))
            .unwrap_or_default()
            .to_owned();
        let Some((name, index)) = note(&style) else {
            return;
        };
        if let Some(style) = node.child("w:tblStyle") {
            style.set("w:val", name);
        }
        let Some(mark) = self.marks.tables.get(index) else {
            return;
        };
        if let Some(open) = self.tables.last_mut() {
            open.0 = Some(mark);
        }
        if self.marks.rtl {
            node.children.push(Node::new("w:bidiVisual"));
        }
        node.children.push(look(mark));
        node.children
            .push(Node::new("w:tblCaption").with("w:val", &mark.title));
        node.children
            .push(Node::new("w:tblDescription").with("w:val", &mark.description));
    }

    fn control(&mut self, node: &mut Node<'x>) {
        node.drop_children("w:rPr");
        let alias = node
            .child("w:alias")
            .and_then(|a| a.attribute("w:val"))
            .unwrap_or_default()
            .to_owned();
        let Some((_, index)) = note(&alias) else {
            return;
        };
        let Some(mark) = self.marks.controls.get(index) else {
            return;
        };
        node.children = vec![
            Node::new("w:alias").with("w:val", &mark.alias),
            Node::new("w:tag").with("w:val", &mark.tag),
            Node::new("w:id").with("w:val", &(FIRST_CONTROL + index).to_string()),
            Node::new("w15:appearance").with("w15:val", "hidden"),
            gallery(),
        ];
    }
}

/// The id of the relationship to an address.
pub(super) fn link_id(index: usize) -> String {
    format!("rIdL{}", index + 1)
}

/// A name and the number of the note after the sign.
fn note(value: &str) -> Option<(&str, usize)> {
    let (name, number) = value.rsplit_once(SIGN)?;
    number.parse().ok().map(|number| (name, number))
}

/// Calls a content control a gallery of rich text. It works in Word like one without a kind, but
/// LibreOffice takes those for plain text and loses bold, links and the places of line breaks.
fn gallery() -> Node<'static> {
    let mut list = Node::new("w:docPartList");
    list.children
        .push(Node::new("w:docPartGallery").with("w:val", "Quick Parts"));
    list
}

/// A run from right to left says so and names its language; tracking would tear its letters apart.
fn mend_run(node: &mut Node<'_>) {
    let style = node
        .child("w:rStyle")
        .and_then(|style| style.attribute("w:val"))
        .unwrap_or_default()
        .to_owned();
    let Some((name, language)) = style.rsplit_once(SIGN) else {
        return;
    };
    if name.is_empty() {
        node.drop_children("w:rStyle");
    } else if let Some(style) = node.child("w:rStyle") {
        style.set("w:val", name);
    }
    node.children
        .push(Node::new("w:spacing").with("w:val", "0"));
    node.children.push(Node::new("w:rtl"));
    node.children
        .push(Node::new("w:lang").with("w:bidi", language));
}

fn mend_section(node: &mut Node<'_>, rtl: bool) {
    node.drop_children("w:cols");
    if rtl {
        node.children.push(Node::new("w:bidi"));
    }
}

/// Which conditional formats apply, as bits and as attributes; bands never.
fn look(mark: &TableMark) -> Node<'static> {
    let look = mark.look;
    let bits = 0x0600
        | u32::from(look.first_row) << 5
        | u32::from(look.last_row) << 6
        | u32::from(look.first_column) << 7;
    let yes = |on: bool| if on { "1" } else { "0" };
    Node::new("w:tblLook")
        .with("w:val", &format!("{bits:04X}"))
        .with("w:firstRow", yes(look.first_row))
        .with("w:lastRow", yes(look.last_row))
        .with("w:firstColumn", yes(look.first_column))
        .with("w:lastColumn", "0")
        .with("w:noHBand", "1")
        .with("w:noVBand", "1")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docx::marks::{ControlMark, Look};

    fn mended(body: &str, marks: &Marks) -> String {
        let whole = format!("<w:document xmlns:o=\"x\"><w:body>{body}</w:body></w:document>");
        let out = mend(whole.as_bytes(), marks).expect("well-formed");
        let start = out.find("<w:body>").expect("a body") + 8;
        out[start..]
            .trim_end_matches("</w:body></w:document>")
            .to_owned()
    }

    #[test]
    fn properties_stand_in_schema_order_and_empty_ones_go() {
        let body = r#"<w:p w14:paraId="00000001"><w:pPr><w:rPr /><w:jc w:val="left" /><w:numPr><w:numId w:val="1" /><w:ilvl w:val="0" /></w:numPr><w:pStyle w:val="X" /><w:keepNext /></w:pPr><w:r><w:rPr /><w:t xml:space="preserve"> a &amp; b </w:t></w:r></w:p>"#;
        let good = r#"<w:p><w:pPr><w:pStyle w:val="X"/><w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve"> a &amp; b </w:t></w:r></w:p>"#;
        assert_eq!(mended(body, &Marks::default()), good);
    }

    #[test]
    fn tables_get_look_header_rows_and_words_for_who_cannot_see() {
        let mark = TableMark {
            look: Look {
                first_row: true,
                last_row: true,
                first_column: false,
            },
            header_rows: 1,
            title: "T \"1\"".into(),
            description: "D".into(),
        };
        let marks = Marks {
            tables: vec![mark],
            ..Marks::default()
        };
        let body = r#"<w:tbl><w:tblPr><w:tblW w:w="9" w:type="dxa" /><w:jc w:val="left" /><w:tblBorders /><w:tblStyle w:val="S@0" /></w:tblPr><w:tblGrid><w:gridCol w:w="9" w:type="dxa" /></w:tblGrid><w:tr><w:trPr /></w:tr><w:tr><w:trPr><w:cantSplit /></w:trPr></w:tr></w:tbl>"#;
        let good = r#"<w:tbl><w:tblPr><w:tblStyle w:val="S"/><w:tblW w:w="9" w:type="dxa"/><w:tblLook w:val="0660" w:firstRow="1" w:lastRow="1" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="T &quot;1&quot;"/><w:tblDescription w:val="D"/></w:tblPr><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr></w:tr></w:tbl>"#;
        assert_eq!(mended(body, &marks), good);
    }

    #[test]
    fn controls_links_and_directions_are_filled_in() {
        let marks = Marks {
            controls: vec![ControlMark {
                alias: "Label".into(),
                tag: "s/q".into(),
            }],
            links: vec!["https://a.example/?a=1&b=2".into()],
            ..Marks::default()
        };
        let sdt = mended(
            r#"<w:sdt><w:sdtPr><w:rPr /><w:alias w:val="@0" /></w:sdtPr></w:sdt>"#,
            &marks,
        );
        assert_eq!(
            sdt,
            r#"<w:sdt><w:sdtPr><w:alias w:val="Label"/><w:tag w:val="s/q"/><w:id w:val="100001"/><w15:appearance w15:val="hidden"/><w:docPartList><w:docPartGallery w:val="Quick Parts"/></w:docPartList></w:sdtPr></w:sdt>"#
        );
        let link = mended(
            r#"<w:hyperlink w:anchor="@0" w:history="1"><w:r /></w:hyperlink>"#,
            &marks,
        );
        assert_eq!(
            link,
            r#"<w:hyperlink r:id="rIdL1" w:tooltip="https://a.example/?a=1&amp;b=2" w:history="1"><w:r /></w:hyperlink>"#
        );
        let run = mended(
            r#"<w:r><w:rPr><w:rStyle w:val="@ar-SA" /></w:rPr></w:r>"#,
            &marks,
        );
        assert_eq!(
            run,
            r#"<w:r><w:rPr><w:spacing w:val="0"/><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr></w:r>"#
        );
        let inner = r#"<w:hyperlink w:anchor="s_a" w:history="1"><w:r /></w:hyperlink>"#;
        assert_eq!(mended(inner, &marks), inner);
    }
}

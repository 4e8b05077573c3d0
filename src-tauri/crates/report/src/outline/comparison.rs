//! Two states of an organisation as a document: how far each service was and is, what fits and no
//! longer fits, and what was changed.

use super::brief::{body, heading, list_of};
use super::words::Words;
use super::worksheet::slug;
use crate::Report;
use crate::tree::{Anchor, Block, Cell, Heading, Meta, Orientation, Role, Section, StyleSet, Text};
use chrono::{DateTime, Utc};
use model::checks::Finding;
use model::compare::{Comparison, ServiceCompared, Standing, compare};
use model::ids::OrganisationId;
use model::records::{Organisation, Record};
use model::{Catalogue, Change, Stamp, Workspace};

/// More changes than this belong into the history, not on paper.
const MOST: usize = 200;

/// An earlier state, and when it was so.
pub type Earlier<'a> = (&'a Workspace, DateTime<Utc>);

/// The comparison of an earlier state with the present one; nothing if the organisation is not
/// there.
pub fn comparison(
    earlier: Earlier<'_>,
    (workspace, catalogue): (&Workspace, &Catalogue),
    organisation: &OrganisationId,
    stamp: &Stamp,
) -> Option<Report> {
    let whose = workspace.organisations.get(organisation)?;
    let today = stamp.at.date_naive();
    let found = compare((earlier.0, workspace), catalogue, organisation, today);
    let paper = Paper {
        words: Words::shipped(),
        workspace,
        catalogue,
        whose,
        stamp,
    };
    Some(paper.report(&found, earlier.1))
}

struct Paper<'a> {
    words: &'static Words,
    workspace: &'a Workspace,
    catalogue: &'a Catalogue,
    whose: &'a Organisation,
    stamp: &'a Stamp,
}

impl Paper<'_> {
    fn report(&self, found: &Comparison, before: DateTime<Utc>) -> Report {
        let words = &self.words.comparison;
        let day = |at: DateTime<Utc>| self.words.day(at.date_naive());
        let (before, now) = (day(before), day(self.stamp.at));
        let title = words.get("title");
        let mut blocks = vec![
            Block::Overline {
                text: self.words.titles.comparison.as_str().into(),
            },
            Block::Title {
                text: self.whose.name.as_str().into(),
                anchor: None,
            },
            Block::Subtitle {
                text: words
                    .fill("intro", &[("before", &before), ("after", &now)])
                    .into(),
            },
        ];
        if found.changes.is_empty() {
            blocks.push(body(words.get("nothing")));
        } else {
            blocks.extend(self.parts(found));
        }
        let section = Section {
            orientation: Orientation::Portrait,
            header: None,
            footer: Text::new(format!("{} · {now}", self.whose.name)),
            plain_first_page: false,
            blocks,
        };
        Report {
            meta: self.meta(title),
            sections: vec![section],
        }
        .finish()
    }

    fn parts(&self, found: &Comparison) -> Vec<Block> {
        let words = &self.words.comparison;
        let mut out = vec![
            self.section("standing", words.get("standing-head")),
            self.standing(&found.services),
        ];
        if !found.appeared.is_empty() || !found.vanished.is_empty() {
            out.push(self.section("findings", words.get("findings-head")));
            for (title, found) in [("appeared", &found.appeared), ("vanished", &found.vanished)] {
                if !found.is_empty() {
                    out.push(heading(2, words.get(title)));
                    out.push(self.findings(title, found));
                }
            }
        }
        out.push(self.section("changes", words.get("changes-head")));
        out.push(self.changes(&found.changes));
        if found.changes.len() > MOST {
            let more = (found.changes.len() - MOST).to_string();
            out.push(body(words.fill("more", &[("count", &more)])));
        }
        out
    }

    fn section(&self, place: &str, text: &str) -> Block {
        Block::Heading(Heading {
            level: 1,
            number: None,
            text: text.into(),
            anchor: Some(Anchor::new(&format!("{}/{place}", self.whose.id))),
        })
    }

    fn standing(&self, services: &[ServiceCompared]) -> Block {
        let columns = [
            ("service", Role::Label),
            ("answered", Role::Centre),
            ("basic", Role::Centre),
            ("advanced", Role::Centre),
            ("written", Role::Centre),
            ("hold", Role::Centre),
        ];
        let rows = services.iter().map(|it| {
            let cell = |of: &dyn Fn(&Standing) -> String| Cell::plain(self.both_ends(it, of));
            vec![
                Cell::plain(it.name.as_str()),
                cell(&|it| self.part(it.progress.done, it.progress.of)),
                cell(&|it| self.part(it.basic.in_place, it.basic.of)),
                cell(&|it| self.part(it.advanced.in_place, it.advanced.of)),
                cell(&|it| {
                    it.written
                        .map_or_else(|| "–".to_owned(), |it| it.to_string())
                }),
                cell(&|it| self.part(it.hold, it.promises)),
            ]
        });
        self.table("standing", &columns, rows.collect())
    }

    fn part(&self, part: u32, all: u32) -> String {
        let (part, all) = (part.to_string(), all.to_string());
        let words = &self.words.comparison;
        words.fill("of", &[("part", &part), ("all", &all)])
    }

    /// Before and after; once where nothing changed.
    fn both_ends(&self, it: &ServiceCompared, of: &dyn Fn(&Standing) -> String) -> String {
        let words = &self.words.comparison;
        let before = it
            .before
            .as_ref()
            .map_or_else(|| words.get("new").to_owned(), of);
        let after = it
            .after
            .as_ref()
            .map_or_else(|| words.get("gone").to_owned(), of);
        if before == after {
            return before;
        }
        words.fill("from-to", &[("before", &before), ("after", &after)])
    }

    fn findings(&self, title: &str, found: &[Finding]) -> Block {
        let columns = [("finding", Role::Text), ("remedy", Role::Small)];
        let rows = found.iter().map(|it| {
            let said = it.said();
            vec![Cell::plain(said.title), Cell::plain(said.remedy)]
        });
        self.table(title, &columns, rows.collect())
    }

    fn changes(&self, changes: &[Change]) -> Block {
        let columns = [
            ("place", Role::Label),
            ("was", Role::Small),
            ("now", Role::Small),
        ];
        let words = &self.words.comparison;
        let text = |it: Option<&Record>, missing: &str| match it {
            Some(it) => Cell::plain(it.told()),
            None => Cell::plain(words.get(missing)),
        };
        let rows = changes.iter().take(MOST).map(|it| {
            vec![
                Cell::plain(self.place(it)),
                text(it.before(), "new"),
                text(it.after(), "gone"),
            ]
        });
        self.table("changes", &columns, rows.collect())
    }

    /// Service and question, or the organisation. A service that is gone has the name that it had.
    fn place(&self, change: &Change) -> String {
        let place = change.key().map(|it| it.place()).unwrap_or_default();
        let service = place
            .service
            .and_then(|it| self.workspace.services.get(&it));
        let service = match (service, change.before()) {
            (Some(service), _) | (None, Some(Record::Service(service))) => service,
            (None, _) => return self.whose.name.clone(),
        };
        let asked = place
            .question
            .and_then(|it| self.catalogue.question(&service.taken_from, &it));
        match asked {
            Some(asked) => format!("{}: {}", service.name, asked.label),
            None => service.name.clone(),
        }
    }

    fn table(&self, title: &str, columns: &[(&str, Role)], rows: Vec<Vec<Cell>>) -> Block {
        list_of(self.words, &self.words.comparison, title, columns, rows)
    }

    fn meta(&self, title: &str) -> Meta {
        let language = self.whose.language.trim();
        Meta {
            kind: "comparison".to_owned(),
            title: Text::new(format!("{title}: {}", self.whose.name)),
            subject: self.words.titles.subject.as_str().into(),
            keywords: vec![title.into(), self.whose.name.as_str().into()],
            organisation: self.whose.name.as_str().into(),
            version: Text::default(),
            language: if language.is_empty() {
                self.words.language.clone()
            } else {
                language.to_owned()
            },
            author: self.stamp.author.as_str().into(),
            created: self.stamp.at,
            classification: self.whose.classification.as_str().into(),
            file_stem: format!(
                "{}-comparison",
                slug(&self.whose.name, self.whose.id.as_str())
            ),
            set: StyleSet::Full,
            page_words: self.words.page.as_str().into(),
        }
    }
}

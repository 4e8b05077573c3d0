// The edits as history speaks of them.
import * as m from "../paraglide/messages.js";

const words: Readonly<Record<string, () => string>> = {
  new: m.verb_new,
  recordAnswer: m.verb_record_answer,
  markAnswer: m.verb_mark_answer,
  noteAnswer: m.verb_note_answer,
  rateAnswer: m.verb_rate_answer,
  addRow: m.verb_add_row,
  editRow: m.verb_edit_row,
  moveRow: m.verb_move_row,
  removeRow: m.verb_remove_row,
  choosePractice: m.verb_choose_practice,
  detailPractice: m.verb_detail_practice,
  addPractice: m.verb_add_practice,
  removePractice: m.verb_remove_practice,
  settleHandOff: m.verb_settle_hand_off,
  addHandOff: m.verb_add_hand_off,
  editHandOff: m.verb_edit_hand_off,
  removeHandOff: m.verb_remove_hand_off,
  addService: m.verb_add_service,
  renameService: m.verb_rename_service,
  moveService: m.verb_move_service,
  removeService: m.verb_remove_service,
  editOrganisation: m.verb_edit_organisation,
  addEntry: m.verb_add_entry,
  editEntry: m.verb_edit_entry,
  strikeEntry: m.verb_strike_entry,
  restoreEntry: m.verb_restore_entry,
  setDuty: m.verb_set_duty,
  acceptFinding: m.verb_accept_finding,
  reopenFinding: m.verb_reopen_finding,
  combine: m.verb_combine,
  split: m.verb_split,
  handOut: m.verb_hand_out,
  sitIn: m.verb_sit_in,
  merge: m.verb_adopt_merge,
  import: m.verb_adopt_import,
  putBack: m.verb_put_back,
  several: m.verb_several,
  undo: m.undo,
  redo: m.redo,
};

/** What an edit is called; an unknown one by its own name, from a newer program. */
export function verbWord(verb: string): string {
  return words[verb]?.() ?? verb;
}
